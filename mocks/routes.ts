import type { Caller, Context } from './context.ts';
import { graphqlDoor } from './graphql.ts';
import { json, problem, readJson } from './http.ts';
import { countRequest } from './rate-limit.ts';
import { authorize } from './rest/authorize.ts';
import { malformedBody } from './rest/params.ts';

/** A door of the manager. `needs`: who must have signed. */
export type Route = {
  method: string;
  path: string;
  answer:
    | { needs: 'nobody'; with: (ctx: Context, request: Request) => Response | Promise<Response> }
    | { needs: 'login'; with: (ctx: Context, request: Request, caller: Caller) => Response | Promise<Response> };
};

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    answer: { needs: 'nobody', with: ({ behaviour }) => json({ version: behaviour.apiVersion, manager: behaviour.manager }) },
  },
  {
    method: 'POST',
    path: '/auth/authorize',
    answer: {
      needs: 'nobody',
      with: async (ctx, request) => {
        const body = await readJson(request);
        return body === undefined ? malformedBody(ctx.behaviour, request) : authorize(ctx, body);
      },
    },
  },
  { method: 'POST', path: '/admin/gql', answer: { needs: 'login', with: (ctx, request, caller) => graphqlDoor(ctx, request, caller) } },
  {
    method: 'POST',
    path: '/admin/graphql',
    answer: { needs: 'login', with: (ctx, request, caller) => graphqlDoor(ctx, request, caller, true) },
  },
];

/** The doors at a path; empty where the manager knows no such URL. */
export const routesAt = (path: string): readonly Route[] => ROUTES.filter(route => route.path === path);

/**
 * The manager's answer to a request whose signature `prove` vouches for. Used by the API port and, with the session's
 * key as proof, by the webserver's proxy: there is one manager behind both.
 */
export async function answerRequest(ctx: Context, request: Request, path: string, prove: () => Caller | Response | Promise<Caller | Response>): Promise<Response> {
  const { behaviour } = ctx;
  const version = request.headers.get('X-BackendAI-Version');
  const signed = request.headers.has('Authorization');
  // 26.x checks the signature first, which such a version has spoiled
  if (version !== null && !behaviour.acceptedVersions.includes(version) && !(signed && behaviour.hmacTexts))
    return problem(behaviour, 'generic-bad-request', { msg: 'Unsupported API version.' });
  const routes = routesAt(path);
  if (!routes.length) return problem(behaviour, 'url-not-found', { data: path });
  const route = routes.find(({ method }) => method === request.method);
  if (!route) {
    const methods = ['OPTIONS', ...routes.map(({ method }) => method)].sort();
    return problem(behaviour, 'method-not-allowed', { headers: { Allow: methods.join(',') } });
  }
  const { answer } = route;
  if (answer.needs === 'nobody') return countRequest(ctx, null, () => answer.with(ctx, request));
  const caller = await prove();
  if (caller instanceof Response) return countRequest(ctx, null, () => caller);
  return countRequest(ctx, caller, () => answer.with(ctx, request, caller));
}
