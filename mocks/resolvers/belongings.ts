import type { Release } from '../behaviour.ts';
import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import { FOLDERS, toldPermission } from '../rest/folder-behaviour.ts';
import { scopeOf } from '../roles.ts';
import type { FolderRow, SessionRow } from '../work-rows.ts';

/** The columns by which session lists can be filtered and ordered, as far as the contract goes. */
const sessionColumns = ({ db }: Context): Columns<SessionRow> => ({
  id: { kind: 'uuid', read: session => session.id },
  name: { kind: 'text', read: session => session.name },
  domain_name: { kind: 'text', read: session => session.domain_name },
  user_email: { kind: 'text', read: session => db.users.get(session.user)?.email ?? null },
  full_name: { kind: 'text', read: session => db.users.get(session.user)?.full_name ?? null },
  access_key: { kind: 'text', read: session => session.access_key },
  type: { kind: 'session type', read: session => session.type },
  scaling_group: { kind: 'text', read: session => session.scaling_group },
  image: { kind: 'text', read: session => session.image },
  status: { kind: 'text', read: session => session.status },
  created_at: { kind: 'time', read: session => session.created_at },
  terminated_at: { kind: 'time', read: session => (isOver(session) ? endOf(session) : null) },
  agent_ids: { kind: 'text', read: session => agentOf(db, session), order: false },
});

/** Session states, and the first release that knows them (docs/contract/resources-and-operations.md 8.3). */
const STATES: readonly (readonly [since: Release, names: string])[] = [
  [
    '23.09',
    'PENDING SCHEDULED PULLING PREPARING RUNNING RESTARTING RUNNING_DEGRADED TERMINATING TERMINATED ERROR CANCELLED',
  ],
  ['25.15', 'PREPARED CREATING'],
  ['26.4', 'DEPRIORITIZING'],
  ['26.9', 'RESERVED PREEMPTED RESCHEDULING'],
];

/** `status:` is a list of names separated by commas. */
function statesOf({ behaviour }: Context, text: string): Set<string> {
  const names = text.split(',');
  const known = STATES.filter(([since]) => Number(since) <= Number(behaviour.release));
  const unknown = names.find(name => !known.some(([, all]) => all.split(' ').includes(name)));
  if (unknown !== undefined) throw new ManagerError(`'${unknown}'`);
  return new Set(names);
}

type SessionArguments = PageArguments & {
  domain_name?: string | null;
  group_id?: string | null;
  access_key?: string | null;
  status?: string | null;
};

const newestFirst = (a: { created_at: number }, b: { created_at: number }): number => b.created_at - a.created_at;

/** `compute_session_list` (docs/contract/resources-and-operations.md 8.1). */
export function computeSessionList(ctx: Context, caller: Caller, args: SessionArguments) {
  const scope = scopeOf(caller, { domain: args.domain_name, key: args.access_key }, caller.keypair.access_key);
  const states = args.status ? statesOf(ctx, args.status) : null;
  const rows = [...ctx.db.sessions.values()]
    .filter(session => scope.domain === null || session.domain_name === scope.domain)
    .filter(session => scope.key === null || session.access_key === scope.key)
    .filter(session => !args.group_id || session.group_id === args.group_id)
    .filter(session => states === null || states.has(session.status));
  const columns = sessionColumns(ctx);
  const found = selectRows(ctx.behaviour, { filter: columns, order: columns }, rows, args, newestFirst);
  const items = pageOf(found, args).map(session => ({
    ...session,
    session_id: session.id,
    type: session.type.toUpperCase(),
    user_email: ctx.db.users.get(session.user)?.email ?? null,
    group_name: ctx.db.groups.get(session.group_id)?.name ?? null,
    status_info: isOver(session) ? 'user-requested' : null,
    result: 'UNDEFINED',
    cluster_size: 1,
    // null while it is pending: seen on 26.4.16
    agent_ids: session.status === 'PENDING' ? null : [agentOf(ctx.db, session)],
    created_at: wireTime(session.created_at),
    terminated_at: isOver(session) ? wireTime(endOf(session)) : null,
    occupied_slots: isOver(session) && Number(ctx.behaviour.release) >= 26 ? '{}' : SLOTS,
  }));
  return { items, total_count: found.length };
}

