import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { ContainerRegistryNode } from '../generated/sources.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import type { RegistryRow } from '../registry-rows.ts';
import { nodeOf } from '../resolvers/registries.ts';
import { plainText, rawText, stillUsed, tooLong, updated } from './database.ts';

/** Writes of registries from 24.09 on (docs/contract/resources-and-operations.md 2.4). */

type Given = {
  url?: string | null;
  type?: string | null;
  project?: string | null;
  username?: string | null;
  password?: string | null;
  ssl_verify?: boolean | null;
  is_global?: boolean | null;
};
type Result = { container_registry: ContainerRegistryNode };

/** A payload of one field: the refusal of a role is an error. @throws ManagerError. */
export function refuseRole({ behaviour }: Context, { user }: Caller, payload: string): void {
  if (user.role === 'superadmin') return;
  if (behaviour.writes.roleRefusal === 'coded') throw new ManagerError('Permission Denied.', 'api_auth_forbidden');
  throw new ManagerError(`${payload}.__init__() takes from 1 to 2 positional arguments but 3 were given`);
}

const invalid = (why: string): ManagerError =>
  new ManagerError(`General Backend API Error. (${why})`, 'container-registry_create_bad-request');

/** Checks of 25.15 and later: an URL without a host passes if it has no scheme either. @throws ManagerError. */
function refuseInvalid({ behaviour }: Context, { url, type, project }: RegistryRow): void {
  if (!behaviour.registries.checked) return;
  if (/^https?:\/\/$/.test(url)) throw invalid(`Invalid URL format: ${url}`);
  if (!/^harbor/.test(type)) return;
  if (project === null) throw invalid('Project name is required for Harbor.');
  if (project === '') throw invalid('Invalid project name length.');
  if (!/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(project)) throw invalid('Invalid project name format.');
}

function refuseLong(ctx: Context, { registry_name }: RegistryRow): void {
  const most = ctx.behaviour.bodyReader === 'pydantic' ? 255 : 50;
  if ([...registry_name].length <= most) return;
  throw new ManagerError(rawText(tooLong(updated('container_registries', { registry_name }, 'id'), most)));
}

/** The row that an id names, as a UUID or as a global id. @throws ManagerError if there is none. */
function rowOf({ behaviour, db }: Context, id: string): RegistryRow {
  const found = db.registries.get(id);
  if (found) return found;
  if (behaviour.bodyReader === 'trafaret') throw new ManagerError('()');
  throw new ManagerError(
    `No such container_registry. (Container registry not found (id:${id}))`,
    'container-registry_read_not-found',
  );
}

/** `create_container_registry_node`. */
export function createRegistryNode(ctx: Context, caller: Caller, args: { registry_name: string } & Given): Result {
  refuseRole(ctx, caller, 'CreateContainerRegistryNode');
  const { db } = ctx;
  const row: RegistryRow = {
    id: uuidFrom(randomFrom(ctx.now() + db.registries.size)),
    registry_name: args.registry_name,
    url: args.url ?? '',
    type: args.type ?? '',
    project: args.project ?? null,
    username: args.username ?? null,
    password: args.password ?? null,
    ssl_verify: args.ssl_verify ?? true,
    is_global: args.is_global ?? true,
  };
  refuseInvalid(ctx, row);
  refuseLong(ctx, row);
  db.registries.set(row.id, row);
  return { container_registry: nodeOf(row) };
}

/** `modify_container_registry_node`: null clears, what is not given stays. */
export function modifyRegistryNode(ctx: Context, caller: Caller, { id, ...given }: { id: string } & Given): Result {
  refuseRole(ctx, caller, 'ModifyContainerRegistryNode');
  const row = { ...rowOf(ctx, id), ...given } as RegistryRow;
  refuseInvalid(ctx, row);
  ctx.db.registries.set(id, row);
  return { container_registry: nodeOf(row) };
}

/** `delete_container_registry_node`: 26.x refuses it while the registry has images. */
export function deleteRegistryNode(ctx: Context, caller: Caller, { id }: { id: string }): Result {
  refuseRole(ctx, caller, 'DeleteContainerRegistryNode');
  const row = rowOf(ctx, id);
  const isOwn = ({ registry, project }: { registry: string; project: string | null }) =>
    registry === row.registry_name && (row.project === null || project === row.project);
  if (ctx.behaviour.registries.imagesHold && [...ctx.db.images.values()].some(isOwn)) {
    const refused = stillUsed(
      updated('container_registries', {}, 'id'),
      'fk_images_registry_id_container_registries',
      'id',
      id,
      'images',
    );
    throw new ManagerError(`Foreign key constraint violated. (${plainText(refused)})`, 'database_generic_not-found');
  }
  ctx.db.registries.delete(id);
  return { container_registry: nodeOf(row) };
}
