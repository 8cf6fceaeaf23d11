import type { Caller, Context } from '../context.ts';
import { isObject, json, problem, readJson } from '../http.ts';
import { malformedBody, schemaProblem } from './params.ts';

const echoed = (echo: string): Response => json({ authorized: 'yes', echo });

/** `GET /auth?echo=`: a probe of credentials (docs/contract/users-and-auth.md 1.5). 26.x ignores the query. */
export function authByGet({ behaviour }: Context, request: Request): Response {
  if (behaviour.bodyReader === 'pydantic') return echoed('');
  const echo = new URL(request.url).searchParams.get('echo');
  return echo === null ? schemaProblem(behaviour, 'VerifyAuthRequest', { echo: 'missing' }) : echoed(echo);
}

/** `POST /auth {echo}`. */
export async function authByPost({ behaviour }: Context, request: Request): Promise<Response> {
  const body = await readJson(request);
  if (body === undefined) return malformedBody(behaviour, request);
  const echo = isObject(body) ? body.echo : undefined;
  return typeof echo === 'string' ? echoed(echo) : schemaProblem(behaviour, 'VerifyAuthRequest', { echo: 'missing' });
}

/** `GET /auth/role[?group=]` (docs/contract/users-and-auth.md 1.5). */
export function authRole({ behaviour }: Context, request: Request, { user, keypair }: Caller): Response {
  const group = new URL(request.url).searchParams.get('group');
  const anywhere = behaviour.bodyReader === 'pydantic' && user.role === 'superadmin';
  if (group !== null && !anywhere && !user.group_ids.includes(group))
    return problem(behaviour, 'object-not-found', {
      title: 'No such project (user group).',
      msg: 'No such project or you are not the member of it.',
    });
  return json({
    global_role: user.role === 'superadmin' ? 'superadmin' : 'user',
    domain_role: keypair.is_admin ? 'admin' : 'user',
    group_role: group === null ? null : 'user',
  });
}
