import type { Release } from '../behaviour.ts';
import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import { scopeOf } from '../roles.ts';
import type { SessionRow } from '../work-rows.ts';
import { agentOf, endOf, isOver, particularsOf } from './session-particulars.ts';

/** The columns by which session lists can be filtered and ordered, as far as the contract goes. */
const sessionColumns = ({ db, behaviour }: Context): Columns<SessionRow> => ({
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
  cluster_mode: { kind: 'text', read: session => session.cluster_mode, filter: false },
  cluster_size: { kind: 'whole', read: session => session.cluster_size ?? 1 },
  ...(Number(behaviour.release) >= 24.09 ? { priority: { kind: 'whole', read: () => 10 } } : {}),
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
    ...particularsOf(ctx, session),
    session_id: session.id,
    type: session.type.toUpperCase(),
    user_email: ctx.db.users.get(session.user)?.email ?? null,
    group_name: ctx.db.groups.get(session.group_id)?.name ?? null,
    status_info: isOver(session) ? 'user-requested' : null,
    result: 'UNDEFINED',
    // null while it is pending: seen on 26.4.16
    agent_ids: session.status === 'PENDING' ? null : [agentOf(ctx.db, session)],
    created_at: wireTime(session.created_at),
    terminated_at: isOver(session) ? wireTime(endOf(session)) : null,
  }));
  return { items, total_count: found.length };
}
