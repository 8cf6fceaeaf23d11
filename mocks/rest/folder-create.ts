import type { Caller, Context } from '../context.ts';
import { isObject, json, problem, readJson } from '../http.ts';
import { uuidFrom } from '../ids.ts';
import type { GroupRow } from '../people-rows.ts';
import { folderRow } from '../seed/rows.ts';
import type { FolderRow } from '../work-rows.ts';
import { folderId, sees } from './folder-access.ts';
import { FOLDERS, keptPermission } from './folder-behaviour.ts';
import { madeFolder } from './folder-doors.ts';
import { isReserved, isSlug, mayNotBeDotted, nameFlaw } from './folder-names.ts';
import { refusedFolder, roleRefusal, unreadable } from './folder-refusals.ts';
import { mayCreateOn } from './folders.ts';

type Given = {
  name?: unknown;
  host?: unknown;
  group?: unknown;
  permission?: unknown;
  usage_mode?: unknown;
  cloneable?: unknown;
};

const CHOICES = {
  permission: ['VFolderPermission', ['ro', 'rw', 'wd']],
  usage_mode: ['VFolderUsageMode', ['general', 'model', 'data']],
} as const;

/** The faults of the request by field, in 23.09's words. */
function flawsOf({ behaviour }: Context, given: Given): Record<string, unknown> {
  const { bodies, project } = FOLDERS[behaviour.release];
  const flaws: Record<string, unknown> = {};
  const { name, group, cloneable } = given;
  if (typeof name !== 'string') flaws.name = 'is required';
  else if (bodies === 'trafaret' && !isSlug(name)) flaws.name = 'value must be a valid slug.';
  else if (bodies !== 'trafaret') {
    const flaw = nameFlaw(name) ?? (behaviour.release === '26.9' && mayNotBeDotted(name) && group ? 'dotted' : null);
    if (flaw) flaws.name = flaw;
  }
  for (const [field, [kind, values]] of Object.entries(CHOICES)) {
    const value = given[field as keyof typeof CHOICES];
    if (typeof value === 'string' && !(values as readonly string[]).includes(value))
      flaws[field] = { 0: `value is not a valid member of ${kind}`, 1: 'value should be None' };
  }
  if (cloneable !== undefined && typeof cloneable !== 'boolean') flaws.cloneable = 'value should be True or False';
  if (project === 'id' && typeof group === 'string' && folderId(group) === null) flaws.group = 'no UUID';
  return flaws;
}

/** The project of a new folder, in the caller's own domain. */
function projectOf({ behaviour, db }: Context, { user }: Caller, named: string): GroupRow | Response {
  const { project } = FOLDERS[behaviour.release];
  const own = [...db.groups.values()].filter(({ domain_name }) => domain_name === user.domain_name);
  const found = own.find(
    ({ id, name }) => (project !== 'name' && id === named) || (project !== 'id' && name === named),
  );
  if (found) return found;
  if (behaviour.release === '23.09') return problem(behaviour, 'internal-server-error');
  if (project === 'name')
    return problem(behaviour, 'object-not-found', { title: 'No such user group (or project).', data: named });
  const msg = `Project with ${named} not found.`;
  if (behaviour.release === '25.15')
    return problem(behaviour, 'internal-server-error', { msg: `Project not found. (${msg})` });
  const error_code = behaviour.release === '26.4' ? 'group_read_not-found' : 'project_read_not-found';
  return problem(behaviour, 'project-not-found', { msg, error_code });
}

/** Whether the caller may create folders of the project; without a project, own folders, which only 26.9 without role tables refuses. */
function refusedCaller({ behaviour, db }: Context, caller: Caller, project: GroupRow | null): Response | null {
  const { user, keypair } = caller;
  if (user.role === 'superadmin') return null;
  if (!project)
    return behaviour.release === '26.9' && !db.role_data
      ? roleRefusal(behaviour, caller, 'create', { project: null, own: user.uuid })
      : null;
  if (behaviour.release === '26.9')
    return db.role_data && user.group_ids.includes(project.id)
      ? null
      : roleRefusal(behaviour, caller, 'create', { project: project.id });
  const isOld = FOLDERS[behaviour.release].refusals === 'plain';
  if (project.type === 'MODEL_STORE' || (isOld ? keypair.is_admin : user.role === 'admin')) return null;
  if (isOld) return problem(behaviour, 'generic-forbidden', { msg: 'no permission' });
  if (behaviour.release === '25.15')
    return problem(behaviour, 'internal-server-error', { msg: 'Forbidden operation. (no permission)' });
  return problem(behaviour, 'forbidden', { msg: 'no permission' });
}

/**
 * The refusal of a folder in a model store: it holds only models, and 24.09 refuses any permission too
 * (docs/contract/resources-and-operations.md 7.2).
 */
