import * as z from 'zod/mini';
import type { Role } from './access.ts';
import type { LoggedAction } from './activity.ts';
import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import { ApiError, toApiError } from './errors.ts';
import { IN_TRASH, mayChangeFolders, wantsPermission } from './folder-rules.ts';
import type { Folder } from './folders.ts';
import { recognised } from './refusals.ts';
import { rest } from './rest.ts';
import type { HttpRequest } from './transport.ts';
import { type Write, writeRest } from './write.ts';

const stale = [['folders']] as const;

export type NewFolder = {
  name: string;
  project: { id: string; name: string };
  host: string;
  permission: string;
  usage_mode: string;
  cloneable: boolean;
};

const MADE = z.object({ id: z.string() });

type Door = Pick<HttpRequest, 'method' | 'path' | 'body'>;

/** Whether all paths take a folder's id; some of 23.09 take only its name. */
const byId = (): boolean => lacks(managerVersion(), 'folders by id') === null;

/**
 * Turns a status 500 with a reason in `msg` into a refusal: 25.15 answers refusals so
 * (docs/contract/resources-and-operations.md 7.2).
 */
async function asRefusal<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.kind !== 'server' || !/\(.*\)$/.test(failure.words ?? ''))
      throw failure;
    const { status, words, code } = failure;
    throw new ApiError('refused', { status, words, code, cause: failure }).explained(recognised);
  }
}

/** Explains a refusal by the roles that 26.x stores itself: the role that the console knows does not decide there. */
function saidOfRoles(thrown: unknown): ApiError {
  const failure = toApiError(thrown);
  if (failure.kind === 'forbidden' && !mayChangeFolders('admin', managerVersion()))
    failure.messageKey = 'folders.create.roles';
  return failure;
}

/** Creates a folder of a project. 24.09 takes only the project's name. */
const create: Write<NewFolder, { id: string }> = {
  mutationFn: async ({ project, ...given }) => {
    const group = lacks(managerVersion(), 'folders of a project by its id') === null ? project.id : project.name;
    const entry: LoggedAction = {
      action: 'folders.create',
      subject: given.name,
      changes: [
        { label: 'folder.project', from: null, to: project.name },
        { label: 'folder.host', from: null, to: given.host },
        { label: 'folder.permission', from: null, to: given.permission },
        { label: 'folder.usage_mode', from: null, to: given.usage_mode },
        { label: 'folder.cloneable', from: null, to: given.cloneable },
      ],
      cli: [
        ...['vfolder', 'create', '--group', project.name, '--usage-mode', given.usage_mode],
        ...['--permission', given.permission, ...(given.cloneable ? ['--cloneable'] : []), given.name, given.host],
      ],
    };
    const making = writeRest({ method: 'POST', path: '/folders', body: { ...given, group } }, entry);
    const answer = await asRefusal(making).catch(thrown => {
      throw saidOfRoles(thrown);
    });
    const made = MADE.safeParse(answer.body);
    if (!made.success) throw new ApiError('protocol', { status: answer.status });
    return { id: made.data.id };
  },
  meta: { stale },
};

type Known = Pick<Folder, 'id' | 'name'>;

const hex = (id: string): string => id.replaceAll('-', '');

/**
 * The folder in a path: its id; on 23.09 its name, after a check that the name means this folder and no other.
 * @throws ApiError `not-found` when it means another folder.
 */
async function doorOf({ id, name }: Known): Promise<string> {
  if (byId()) return hex(id);
  const at = encodeURIComponent(name);
  const { body } = await rest({ method: 'GET', path: `/folders/${at}`, query: {} });
  if (MADE.safeParse(body).data?.id !== hex(id)) throw new ApiError('not-found');
  return at;
}

/** The folder in a command of the official client. */
const clientName = ({ id, name }: Known): string => (byId() ? hex(id) : name);

