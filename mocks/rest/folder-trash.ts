import type { Caller, Context } from '../context.ts';
import { empty, isObject, problem, readJson } from '../http.ts';
import type { FolderRow } from '../work-rows.ts';
import { folderAt, folderId, folderOf } from './folder-access.ts';
import { FOLDERS } from './folder-behaviour.ts';
import { noSuchFolder, type Permission, unreadable, wrongState } from './folder-refusals.ts';

/** The id in a body, under the name that the release uses. */
async function idIn({ behaviour }: Context, request: Request): Promise<string | Response> {
  const body = await readJson(request);
  const given = isObject(body) ? body : {};
  const names = FOLDERS[behaviour.release].trash ? ['vfolder_id', 'vfolderId', 'id'] : ['id'];
  const text = names.map(name => given[name]).find(value => typeof value === 'string');
  const id = typeof text === 'string' ? folderId(text) : null;
  if (id) return id;
  const surplus = Object.keys(given).filter(name => !names.includes(name));
  return unreadable(behaviour, {
    id: 'is required',
    ...Object.fromEntries(surplus.map(name => [name, `${name} is not allowed key`])),
  });
}

/** Moves to the trash, or deletes at once if the release has none. */
function moveToTrash(ctx: Context, folder: FolderRow, looked: boolean): Response {
  const { trash } = FOLDERS[ctx.behaviour.release];
  if (!trash) ctx.db.vfolders.delete(folder.id);
  else if (looked && folder.status !== 'ready') return wrongState(ctx.behaviour);
  else folder.status = 'delete-pending';
  return empty(ctx.behaviour, 204);
}

/** `DELETE /folders {id}`. */
export async function deleteFolder(ctx: Context, request: Request, caller: Caller): Promise<Response> {
  const id = await idIn(ctx, request);
  if (id instanceof Response) return id;
  const folder = folderOf(ctx, caller, id, 'soft-delete');
  if (folder instanceof Response) return folder;
  return moveToTrash(ctx, folder, FOLDERS[ctx.behaviour.release].states === 'looked at');
}

/** `DELETE /folders/{name}`. */
export function deleteFolderAt(ctx: Context, caller: Caller, at: string): Response {
  const { behaviour, db } = ctx;
  const { states, trash } = FOLDERS[behaviour.release];
  const trashed = [...db.vfolders.values()].find(({ name, status }) => name === at && status === 'delete-pending');
  if (trash && trashed && caller.user.role === 'superadmin')
    return states === 'overlooked' ? empty(behaviour, 204) : wrongState(behaviour);
  if (trash && folderId(at)) return noSuchFolder(behaviour, at);
  const folder = folderAt(ctx, caller, at, 'soft-delete');
  return folder instanceof Response ? folder : moveToTrash(ctx, folder, states !== 'overlooked');
}

/** An endpoint of the trash: `act` is what it does to the folder. */
const door =
  (permission: Permission, act: (ctx: Context, folder: FolderRow) => Response) =>
  async (ctx: Context, request: Request, caller: Caller): Promise<Response> => {
    const id = await idIn(ctx, request);
    if (id instanceof Response) return id;
    const folder = folderOf(ctx, caller, id, permission);
    return folder instanceof Response ? folder : act(ctx, folder);
  };

/** `POST /folders/restore-from-trash-bin`. */
export const restoreFolder = door('restore', ({ behaviour }, folder) => {
  if (FOLDERS[behaviour.release].states === 'looked at' && folder.status !== 'delete-pending')
    return wrongState(behaviour);
  folder.status = 'ready';
  return empty(behaviour, 204);
});

/** `POST /folders/delete-from-trash-bin`. A real storage takes a while to delete the content; here it is deleted at once. */
export const clearFolder = door('hard-delete', ({ behaviour, now }, folder) => {
  const { states, clearsAnything, deletedRows } = FOLDERS[behaviour.release];
  if (states === 'looked at' && folder.status === 'ready') return wrongState(behaviour);
  if (!clearsAnything && folder.status === 'ready') return wrongState(behaviour, folder);
  folder.status = 'delete-complete';
  if (deletedRows === 'renamed')
    folder.name = `${folder.name}_deleted_${new Date(now()).toISOString().slice(0, 19).replaceAll(':', '')}+0000`;
  return empty(behaviour, 204);
});

/** `POST /folders/purge`: administrators remove the row of a folder that is deleted or in the trash. */
export async function purgeFolder(ctx: Context, request: Request, caller: Caller): Promise<Response> {
  const { behaviour, db } = ctx;
  const id = await idIn(ctx, request);
  if (id instanceof Response) return id;
  if (caller.user.role !== 'superadmin' && caller.user.role !== 'admin')
    return problem(behaviour, 'insufficient-privilege', { msg: 'You are not allowed to purge vfolders' });
  if (!db.vfolders.has(id)) return noSuchFolder(behaviour, id);
  const folder = folderOf(ctx, caller, id, 'hard-delete');
  if (folder instanceof Response) return folder;
  if (folder.status === 'ready') return wrongState(behaviour, behaviour.release === '26.9' ? folder : null);
  db.vfolders.delete(id);
  return empty(behaviour, 204);
}
