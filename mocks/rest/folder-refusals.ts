import type { Behaviour } from '../behaviour.ts';
import type { Caller } from '../context.ts';
import { problem } from '../http.ts';
import type { FolderRow } from '../work-rows.ts';
import { FOLDERS } from './folder-behaviour.ts';
import { schemaProblem } from './params.ts';

/** The refusal of an invalid request: `data` holds 23.09's words by field. */
export function unreadable(behaviour: Behaviour, data: Record<string, unknown>): Response {
  const { bodies } = FOLDERS[behaviour.release];
  if (bodies === 'schema') return schemaProblem(behaviour, 'VFolderRequest', {});
  if (bodies === 'trafaret') return problem(behaviour, 'invalid-api-params', { msg: 'Input validation error', data });
  const flaws = Object.keys(data).map(name => ({ type: 'value_error', loc: [name], msg: 'Value error' }));
  const msg = `Value error [type=value_error, input='', loc='${flaws[0]?.loc[0]}']`;
  return problem(behaviour, 'invalid-api-params', { msg, data: flaws });
}

/** The refusal of a folder that does not exist or that the caller may not see. */
export const noSuchFolder = (behaviour: Behaviour, asked?: string): Response =>
  problem(behaviour, 'object-not-found', {
    title: 'No such virtual folder.',
    error_code: 'vfolder_read_not-found',
    ...(asked === undefined ? {} : { data: asked }),
  });

/** The refusal of a folder in the wrong state. */
export const wrongState = (behaviour: Behaviour, folder: FolderRow | null = null): Response =>
  problem(behaviour, 'vfolder-filter-status-failed', {
    ...(folder
      ? {
          msg: `Cannot purge the vfolder(id: ${folder.id}). Its status (${folder.status}) is not purgable. Soft-delete it first or set force=True.`,
        }
      : {}),
  });

/** The refusal to create a folder; 25.15 answers 500 with the reason. */
export function refusedFolder(behaviour: Behaviour, title: string, msg: string): Response {
  const { refusals } = FOLDERS[behaviour.release];
  const whole = `${title} (${msg})`;
  if (refusals === 'plain') return problem(behaviour, 'invalid-api-params', { msg });
  if (refusals === 'broken') return problem(behaviour, 'internal-server-error', { msg: whole });
  return problem(behaviour, 'invalid-api-params', { msg: whole });
}

const BITS = {
  read: 'READ: 1',
  create: 'CREATE: 4',
  update: 'READ: 1',
  'soft-delete': 'SOFT_DELETE: 8',
  restore: 'SOFT_DELETE: 8',
  'hard-delete': 'HARD_DELETE: 16',
};
export type Permission = keyof typeof BITS;

/** The refusal by the role tables (docs/contract/users-and-auth.md 2.1): `where` is 26.9's name of the operation. */
export function roleRefusal(
  behaviour: Behaviour,
  { user }: Caller,
  permission: Permission,
  where: { folder: string } | { project: string | null; own?: string },
): Response {
  if (behaviour.release === '26.9') {
    const scopes =
      'project' in where
        ? [
            ...(where.project ? [`ProjectID('${where.project}')`] : []),
            ...(where.own ? [`UserID('${where.own}')`] : []),
          ]
        : [];
    const place = 'folder' in where ? `vfolder ${where.folder}` : `vfolder at scopes [${scopes.join(', ')}]`;
    return problem(behaviour, 'not-enough-permission', {
      msg: `User ${user.uuid} lacks permission <Permission.${BITS[permission]}> on ${place}`,
    });
  }
  const [type, id] = 'folder' in where ? ['vfolder', where.folder] : ['project', where.project];
  const element = `RBACElementRef(element_type=<RBACElementType.${type.toUpperCase()}: '${type}'>, element_id='${id}')`;
  const verb = permission === 'restore' ? 'update' : permission;
  return problem(behaviour, 'not-enough-permission', {
    error_code: 'role_create_forbidden',
    msg: `User ${user.uuid} lacks permission ${verb}${type === 'project' ? ' on vfolder at' : ' on'} ${element}`,
  });
}
