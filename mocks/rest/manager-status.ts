import type { Context } from '../context.ts';
import { empty, isObject, json, problem, readJson } from '../http.ts';
import { malformedBody, schemaProblem } from './params.ts';

/** `GET /manager/status` (docs/contract/resources-and-operations.md 11). */
export function managerStatus({ behaviour, db }: Context, request: Request): Response {
  const status = db.frozen ? 'frozen' : 'running';
  // the version of the request, not the newest; without one, the last of major 5
  const spoken = request.headers.get('X-BackendAI-Version') ?? 'v5.20191215';
  const [major = '0', date = ''] = spoken.slice(1).split('.');
  const node = {
    id: 'i-embedded',
    num_proc: 1,
    service_addr: '127.0.0.1:8081',
    heartbeat_timeout: 40,
    ssl_enabled: false,
    active_sessions: 0,
    status,
    version: behaviour.manager,
    api_version: [Number(major), date],
  };
  return json({ nodes: [node], status, active_sessions: 0 });
}

/** `PUT /manager/status`: freezes and unfreezes; GraphQL works in both states (docs/contract/users-and-auth.md 1.6). */
export async function setManagerStatus({ behaviour, db }: Context, request: Request): Promise<Response> {
  const body = await readJson(request);
  if (body === undefined) return malformedBody(behaviour, request);
  const status = isObject(body) ? body.status : undefined;
  if (status === undefined) return schemaProblem(behaviour, 'UpdateManagerStatusRequest', { status: 'missing' });
  if (status !== 'running' && status !== 'frozen') {
    if (behaviour.bodyReader === 'pydantic') return problem(behaviour, 'internal-server-error');
    return schemaProblem(behaviour, 'UpdateManagerStatusRequest', { status: 'status' });
  }
  db.frozen = status === 'frozen';
  db.etcd.set('manager/status', status);
  return empty(behaviour, 204);
}
