import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import { problemOf } from './problems.ts';
import { failureOf, send } from './transport.ts';

const handshake = z.object({ version: z.string(), manager: z.string() });

/** API version (`v9.20250722`) and release (`26.9.6`) of a manager. */
export type Handshake = z.infer<typeof handshake>;

/** The last handshake through the webserver, and its time. */
let greeted: { at: number; said: Handshake } | null = null;

/** How long a handshake is reused, in ms: 26.9 counts each one by client address (docs/contract/users-and-auth.md 1.8). */
const HANDSHAKE_LIFETIME = 60_000;

/**
 * The handshake through the webserver (docs/contract/users-and-auth.md 1.1). `anew`: ignores a recent one.
 * @throws ApiError.
 */
export async function shakeHands(asked?: Promise<Response>, anew = false): Promise<Handshake> {
  if (!asked && !anew && greeted && Date.now() - greeted.at < HANDSHAKE_LIFETIME) return greeted.said;
  const answer = await send({ method: 'GET', door: 'webserver', path: '/func/', asked });
  // only the manager's own 429 has an error_code: it counts by address. Without one the webserver counted, by key.
  if (answer.status === 429 && problemOf(answer.body)?.error_code) throw new ApiError('crowded', { status: 429 });
  if (answer.status >= 300) throw failureOf(answer);
  const parsed = handshake.safeParse(answer.body);
  if (!parsed.success) throw new ApiError('unreachable');
  greeted = { at: Date.now(), said: parsed.data };
  return parsed.data;
}

/** The handshake at a manager's own address. It is not signed: signatures need the version that it returns. */
export async function handshakeAt(endpoint: string): Promise<Handshake> {
  const response = await fetch(`${endpoint}/`, { credentials: 'omit', signal: AbortSignal.timeout(10_000) }).catch(
    cause => {
      throw new ApiError(cause instanceof TypeError ? 'offline' : 'timeout', { cause });
    },
  );
  if (response.status === 429) throw new ApiError('crowded', { status: 429 });
  const parsed = handshake.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new ApiError('unreachable', { status: response.status });
  return parsed.data;
}
