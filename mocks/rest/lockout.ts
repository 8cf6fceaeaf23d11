import type { Context } from '../context.ts';

/** `session.login_allowed_fail_count` and `session.login_block_time` (seconds) of the webserver. */
const ALLOWED_FAILS = 10;
const BLOCK_SECONDS = 1200;

/** Number of failures within the block time. */
function failsOf(ctx: Context, username: string): number {
  const history = ctx.db.login_history.get(username);
  return history && ctx.now() - history.last <= BLOCK_SECONDS * 1000 ? history.fails : 0;
}

/**
 * Whether this user name, as typed, is locked out. A try while it is locked out restarts the wait
 * (docs/contract/users-and-auth.md 1.3).
 */
export function blockedFor(ctx: Context, username: string): boolean {
  const fails = failsOf(ctx, username);
  if (fails < ALLOWED_FAILS) return false;
  ctx.db.login_history.set(username, { fails, last: ctx.now() });
  return true;
}

export function noteRefusal(ctx: Context, username: string): void {
  ctx.db.login_history.set(username, { fails: failsOf(ctx, username) + 1, last: ctx.now() });
}

export function noteSuccess(ctx: Context, username: string): void {
  ctx.db.login_history.set(username, { fails: 0, last: ctx.now() });
}
