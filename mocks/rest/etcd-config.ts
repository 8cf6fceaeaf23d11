import type { Context } from '../context.ts';
import { leavesOf, treeAt } from '../etcd.ts';
import { isObject, json, problem, readJson } from '../http.ts';
import { malformedBody, schemaProblem } from './params.ts';

/** `POST /config/get|set|delete` (docs/contract/resources-and-operations.md 9.1). */

/** What a set may hold at most. */
const MOST_LEAVES = 16;

type Body = { key: string; prefix: boolean; value: unknown };

async function bodyOf({ behaviour }: Context, request: Request): Promise<Body | Response> {
  const body = await readJson(request);
  if (body === undefined || !isObject(body)) return malformedBody(behaviour, request);
  const { key, prefix = false, value = null } = body;
  if (typeof key !== 'string')
    return schemaProblem(behaviour, 'ConfigRequest', { key: key === undefined ? 'missing' : 'string' });
  if (typeof prefix !== 'boolean') return schemaProblem(behaviour, 'ConfigRequest', { prefix: 'boolean' });
  if (key === '' && behaviour.bodyReader === 'trafaret')
    return schemaProblem(behaviour, 'ConfigRequest', { key: 'blank' });
  return { key: key.replace(/^\//, ''), prefix, value };
}

/** `POST /config/get`: null, or an empty object, for what is not there. */
export async function configGet(ctx: Context, request: Request): Promise<Response> {
  const body = await bodyOf(ctx, request);
  if (body instanceof Response) return body;
  const { key, prefix } = body;
  return json({ result: prefix ? treeAt(ctx.db.etcd, key) : (ctx.db.etcd.get(key) ?? null) });
}

/** `POST /config/set`: every value becomes text; other keys below stay. */
export async function configSet(ctx: Context, request: Request): Promise<Response> {
  const body = await bodyOf(ctx, request);
  if (body instanceof Response) return body;
  const leaves = leavesOf(body.key, body.value);
  if (leaves.length > MOST_LEAVES)
    return problem(ctx.behaviour, 'invalid-api-params', {
      msg: 'Too large update! Split into smaller key-value pair sets.',
    });
  for (const [key, text] of leaves) ctx.db.etcd.set(key, text);
  return json({ result: 'ok' });
}

/** `POST /config/delete`: with `prefix` every key that begins so. */
export async function configDelete(ctx: Context, request: Request): Promise<Response> {
  const body = await bodyOf(ctx, request);
  if (body instanceof Response) return body;
  const { key, prefix } = body;
  for (const own of [...ctx.db.etcd.keys()]) if (prefix ? own.startsWith(key) : own === key) ctx.db.etcd.delete(own);
  return json({ result: 'ok' });
}