const rename: Write<{ folder: Known; new_name: string }> = {
  mutationFn: async ({ folder, new_name }) => {
    const door: Door = { method: 'POST', path: `/folders/${await doorOf(folder)}/rename`, body: { new_name } };
    await asRefusal(
      writeRest(door, {
        action: 'folders.rename',
        subject: folder.name,
        changes: [{ label: 'folder.name', from: folder.name, to: new_name }],
        cli: ['vfolder', 'rename', clientName(folder), new_name],
      }),
    );
  },
  meta: { stale },
};

export type FolderOptions = Partial<Pick<Folder, 'permission' | 'cloneable'>>;

async function options(folder: Known & FolderOptions, change: FolderOptions): Promise<void> {
  const { permission, cloneable } = change;
  // 25.x fails on a change without a permission, so the present one is sent too.
  const along = { ...(wantsPermission(managerVersion()) && { permission: folder.permission }), ...change };
  const door: Door = { method: 'POST', path: `/folders/${await doorOf(folder)}/update-options`, body: along };
  const changed = (name: keyof FolderOptions, to: string | boolean | undefined) =>
    to === undefined ? [] : [{ label: `folder.${name}` as const, from: folder[name] ?? null, to }];
  await asRefusal(
    writeRest(door, {
      action: 'folders.options',
      subject: folder.name,
      changes: [...changed('permission', permission), ...changed('cloneable', cloneable)],
      cli: [
        ...['vfolder', 'update-options', clientName(folder)],
        ...(permission === undefined ? [] : ['--permission', permission]),
        ...(cloneable === undefined ? [] : ['--set-cloneable', String(cloneable)]),
      ],
    }),
  );
}

/**
 * Changes the members' permission and whether the folder may be cloned. Sends only changed options, and those that the
 * release requires.
 */
const modify: Write<{ folder: Known & FolderOptions; change: FolderOptions }> = {
  mutationFn: ({ folder, change }) => options(folder, change),
  meta: { stale },
};

const simple = <Of extends Known>(
  action: LoggedAction['action'],
  verb: string,
  door: (folder: Of) => Door | Promise<Door>,
): Write<Of> => ({
  mutationFn: async folder => {
    const cli = ['vfolder', verb, clientName(folder)];
    await asRefusal(writeRest(await door(folder), { action, subject: folder.name, changes: [], cli }));
  },
  meta: { stale },
});

/** Moves a folder to the trash. Only for releases that have one. */
const trash = simple<Known>('folders.trash', 'delete', ({ id }) => ({
  method: 'DELETE',
  path: '/folders',
  body: { vfolder_id: id },
}));

/**
 * Deletes a folder for ever on a release without a trash. Only superadmins may delete by id there; everybody else deletes
 * by name (docs/contract/resources-and-operations.md 7.4).
 */
const removeAtOnce = simple<Known & { role: Role }>('folders.delete', 'delete', async folder =>
  folder.role === 'superadmin'
    ? { method: 'DELETE', path: '/folders', body: { id: folder.id } }
    : { method: 'DELETE', path: `/folders/${await doorOf(folder)}` },
);

/** Restores a folder from the trash. */
const restore = simple<Known>('folders.restore', 'restore', ({ id }) => ({
  method: 'POST',
  path: '/folders/restore-from-trash-bin',
  body: { vfolder_id: id },
}));

const forEver = simple<Known>('folders.delete', 'delete-trash', ({ id }) => ({
  method: 'POST',
  path: '/folders/delete-from-trash-bin',
  body: { vfolder_id: id },
}));

/**
 * Deletes a folder of the trash for ever. Also for a folder that is being deleted: 25.15 loses some deletions, and
 * finishes them when asked again. Refuses a folder outside the trash, since 25.15 and 26.4 would delete one in use.
 */
const remove: Write<Known & Pick<Folder, 'status'>> = {
  mutationFn: async folder => {
    if (!IN_TRASH.some(status => status === folder.status))
      throw new ApiError('refused', { words: 'Virtual folder status filtering has failed.' }).explained(recognised);
    await forEver.mutationFn(folder);
  },
  meta: { stale },
};

export const folderWrites = { create, rename, modify, trash, restore, remove, removeAtOnce };
