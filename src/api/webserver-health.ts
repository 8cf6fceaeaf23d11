import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import { send } from './transport.ts';

const CHECK = z.object({
  component_id: z.string(),
  is_healthy: z.boolean(),
  error_message: z.optional(z.nullable(z.string())),
});
const HEALTH = z.object({
  version: z.string(),
  connectivity: z.optional(z.nullable(z.object({ connectivity_checks: z.array(CHECK) }))),
});

/** What the webserver says of itself: its version and, from 26.4 on, what it checked in the last half a minute. */
export type WebserverHealth = { version: string; checks: readonly z.infer<typeof CHECK>[] };

/** Reads `/health` of the webserver, which needs no session (docs/contract/resources-and-operations.md 11). @throws ApiError. */
export async function webserverHealth(signal?: AbortSignal): Promise<WebserverHealth> {
  const { status, body } = await send({ method: 'GET', door: 'webserver', path: '/health', signal });
  const health = HEALTH.safeParse(body);
  if (!health.success) throw new ApiError('protocol', { status });
  const { version, connectivity } = health.data;
  return { version, checks: connectivity?.connectivity_checks ?? [] };
}
