import { wireTime, wireTimeWithoutOffset } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import type { KeypairRow, UserRow } from '../people-rows.ts';
import { rollingCount } from '../rate-limit.ts';
import { scopeOf } from '../roles.ts';

/** A row as the database joins it: a key, its owner, one of the owner's projects. */
type Joined = { key: KeypairRow; owner: UserRow; project: string | null };

/** The columns of keypair_list for filter and order (docs/contract/users-and-auth.md 4.2). */
const COLUMNS: Columns<Joined> = {
  access_key: { kind: 'text', read: ({ key }) => key.access_key },
  // the owner's id, unlike the field of this name
  user_id: { kind: 'uuid', read: ({ owner }) => owner.uuid, order: false },
  email: { kind: 'text', read: ({ owner }) => owner.email },
  full_name: { kind: 'text', read: ({ owner }) => owner.full_name },
  is_active: { kind: 'flag', read: ({ key }) => key.is_active },
  is_admin: { kind: 'flag', read: ({ key }) => key.is_admin },
  resource_policy: { kind: 'text', read: ({ key }) => key.resource_policy },
  created_at: { kind: 'time', read: ({ key }) => key.created_at },
  rate_limit: { kind: 'whole', read: ({ key }) => key.rate_limit },
  // the database's own columns, which are never written
  last_used: { kind: 'time', read: () => null },
  num_queries: { kind: 'whole', read: () => 0 },
  ssh_public_key: { kind: 'text', read: ({ key }) => key.ssh_public_key, order: false },
  projects: { kind: 'text', read: ({ project }) => project },
};

const projectNames = ({ db }: Context, owner: UserRow): string[] =>
  owner.group_ids.flatMap(id => db.groups.get(id)?.name ?? []);

/** Number of a key's running sessions, which the manager counts outside of its database. */
const runningSessions = ({ db }: Context, accessKey: string): number =>
  [...db.sessions.values()].filter(({ access_key, status }) => access_key === accessKey && status === 'RUNNING').length;

/** Joins a user's keys with the user's projects; an inner join drops the keys of users without any. */
function joinedRows(ctx: Context, owner: UserRow): Joined[] {
  const names = projectNames(ctx, owner);
  const projects = names.length || ctx.behaviour.keypairsOfProjectless === 'hidden' ? names : [null];
  return (ctx.db.keysByUser.get(owner.uuid) ?? []).flatMap(key => projects.map(project => ({ key, owner, project })));
}

/** A KeyPair of the schema. `projects`: names of the owner's projects that match the filter. */
function keypairOf(ctx: Context, { key, owner }: Joined, projects: (string | null)[]) {
  const { behaviour } = ctx;
  const lastUsed = behaviour.keyLastUsedOffset ? wireTime : wireTimeWithoutOffset;
  return {
    id: key.access_key,
    user_id: owner.email,
    full_name: owner.full_name,
    access_key: key.access_key,
    secret_key: key.secret_key,
    is_active: key.is_active,
    is_admin: key.is_admin,
    is_default: owner.main_access_key === key.access_key,
    resource_policy: key.resource_policy,
    created_at: wireTime(key.created_at),
    last_used: key.last_used === null ? null : lastUsed(key.last_used),
    rate_limit: key.rate_limit,
    num_queries: key.num_queries,
    rolling_count: () => rollingCount(ctx, key),
    user: owner.uuid,
    projects: projects.sort(),
    ssh_public_key: key.ssh_public_key,
    concurrency_used: () => runningSessions(ctx, key.access_key),
    user_info: { email: owner.email, full_name: owner.full_name },
  };
}

/** A key with the owner's projects; null if the join has no row. */
function joinedKey(ctx: Context, key: KeypairRow | undefined, domain: string | null) {
  const owner = key && ctx.db.users.get(key.user);
  if (!key || !owner || (domain !== null && owner.domain_name !== domain)) return null;
  const projects = projectNames(ctx, owner);
  // an inner join on every release: no key without a project (docs/contract/users-and-auth.md 4.2)
  return projects.length ? keypairOf(ctx, { key, owner, project: null }, projects) : null;
}

/** `keypair`: by access key; the caller's own without one. */
export function keypairByKey(
  ctx: Context,
  caller: Caller,
  args: { domain_name?: string | null; access_key?: string | null },
) {
  const own = caller.keypair.access_key;
  const scope = scopeOf(caller, { domain: args.domain_name, key: args.access_key }, own);
  return joinedKey(ctx, ctx.db.keypairs.get(scope.key ?? own), scope.domain);
}

/** The most rows of `keypairs` without a user. */
const CAP = 100;

/** `keypairs`: those of a user, or of all users, silently cut off at a maximum. */
export function keypairs(
  ctx: Context,
  caller: Caller,
  args: { domain_name?: string | null; email?: string | null; is_active?: boolean | null },
) {
  const scope = scopeOf(caller, { domain: args.domain_name, key: args.email }, caller.user.email);
  const active = args.is_active ?? null;
  const fits = (key: KeypairRow) => active === null || key.is_active === active;
  const { db } = ctx;
  if (scope.key !== null) {
    const owner = db.usersByEmail.get(scope.key);
    const keys = (owner && db.keysByUser.get(owner.uuid)) ?? [];
    return keys.filter(fits).flatMap(key => joinedKey(ctx, key, scope.domain) ?? []);
  }
  const found = [];
  for (const key of db.keypairs.values()) {
    const owner = db.users.get(key.user);
    if (!owner || !fits(key) || (scope.domain !== null && owner.domain_name !== scope.domain)) continue;
    if (found.push(keypairOf(ctx, { key, owner, project: null }, projectNames(ctx, owner))) === CAP) break;
  }
  return found;
}

type Arguments = PageArguments & { domain_name?: string | null; email?: string | null; is_active?: boolean | null };

/** `keypair_list` (docs/contract/users-and-auth.md 2.2, 4.2). */
export function keypairList(ctx: Context, caller: Caller, args: Arguments) {
  const { behaviour, db } = ctx;
  const scope = scopeOf(caller, { domain: args.domain_name, key: args.email }, caller.user.email);
  const active = args.is_active ?? null;
  const one = scope.key === null ? null : db.usersByEmail.get(scope.key);
  const owners = one === null ? [...db.users.values()] : one ? [one] : [];
  const rows = owners
    .filter(owner => scope.domain === null || owner.domain_name === scope.domain)
    .flatMap(owner => joinedRows(ctx, owner))
    .filter(({ key }) => active === null || key.is_active === active);
  const columns = { filter: COLUMNS, order: COLUMNS };
  const found = selectRows(behaviour, columns, rows, args, (a, b) => b.key.created_at - a.key.created_at);
  const byKey = new Map<KeypairRow, Joined[]>();
  for (const row of found) {
    const same = byKey.get(row.key);
    if (same) same.push(row);
    else byKey.set(row.key, [row]);
  }
  const items = pageOf([...byKey.values()], args).flatMap(([row, ...more]) =>
    row
      ? [
          keypairOf(
            ctx,
            row,
            [row, ...more].map(({ project }) => project),
          ),
        ]
      : [],
  );
  return { items, total_count: behaviour.keypairCountsProjects ? found.length : byKey.size };
}
