import type { Context } from '../context.ts';
import { empty, isObject, json, problem, readJson } from '../http.ts';
import { malformedBody } from './params.ts';

/** `GET /manager/announcement` (docs/contract/resources-and-operations.md 10.3). */
export const announcement = ({ db }: Context): Response => json(db.announcement);

/** `POST /manager/announcement`: announces a text, or with `enabled: false`, the default, nothing any more. */
export async function announce({ behaviour, db }: Context, request: Request): Promise<Response> {
  const body = await readJson(request);
  if (body === undefined) return malformedBody(behaviour, request);
  const { enabled, message } = isObject(body) ? body : {};
  if (enabled === true && (typeof message !== 'string' || message === ''))
    return problem(behaviour, 'invalid-api-params', { msg: 'Empty message not allowed to enable announcement' });
  if (enabled === true) db.announcement = { enabled, message: String(message) };
  else db.announcement = { enabled: false, message: behaviour.keepsAnnouncement ? db.announcement.message : '' };
  return empty(behaviour, 204);
}
