import type { Caller, Context } from './context.ts';
import { problem, webProblem } from './http.ts';
import { mainKeyOf } from './keys.ts';
import type { KeypairRow } from './people-rows.ts';

/** Length of a window in seconds. */
const WINDOW = 900;
const ANONYMOUS_LIMIT = 1000;

type Count = { count: number; limit: number; opened: number };

/** Counts a request in its window. The fixed window of 26.9 keeps the limit that it was opened with. */
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

/** A request's address, from the headers of any proxy: 26.9.6 trusts all proxies if none is configured. */
const addressOf = (request: Request): string => request.headers.get('X-Forwarded-For')?.split(',')[0]?.trim() ?? 'here';

/** The name under which a key's requests are counted. */
const counterOf = ({ behaviour }: Context, keypair: KeypairRow): string =>
  behaviour.rateWindow === 'fixed per user' ? keypair.user : keypair.access_key;

/** A key's limit; the limit of the user's main key where requests are counted by user. */
const limitOf = ({ behaviour, db }: Context, { user, keypair }: Caller): number =>
  ((behaviour.rateWindow === 'fixed per user' && mainKeyOf(db, user)) || keypair).rate_limit;

/** Number of a key's requests in the current window (KeyPair.rolling_count). */
export const rollingCount = (ctx: Context, keypair: KeypairRow): number =>
  (ctx.db.rate_windows.get(counterOf(ctx, keypair))?.times ?? []).filter(time => time > ctx.now() - WINDOW * 1000)
    .length;

/** Adds the headers of a window to an answer. */
function withWindow({ behaviour, now }: Context, response: Response, { count, limit, opened }: Count): Response {
  response.headers.set('X-RateLimit-Limit', String(limit));
  response.headers.set('X-RateLimit-Remaining', String(Math.max(0, limit - count)));
  response.headers.set('X-RateLimit-Window', String(WINDOW));
  if (behaviour.rateWindow === 'fixed per user')
    response.headers.set('X-RateLimit-Reset', String(Math.max(0, Math.round((opened - now()) / 1000) + WINDOW)));
  return response;
}

/**
 * The refusal by 26.9's webserver, which neither asks the manager nor counts the request, once the window of the signed-in
 * user, or of the address without a sign-in, is used up (ai/backend/web/ratelimit.py); null if it asks the manager.
 */
export function refusedBefore(ctx: Context, request: Request, user: string | null): Response | null {
  if (ctx.behaviour.rateWindow !== 'fixed per user') return null;
  const window = ctx.db.rate_windows.get(user ?? `from ${addressOf(request)}`);
  const opened = window?.times[0] ?? 0;
  if (!window || opened <= ctx.now() - WINDOW * 1000 || window.times.length < window.limit) return null;
  const { limit } = window;
  const refusal = webProblem(429, 'rate-limit-exceeded', 'You have reached your API query rate limit.');
  return withWindow(ctx, refusal, { count: limit, limit, opened });
}

/**
 * Counts a request, refuses it above the limit, and adds the limit's headers to the answer
 * (docs/contract/users-and-auth.md 1.8). `caller` null: not signed in, counted by address.
 */
export async function countRequest(
  ctx: Context,
  request: Request,
  caller: Caller | null,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  const { behaviour, now } = ctx;
  const perUser = behaviour.rateWindow === 'fixed per user';
  const key = caller ? counterOf(ctx, caller.keypair) : `from ${addressOf(request)}`;
  // before 26.9 unsigned requests are not counted
  const allowed = caller ? limitOf(ctx, caller) : ANONYMOUS_LIMIT;
  const counted = caller || perUser ? countIn(ctx, key, allowed) : { count: 0, limit: allowed, opened: now() };
  if (caller) {
    caller.keypair.num_queries += 1;
    caller.keypair.last_used = now();
  }
  const over = counted.count > counted.limit;
  const response = over ? problem(behaviour, 'rate-limit-exceeded') : await answer();
  // the middleware sees an error only if it is raised, whatever the status of an answer
  const raised = response.status >= 400 && response.headers.get('Content-Type')?.includes('problem');
  return raised && !behaviour.rateHeadersOnErrors ? response : withWindow(ctx, response, counted);
}
