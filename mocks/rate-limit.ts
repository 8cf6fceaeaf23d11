import type { Caller, Context } from './context.ts';
import { problem } from './http.ts';

/** Seconds that a request counts. */
const WINDOW = 900;
const ANONYMOUS_LIMIT = 1000;

type Count = { count: number; limit: number; opened: number };

/** Requests of a window, this one among them. The fixed window of 26.9 keeps the limit that it was opened with. */
function countIn({ behaviour, db, now }: Context, key: string, limit: number): Count {
  const since = now() - WINDOW * 1000;
  const fixed = behaviour.rateWindow === 'fixed per user';
  let window = db.rate_windows.get(key);
  if (!window || (fixed && (window.times[0] ?? 0) <= since)) {
    window = { times: [], limit };
    db.rate_windows.set(key, window);
  }
  if (!fixed) {
    window.times = window.times.filter(time => time > since);
    window.limit = limit;
  }
  window.times.push(now());
  return { count: window.times.length, limit: window.limit, opened: window.times[0] ?? now() };
}

/** Requests of the running window that a key has made (KeyPair.rolling_count). */
export const rollingCount = ({ db, now }: Context, key: string): number =>
  (db.rate_windows.get(key)?.times ?? []).filter(time => time > now() - WINDOW * 1000).length;

/**
 * Counts a request, refuses it over the limit, and puts the limit's headers on its answer
 * (contract/users-and-auth.md 1.8). `caller` null: nobody is signed in.
 */
export async function countRequest(ctx: Context, caller: Caller | null, answer: () => Response | Promise<Response>): Promise<Response> {
  const { behaviour, now } = ctx;
  const perUser = behaviour.rateWindow === 'fixed per user';
  const key = caller ? (perUser ? caller.user.uuid : caller.keypair.access_key) : 'anonymous';
  // before 26.9 nobody counts who does not sign
  const allowed = caller ? caller.keypair.rate_limit : ANONYMOUS_LIMIT;
  const counted = caller || perUser ? countIn(ctx, key, allowed) : { count: 0, limit: allowed, opened: now() };
  const { count, limit, opened } = counted;
  if (caller) {
    caller.keypair.num_queries += 1;
    caller.keypair.last_used = now();
  }
  if (count > limit) return problem(behaviour, 'rate-limit-exceeded');
  const response = await answer();
  if (response.status >= 400 && !behaviour.rateHeadersOnErrors) return response;
  response.headers.set('X-RateLimit-Limit', String(limit));
  response.headers.set('X-RateLimit-Remaining', String(limit - count));
  response.headers.set('X-RateLimit-Window', String(WINDOW));
  if (perUser) response.headers.set('X-RateLimit-Reset', String(Math.max(0, Math.round((opened - now()) / 1000) + WINDOW)));
  return response;
}
