import type { Context } from '../context.ts';
import type { WebSession } from '../db.ts';

const PAGE = '<html><head><title>500 Internal Server Error</title></head><body><h1>500</h1></body></html>';

/**
 * An unreliable connection for the writes of one account: the first gets the error page of a proxy, the connection of the
 * second is closed, the third succeeds, and so on. Null: no fault for this request.
 */
export async function shakyLine(ctx: Context, request: Request, session: WebSession | null): Promise<Response | null> {
  const user = session?.user ? ctx.db.users.get(session.user) : undefined;
  if (user?.obstacle !== 'shaky' || !/"query":"\s*mutation/.test(await request.clone().text())) return null;
  ctx.db.shaky_writes += 1;
  if (ctx.db.shaky_writes % 3 === 1)
    return new Response(PAGE, { status: 500, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  return ctx.db.shaky_writes % 3 === 2 ? Response.error() : null;
}