/** The agent that a session runs on, or ran on: the first of its resource group; null while it is pending. */
function agentOf(db: Context['db'], { status, scaling_group }: SessionRow): string | null {
  if (status === 'PENDING') return null;
  return [...db.agents.values()].find(agent => agent.scaling_group === scaling_group)?.id ?? 'i-agent01';
}

const SLOTS = '{"cpu": "4", "mem": "17179869184", "cuda.device": "1"}';
const isOver = ({ status }: SessionRow): boolean => status === 'TERMINATED' || status === 'CANCELLED';
const endOf = ({ created_at }: SessionRow): number => created_at + 3_600_000;

const quotaScope = ({ user, group }: FolderRow): string => (group ? `project:${group}` : `user:${user}`);

const folderColumns = ({ behaviour, db }: Context): Columns<FolderRow> => ({
  id: { kind: 'uuid', read: folder => folder.id },
  host: { kind: 'text', read: folder => folder.host },
  quota_scope_id: { kind: 'text', read: quotaScope },
  name: { kind: 'text', read: folder => folder.name },
  user: { kind: 'uuid', read: folder => folder.user },
  user_email: { kind: 'text', read: folder => (folder.user && db.users.get(folder.user)?.email) || null },
  group: { kind: 'uuid', read: folder => folder.group },
  group_name: {
    kind: 'text',
    read: folder => (folder.group && db.groups.get(folder.group)?.name) || null,
    ...(behaviour.release === '23.09' ? { filter: false, order: false } : {}),
  },
  creator: { kind: 'text', read: folder => folder.creator },
  usage_mode: { kind: 'usage mode', read: folder => folder.usage_mode },
  permission: { kind: 'mount permission', read: folder => folder.permission },
  cloneable: { kind: 'flag', read: folder => folder.cloneable },
  status: { kind: 'folder status', read: folder => folder.status },
  // what the storage counts can be ordered by, not filtered
  cur_size: { kind: 'whole', read: () => 0, filter: false },
  ownership_type: { kind: 'ownership', read: folder => (folder.group === null ? 'user' : 'group') },
  created_at: { kind: 'time', read: folder => folder.created_at },
});

type FolderArguments = PageArguments & { domain_name?: string | null; group_id?: string | null };

/**
 * `vfolder_list` (docs/contract/resources-and-operations.md 7.3): `domain_name` is the owner's domain, which excludes project
 * folders.
 */
export function vfolderList(ctx: Context, caller: Caller, args: FolderArguments) {
  const { db } = ctx;
  const scope = scopeOf(caller, { domain: args.domain_name, key: null }, caller.user.uuid);
  const rows = [...db.vfolders.values()]
    .filter(
      folder =>
        scope.domain === null || (folder.user !== null && db.users.get(folder.user)?.domain_name === scope.domain),
    )
    .filter(folder => scope.key === null || folder.user === scope.key)
    .filter(folder => !args.group_id || folder.group === args.group_id)
    // 24.09 omits folders that are deleted forever
    .filter(folder => FOLDERS[ctx.behaviour.release].deletedRows === 'kept' || folder.status !== 'delete-complete');
  const columns = folderColumns(ctx);
  const found = selectRows(ctx.behaviour, { filter: columns, order: columns }, rows, args, newestFirst);
  const items = pageOf(found, args).map(folder => ({
    ...folder,
    permission: toldPermission(ctx.behaviour.release, folder),
    quota_scope_id: quotaScope(folder),
    user_email: (folder.user && db.users.get(folder.user)?.email) || null,
    group_name: (folder.group && db.groups.get(folder.group)?.name) || null,
    ownership_type: folder.group === null ? 'user' : 'group',
    created_at: wireTime(folder.created_at),
    last_used: null,
    max_size: null,
    max_files: 1000,
    num_files: 0,
    cur_size: 0,
  }));
  return { items, total_count: found.length };
}
