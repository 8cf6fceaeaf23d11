import type { Caller, Context } from './context.ts';
import { problem } from './http.ts';
import { countRequest } from './rate-limit.ts';
import { type Route, routesAt } from './routes.ts';

/** The refusal of a signed-in caller at a route; null if the caller is allowed. */
function refusal({ behaviour, db }: Context, request: Request, route: Route, { user }: Caller): Response | null {
  if (route.needsRunning && db.frozen) return problem(behaviour, 'server-frozen');
  if (user.role === 'superadmin') return null;
  if (route.needs === 'superadmin')
    return behaviour.wrongRoleRest === 401
      ? problem(behaviour, 'auth-failed', { msg: 'Unauthorized access' })
      : problem(behaviour, 'generic-forbidden', { msg: 'Insufficient privileges' });
  if (!route.readsObject || db.role_data || !behaviour.roleTables) return null;
  const project = new URL(request.url).searchParams.get('group_id');
  const scope = project ? `ProjectID('${project}')` : `UserID('${user.uuid}')`;
  const where = route.readsObject === 'user' ? `user ${user.uuid}` : `vfolder at scopes [${scope}]`;
  return problem(behaviour, 'not-enough-permission', {
    msg: `User ${user.uuid} lacks permission <Permission.READ: 1> on ${where}`,
  });
}

/**
 * The manager's answer to a request whose signature `prove` vouches for. Used by the API port and, with the session's
 * key as proof, by the webserver's proxy: there is one manager behind both.
 */
export async function answerRequest(
  ctx: Context,
  request: Request,
  path: string,
  prove: () => Caller | Response | null,
): Promise<Response> {
  const { behaviour } = ctx;
  const version = request.headers.get('X-BackendAI-Version');
  // 26.x checks the signature first, which a wrong version has invalidated
  const tooEarly = request.headers.has('Authorization') && behaviour.hmacTexts;
  if (version !== null && !behaviour.acceptedVersions.includes(version) && !tooEarly)
    return problem(behaviour, 'generic-bad-request', { msg: 'Unsupported API version.' });
  const routes = routesAt(ctx, path);
  if (!routes.length) return problem(behaviour, 'url-not-found', { data: path });
  const route = routes.find(({ method }) => method === request.method);
  if (!route) {
    const methods = ['OPTIONS', ...routes.map(({ method }) => method)].sort();
    return problem(behaviour, 'method-not-allowed', { headers: { Allow: methods.join(',') } });
  }
  if (route.needs === 'nobody') return countRequest(ctx, request, null, () => route.answer(ctx, request, null));
  const caller = prove();
  if (caller instanceof Response) return caller;
  if (!caller)
    return countRequest(ctx, request, null, () => problem(behaviour, 'auth-failed', { msg: 'Unauthorized access' }));
  return countRequest(
    ctx,
    request,
    caller,
    () => refusal(ctx, request, route, caller) ?? route.answer(ctx, request, caller),
  );
}
