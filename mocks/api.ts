import type { Context } from './context.ts';
import { preflight, withCors } from './cors.ts';
import { answerRequest } from './dispatch.ts';
import { countRequest } from './rate-limit.ts';
import { routesAt } from './routes.ts';
import { proveSignature } from './sign.ts';

/** What the manager answers at its own port (API mode): signed requests, any origin, no cookies. */
export async function answerApi(ctx: Context, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const routes = routesAt(ctx, path);
  if (request.method === 'OPTIONS' && routes.length) {
    const methods = routes.map(({ method }) => method);
    return countRequest(ctx, request, null, () => preflight(ctx, request, methods, false));
  }
  const response = await answerRequest(ctx, request, path, () => proveSignature(ctx, request));
  response.headers.set('Server', 'BackendAI');
  // an unknown path or method gets no cross-origin headers
  const exists = routes.some(({ method }) => method === request.method);
  return exists ? withCors(request, response, false) : response;
}
