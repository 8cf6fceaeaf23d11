import type { Caller, Context } from '../context.ts';
import type { Db } from '../db.ts';
import { json } from '../http.ts';
import { schemaProblem } from './params.ts';

/**
 * The storage hosts on which the caller has any permission: by the domain, by the named project or all of the
 * caller's projects, and by the policy of the caller's key (docs/contract/resources-and-operations.md 7.1).
 */
function allowedTo({ db }: Context, { user, keypair }: Caller, project: string | null): string[] {
  const projects = project === null ? user.group_ids : [project];
  const told = [
    db.domains.get(user.domain_name ?? ''),
    ...projects.map(id => db.groups.get(id)),
    db.keypair_resource_policies.get(keypair.resource_policy),
  ].map(one => one?.allowed_vfolder_hosts ?? {});
  return [...db.volumes.keys()].filter(name => told.some(hosts => (hosts[name]?.length ?? 0) > 0));
}

/**
 * Whether the caller may make a folder on a host. Up to 26.4 the domain, the project or the key pair's policy allows it;
 * on 26.9 only the project for its folders, and only the policy for a user's (docs/contract/domains-and-projects.md 16.4).
 */
export function mayCreateOn(
  { behaviour, db }: Context,
  { user, keypair }: Caller,
  project: string | null,
  host: string,
): boolean {
  const policy = db.keypair_resource_policies.get(keypair.resource_policy);
  const group = db.groups.get(project ?? '');
  const narrow = [project === null ? policy : group];
  const own = project === null ? user.group_ids.map(id => db.groups.get(id)) : [group];
  const givers = behaviour.release === '26.9' ? narrow : [db.domains.get(user.domain_name ?? ''), policy, ...own];
  return givers.some(one => one?.allowed_vfolder_hosts[host]?.includes('create-vfolder'));
}

/** `GET /folders/_/hosts`: the storage hosts that the caller may use (docs/contract/users-and-auth.md 2.2). */
export function folderHosts(ctx: Context, request: Request, caller: Caller): Response {
  const { behaviour, db } = ctx;
  const allowed = allowedTo(ctx, caller, new URL(request.url).searchParams.get('group_id'));
  const asked = [...new URL(request.url).searchParams.keys()].filter(name => name !== 'group_id');
  if (asked.length && behaviour.bodyReader === 'trafaret')
    return schemaProblem(behaviour, 'HostsRequest', Object.fromEntries(asked.map(name => [name, 'not allowed'])));
  const volume_info = Object.fromEntries(
    allowed.flatMap(name => {
      const { backend, capabilities } = db.volumes.get(name) ?? {};
      return [[name, { backend, capabilities, usage: { percentage: 70.5 }, sftp_scaling_groups: [] }]];
    }),
  );
  return json({ default: allowed.find(name => name === defaultHost(db)) ?? null, allowed, volume_info });
}

const defaultHost = (db: Db): string | undefined => [...db.volumes.keys()][0];

/** `GET /folders/_/all-hosts`. */
export const allFolderHosts = ({ db }: Context): Response =>
  json({ default: defaultHost(db), allowed: [...db.volumes.keys()] });

/** `GET /folders/_/allowed-types`: the allowed kinds of owners. */
export const allowedTypes = (): Response => json(['group', 'user']);

/** The usage of a folder, derived from its id so that it never changes. */
export function usageOf(id: string): { file_count: number; used_bytes: number } {
  const files = Number.parseInt(id.slice(0, 3), 16) || 0;
  return { file_count: files, used_bytes: files * 1_234_567 };
}

/**
 * `GET /folders/_/usage`: 26.x wraps the object of older releases (docs/contract/resources-and-operations.md 6.4).
 */
export function folderUsage({ behaviour }: Context, request: Request): Response {
  const id = new URL(request.url).searchParams.get('id') ?? '';
  const usage = usageOf(id);
  return json(behaviour.bodyReader === 'pydantic' ? { data: usage } : usage);
}