function refusedInStore({ behaviour }: Context, given: Given): Response | null {
  const title = 'Invalid parameter for virtual folder operation.';
  const isOld = FOLDERS[behaviour.release].refusals === 'plain';
  if (isOld && (given.permission ?? 'rw') !== 'rw')
    return refusedFolder(behaviour, title, 'Setting custom permission is not supported for model store vfolder');
  if ((given.usage_mode ?? 'general') !== 'model')
    return refusedFolder(behaviour, title, 'Only Model VFolder can be created under the model store project');
  return null;
}

/** The refusal of a host on which the caller may not create folders. */
function refusedHost({ behaviour }: Context, host: string): Response {
  const { refusals, trash } = FOLDERS[behaviour.release];
  const name = trash ? 'create-vfolder' : 'VFolderHostPermission.CREATE';
  const msg = `\`${name}\` Not allowed in vfolder host(\`${host}\`)`;
  if (refusals === 'coded') return problem(behaviour, 'storage-permission-not-allowed', { msg });
  return refusedFolder(behaviour, 'The specified storage permission is not allowed.', msg);
}

/** Whether a folder that the caller sees has the name. */
function refusedName({ behaviour }: Context, name: string): Response {
  if (FOLDERS[behaviour.release].refusals === 'plain')
    return problem(behaviour, 'vfolder-already-exists', { data: name });
  const title = 'The virtual folder already exists with the same name.';
  return refusedFolder(behaviour, title, `VFolder with the given name already exists. (${name})`);
}

const NOT_TAKEN = ['delete-pending', 'delete-ongoing', 'delete-complete', 'delete-error'];

/** Whether the project, or the caller, may have one more folder; 23.09 has no such limit. */
function isFull({ db }: Context, { user }: Caller, project: GroupRow | null): boolean {
  const policy = project
    ? db.project_resource_policies.get(project.resource_policy)
    : db.user_resource_policies.get(user.resource_policy);
  const limit = policy?.max_vfolder_count ?? 0;
  const owned = [...db.vfolders.values()].filter(folder =>
    project ? folder.group === project.id : folder.user === user.uuid,
  );
  return limit > 0 && owned.length >= limit;
}

/**
 * `POST /folders` (docs/contract/resources-and-operations.md 7.2): of a project, or of the caller without one.
 */
export async function createFolder(ctx: Context, request: Request, caller: Caller): Promise<Response> {
  const { behaviour, db, now, random } = ctx;
  const { bodies } = FOLDERS[behaviour.release];
  const body = await readJson(request);
  const given: Given = isObject(body) ? body : {};
  const flaws = flawsOf(ctx, given);
  if (Object.keys(flaws).length) return unreadable(behaviour, flaws);
  const name = String(given.name);
  if (bodies === 'trafaret' && isReserved(name))
    return problem(behaviour, 'invalid-api-params', { msg: `${name} is reserved for internal operations.` });
  const isOwn = (given.group ?? null) === null;
  if (!isOwn && mayNotBeDotted(name))
    return refusedFolder(
      behaviour,
      'Invalid parameter for virtual folder operation.',
      'dot-prefixed vfolders cannot be a group folder.',
    );
  const project = isOwn ? null : projectOf(ctx, caller, String(given.group));
  if (project instanceof Response) return project;
  const inStore = project?.type === 'MODEL_STORE';
  const refused = refusedCaller(ctx, caller, project) ?? (inStore ? refusedInStore(ctx, given) : null);
  if (refused) return refused;
  const host = typeof given.host === 'string' ? given.host : 'local:volume1';
  if (!mayCreateOn(ctx, caller, project?.id ?? null, host)) return refusedHost(ctx, host);
  if (bodies === 'trafaret' && name.length > 64) return problem(behaviour, 'internal-server-error');
  const rows = [...db.vfolders.values()];
  if (rows.some(folder => folder.name === name && !NOT_TAKEN.includes(folder.status) && sees(ctx, caller, folder)))
    return refusedName(ctx, name);
  if (isFull(ctx, caller, project))
    return refusedFolder(
      behaviour,
      'Invalid parameter for virtual folder operation.',
      'You cannot create more vfolders.',
    );
  const folder = folderRow({
    id: uuidFrom(random),
    name,
    host,
    group: project?.id ?? null,
    user: project ? null : caller.user.uuid,
    creator: caller.user.email,
    created_at: now(),
    usage_mode: (given.usage_mode ?? 'general') as FolderRow['usage_mode'],
    // read-only for all but its creator
    permission: inStore
      ? 'ro'
      : keptPermission(behaviour.release, (given.permission ?? 'rw') as FolderRow['permission']),
    cloneable: given.cloneable === true,
  });
  db.vfolders.set(folder.id, folder);
  return json(madeFolder(ctx, folder), 201);
}
