import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { empty, isObject, json, problem, readJson } from '../http.ts';
import type { FolderRow } from '../work-rows.ts';
import { folderAt, isOwner, sees } from './folder-access.ts';
import { FOLDERS, keptPermission, toldPermission } from './folder-behaviour.ts';
import { nameFlaw } from './folder-names.ts';
import { roleRefusal, unreadable, wrongState } from './folder-refusals.ts';

const hex = (id: string): string => id.replaceAll('-', '');

/** 23.09 and 24.09 write times as Python prints them. */
const when = (folder: FolderRow): string => wireTime(folder.created_at).replace('T', ' ');

/** The members of a folder's JSON on every release. */
const common = ({ behaviour }: Context, folder: FolderRow) => ({
  id: hex(folder.id),
  name: folder.name,
  quota_scope_id: folder.group ? `project:${folder.group}` : `user:${folder.user}`,
  host: folder.host,
  usage_mode: folder.usage_mode,
  permission: toldPermission(behaviour.release, folder),
  creator: folder.creator,
  ownership_type: folder.group ? 'group' : 'user',
  user: folder.user,
  group: folder.group,
  cloneable: folder.cloneable,
  status: folder.status,
});

const FILLED = { max_size: 0, user_email: '', group_name: '', type: '', max_files: 0, cur_size: 0 };

/** A new folder as `POST /folders` returns it. */
export function madeFolder(ctx: Context, folder: FolderRow): object {
  const { behaviour } = ctx;
  if (FOLDERS[behaviour.release].rows === 'filled')
    return { ...common(ctx, folder), created_at: '', is_owner: true, ...FILLED };
  return { ...common(ctx, folder), max_size: FOLDERS[behaviour.release].trash ? 0 : null };
}

/** A folder in the list of `GET /folders`. */
function listed(ctx: Context, caller: Caller, folder: FolderRow): object {
  const { rows } = FOLDERS[ctx.behaviour.release];
  const row = { ...common(ctx, folder), created_at: when(folder), is_owner: isOwner(ctx, caller, folder) };
  if (rows === 'filled') return { ...row, ...FILLED };
  if (rows === 'short') return row;
  const more = { type: row.ownership_type, max_files: 1000, max_size: null, cur_size: 0 };
  const user_email = (folder.user && ctx.db.users.get(folder.user)?.email) || null;
  return { ...row, ...more, user_email, group_name: (folder.group && ctx.db.groups.get(folder.group)?.name) || null };
}

/** `GET /folders[?group_id=]`: the caller's own folders and those of the projects, on 26.9 only of the named project. */
export function listFolders(ctx: Context, request: Request, caller: Caller): Response {
  const { behaviour, db } = ctx;
  const group = new URL(request.url).searchParams.get('group_id');
  const newest = behaviour.release === '26.9';
  const { user } = caller;
  if (user.role !== 'superadmin') {
    if (newest && !db.role_data) return roleRefusal(behaviour, caller, 'read', { project: group, own: user.uuid });
    if (group !== null && behaviour.release === '26.4')
      return roleRefusal(behaviour, caller, 'read', { project: group });
  }
  const rows = [...db.vfolders.values()]
    .filter(folder => sees(ctx, caller, folder))
    .filter(folder => folder.group === null || (group === null ? !newest : folder.group === group));
  return json(rows.map(folder => listed(ctx, caller, folder)));
}

/** `GET /folders/{name}`. */
export function folderInfo(ctx: Context, caller: Caller, at: string): Response {
  const folder = folderAt(ctx, caller, at, 'read');
  if (folder instanceof Response) return folder;
  const { rows, trash } = FOLDERS[ctx.behaviour.release];
  const { creator: _, ownership_type: type, ...row } = common(ctx, folder);
  return json({
    ...row,
    ...(rows === 'short' ? {} : { numFiles: 0 }),
    ...(rows === 'filled' ? {} : { num_files: 0 }),
    ...(rows === 'long' ? { created: when(folder), max_size: null, cur_size: 0 } : {}),
    ...(trash ? {} : { user: folder.user ?? 'None' }),
    used_bytes: 0,
    created_at: when(folder),
    last_used: when(folder),
    type,
    is_owner: isOwner(ctx, caller, folder),
  });
}

/** The success of a change: no body, from 26.x on an empty message. */
const changed = (ctx: Context): Response =>
  FOLDERS[ctx.behaviour.release].rows === 'filled' ? json({ msg: '' }) : empty(ctx.behaviour, 201);

const TAKEN = 'One of your accessible vfolders already has the name you requested.';

/** `POST /folders/{name}/rename`. 23.09 checks only whether the name is taken. */
export async function renameFolder(ctx: Context, request: Request, caller: Caller, at: string): Promise<Response> {
  const { behaviour, db } = ctx;
  const { bodies, states } = FOLDERS[behaviour.release];
  const body = await readJson(request);
  const name = isObject(body) ? body.new_name : undefined;
  const flaw = typeof name === 'string' ? bodies !== 'trafaret' && nameFlaw(name) : 'is required';
  if (flaw && bodies !== 'trafaret') return unreadable(behaviour, { new_name: flaw });
  const folder = folderAt(ctx, caller, at, 'update');
  if (folder instanceof Response) return folder;
  if (typeof name !== 'string') return unreadable(behaviour, { new_name: 'is required' });
  if (states !== 'overlooked' && folder.status === 'delete-complete') return wrongState(behaviour);
  const same = [...db.vfolders.values()].some(other => other.name === name && sees(ctx, caller, other));
  if (same && bodies !== 'schema' && behaviour.release !== '25.15')
    return problem(behaviour, 'invalid-api-params', { msg: TAKEN });
  if (same) return problem(behaviour, 'vfolder-invalid-parameter', { msg: TAKEN });
  folder.name = name;
  return changed(ctx);
}

const PERMISSIONS = ['ro', 'rw', 'wd'];

/** `POST /folders/{name}/update-options`. 25.15 answers 500 for a missing or unknown permission. */
export async function changeOptions(ctx: Context, request: Request, caller: Caller, at: string): Promise<Response> {
  const { behaviour } = ctx;
  const { bodies, states } = FOLDERS[behaviour.release];
  const body = await readJson(request);
  const { permission, cloneable } = (isObject(body) ? body : {}) as {
    permission?: string | null;
    cloneable?: boolean | null;
  };
  const isUnknown = typeof permission === 'string' && !PERMISSIONS.includes(permission);
  if (isUnknown && bodies === 'schema') return unreadable(behaviour, {});
  const folder = folderAt(ctx, caller, at, 'update');
  if (folder instanceof Response) return folder;
  if (states !== 'overlooked' && folder.status !== 'ready') return wrongState(behaviour);
  if (behaviour.release === '25.15' && (isUnknown || !permission)) return problem(behaviour, 'internal-server-error');
  const data = { permission: { 0: 'value is not a valid member of VFolderPermission', 1: 'value should be None' } };
  if (isUnknown) return problem(behaviour, 'invalid-api-params', { msg: 'Input validation error', data });
  if (permission) folder.permission = keptPermission(behaviour.release, permission as FolderRow['permission']);
  if (typeof cloneable === 'boolean') folder.cloneable = cloneable;
  return changed(ctx);
}
