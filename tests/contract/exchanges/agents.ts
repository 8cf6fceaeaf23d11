import type { Exchange, Role, Step } from '../exchange.ts';
import { ask } from './write-steps.ts';

/** Agents (docs/contract/resources-and-operations.md 4). How many the rig has, and their accelerators, are no part of it. */

type Item = Record<string, unknown> & { live_stat?: string | null; compute_plugins?: string | null };
type Body = { data?: { page?: { items: Item[] } | null } | null };

/** The names in a JSON object, those of accelerators aside. */
const namesIn = (text: string | null | undefined): string[] | null =>
  text
    ? Object.keys(JSON.parse(text))
        .filter(name => name !== 'cuda')
        .sort()
    : null;

/** Agents with the names of what is reported: the figures change, and the accelerators are the rig's. */
const reported = (body: unknown): unknown => {
  const items = (body as Body).data?.page?.items;
  if (!items) return body;
  return items.map(({ live_stat, compute_plugins, status_changed, ...item }) => ({
    ...item,
    // null until the agent was lost once: a busy machine is late with a heartbeat
    status_changed: status_changed === null || typeof status_changed === 'string' ? 'a time or null' : status_changed,
    live_stat: namesIn(live_stat),
    compute_plugins: namesIn(compute_plugins),
  }));
};

const FIELDS =
  'id status status_changed region scaling_group schedulable addr architecture first_contact lost_at version live_stat compute_plugins auto_terminate_abusing_kernel local_config container_count';
const SUMMARY = 'id status scaling_group schedulable architecture';
const OWN = 'id == \\"i-node01\\"';

const one = (filter: string, list = 'agent_list'): Step =>
  ask(`{${list}(limit:1,offset:0,filter:"(${OWN}) & (${filter})"){items{id} total_count}}`);
const ordered = (order: string): Step => ask(`{agent_list(limit:0,offset:0,order:"${order}"){items{id}}}`);

const exchange = (name: string, as: Role, steps: Step[], more: Partial<Exchange> = {}): Exchange => ({
  ...{ name: `agents: ${name}`, via: 'webserver', as, ...more },
  steps: () => steps,
});

const ROLES = ['superadmin', 'admin', 'user'] as const;

const modify = (id: string, p: unknown, as?: Role): Step =>
  ask('mutation($id:String!,$p:ModifyAgentInput!){modify_agent(id:$id,props:$p){ok msg}}', { id, p }, as ? { as } : {});
const look = ask('{agent_list(limit:1,offset:0,filter:"id == \\"i-node02\\""){items{schedulable}}}');

export const agentLists: Exchange[] = [
  exchange('every datum of one', 'superadmin', [
    ask(`{page:agent_list(limit:1,offset:0,filter:"${OWN}"){items{${FIELDS}}}}`, {}, { pick: reported }),
  ]),
  exchange('filters', 'superadmin', [
    one('status == \\"ALIVE\\"'),
    one('region ilike \\"rack%\\"'),
    one('scaling_group == \\"default\\"'),
    one('addr ilike \\"%127.0.0.1%\\"'),
    one('version ilike \\"2%\\"'),
    one('schedulable == true'),
    one('first_contact > \\"2020-01-01\\"'),
    one('status_changed > \\"2100-01-01\\"'),
    one('lost_at > \\"2020-01-01\\"'),
    one('architecture == \\"x86_64\\"'),
    one('available_slots == \\"1\\"'),
  ]),
  exchange(
    'orders',
    'superadmin',
    ['id', '-status', 'region', 'scaling_group', 'schedulable', 'first_contact', 'lost_at', 'version']
      .concat(['status_changed', 'addr', 'architecture', 'available_slots', '-occupied_slots'])
      .map(ordered),
  ),
  exchange('one that does not exist', 'superadmin', [ask('{agent(agent_id:"nobody"){id}}')]),
  ...ROLES.map(as =>
    exchange(`summaries, as ${as}`, as, [
      ask(`{agent_summary_list(limit:1,offset:0,filter:"${OWN}"){items{${SUMMARY}} total_count}}`),
      one('schedulable == true', 'agent_summary_list'),
      ask('{agent_summary_list(limit:0,offset:0,status:"LOST,TERMINATED"){total_count}}'),
      ask('{agent_summary_list(limit:0,offset:0,status:"alive"){total_count}}'),
      ask('{agent(agent_id:"i-node01"){id}}'),
    ]),
  ),
  exchange(
    'modify',
    'superadmin',
    [
      modify('i-node02', {}),
      modify('nobody', {}),
      modify('i-node02', { schedulable: null }),
      modify('nobody', { schedulable: false }),
      modify('nobody', { scaling_group: 'nowhere' }),
      modify('i-node02', { schedulable: false }),
      look,
      modify('i-node02', { schedulable: true }),
      look,
    ],
    { writes: true },
  ),
  ...(['admin', 'user'] as const).map(as =>
    exchange(`modify, as ${as}`, as, [modify('nobody', { schedulable: true })], { writes: true }),
  ),
];
