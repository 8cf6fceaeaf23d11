import type { Caller, Context } from '../context.ts';
import { problem } from '../http.ts';
import type { FolderRow } from '../work-rows.ts';
import { FOLDERS } from './folder-behaviour.ts';
import { noSuchFolder, type Permission, roleRefusal } from './folder-refusals.ts';

/** Whether the caller sees a project's folders: all projects, those of the domain, or the caller's own, by role. */
function seesProject({ db }: Context, { user }: Caller, id: string): boolean {
  if (user.role === 'superadmin') return true;
  if (user.role === 'admin') return db.groups.get(id)?.domain_name === user.domain_name;
  return user.group_ids.includes(id);
}

/** Whether a folder is the caller's own, or of one of the projects that the caller sees. */
export const sees = (ctx: Context, caller: Caller, folder: FolderRow): boolean =>
  folder.group === null ? folder.user === caller.user.uuid : seesProject(ctx, caller, folder.group);

/** Whether the caller owns a folder, or administers its project. */
const owns = (ctx: Context, caller: Caller, folder: FolderRow): boolean =>
  folder.group === null
    ? folder.user === caller.user.uuid
    : caller.user.role !== 'user' && seesProject(ctx, caller, folder.group);

export const isOwner = owns;

/** 32 hexadecimal digits, or the same with dashes, as an id; null for anything else. */
export function folderId(text: string): string | null {
  const hex = text.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** States in which a folder cannot be found by name. */
const GONE = ['delete-complete', 'delete-ongoing'];

/**
 * The folder that a path names: by name, from 24.03 on also by id. On 24.09 and later a folder in the trash still has
 * its name, but no endpoint finds it by name.
 */
export function folderAt(ctx: Context, caller: Caller, at: string, permission: Permission): FolderRow | Response {
  const { behaviour, db } = ctx;
  const { trash, changes } = FOLDERS[behaviour.release];
  const id = trash ? folderId(at) : null;
  const named = [...db.vfolders.values()].find(
    folder =>
      folder.name === at &&
      sees(ctx, caller, folder) &&
      !GONE.includes(folder.status) &&
      folder.status !== 'delete-pending',
  );
  const found = id ? db.vfolders.get(id) : named;
  const isSuper = caller.user.role === 'superadmin';
  if (changes === 'roles' && !isSuper && permission !== 'read') {
    if (found)
      return behaviour.release === '26.9' && !id
        ? unresolved(ctx)
        : refusal(ctx, caller, found, permission, id !== null);
    return behaviour.release === '26.9' ? unresolved(ctx) : noSuchFolder(behaviour, at);
  }
  const visible = found && (permission === 'read' ? sees(ctx, caller, found) : isSuper || owns(ctx, caller, found));
  return visible ? found : noSuchFolder(behaviour, id ?? at);
}

const unresolved = ({ behaviour }: Context): Response =>
  problem(behaviour, 'generic-bad-request', { msg: 'Cannot resolve the given vfolder key' });

/** 26.4 first looks up a name among the caller's own folders. */
function refusal(ctx: Context, caller: Caller, folder: FolderRow, permission: Permission, byId: boolean): Response {
  if (!byId && !owns(ctx, caller, folder)) return noSuchFolder(ctx.behaviour, folder.name);
  return roleRefusal(ctx.behaviour, caller, permission, { folder: folder.id });
}

/** The folder of an id in a body, for endpoints of the trash; refusals of plain users differ most there. */
export function folderOf(ctx: Context, caller: Caller, id: string, permission: Permission): FolderRow | Response {
  const { behaviour, db } = ctx;
  const { changes, trash } = FOLDERS[behaviour.release];
  const found = db.vfolders.get(id);
  if (!found) return changes === 'owner' ? noSuchFolder(behaviour, id) : noSuchFolder(behaviour);
  if (caller.user.role === 'superadmin' || (changes === 'anybody' && trash)) return found;
  if (changes === 'roles') return roleRefusal(behaviour, caller, permission, { folder: found.id });
  if (owns(ctx, caller, found)) return found;
  if (permission === 'soft-delete')
    return problem(behaviour, 'invalid-api-params', { msg: 'Cannot delete the vfolder that is not owned by myself.' });
  return noSuchFolder(behaviour, id);
}
