import { asEverybody, type Exchange, gql } from '../exchange.ts';
import {
  createGroup,
  deleteGroup,
  domainOf,
  GROUP_FIELDS,
  group,
  groupWriting,
  lookAtDomains,
  lookAtGroups,
  modifyResourceGroup,
} from './group-steps.ts';
import { ask } from './write-steps.ts';

/** Options of the scheduler, one by one in a change. */
const OPTIONS: readonly unknown[] = [
  {},
  { allowed_session_types: ['interactive'] },
  { allowed_session_types: ['batch', 'inference'] },
  { allowed_session_types: [] },
  { allowed_session_types: null },
  { allowed_session_types: ['system'] },
  { allowed_session_types: ['BATCH'] },
  { allowed_session_types: ['nothing'] },
  { pending_timeout: 600 },
  { pending_timeout: 1.5 },
  { pending_timeout: 1e9 },
  { pending_timeout: -1 },
  { pending_timeout: '10m' },
  { pending_timeout: 'PT10M' },
  { pending_timeout: null },
  { config: { num_retries_to_skip: 0 } },
  { config: { num_retries_to_skip: -3 } },
  { config: { num_retries_to_skip: 'abc', more: [1] } },
  { config: null },
  { agent_selection_strategy: 'concentrated' },
  { agent_selection_strategy: 'roundrobin' },
  { agent_selection_strategy: 'nothing' },
  { roundrobin: true },
  { agent_selector_config: { more: 1 } },
  { enforce_spreading_endpoint_replica: true },
  { allow_fractional_resource_fragmentation: false },
  { route_cleanup_target_statuses: ['degraded', 'healthy'] },
  { preemption: { preemptible_priority: 7, order: 'newest' } },
  { preemption: { order: 'nothing' } },
  { nothing: 1 },
];

/** Texts of a new group, one by one. */
const TEXTS: readonly Record<string, unknown>[] = [
  { scheduler: 'drf' },
  { scheduler: 'nothing' },
  { scheduler: 'FIFO' },
  { scheduler: 'fair-share' },
  { scheduler: 'mof' },
  { scheduler: 'x'.repeat(65) },
  { driver: 'nothing' },
  { description: 'x'.repeat(512) },
  { description: 'x'.repeat(513) },
  { wsproxy_addr: 'x'.repeat(1025) },
  { wsproxy_api_token: 'x'.repeat(129) },
  { scheduler_opts: '[]' },
  { scheduler_opts: null },
];

type Agents = { data?: { agent_list?: { items: { scaling_group: string }[] } } };

/** Resource groups (docs/contract/resources-and-operations.md 5). */
export const resourceGroups: Exchange[] = [
  ...asEverybody(gql('resource groups: names', '{scaling_groups{name}}')),
  ...asEverybody(gql('resource groups: one by name', '{scaling_group(name:"gpu"){name is_active scheduler driver}}')),
  gql('resource groups: active', '{scaling_groups(is_active:true){name}}'),
  gql('resource groups: one', '{scaling_groups(name:"gpu"){name}}'),
  gql('resource groups: none of that name', `{scaling_group(name:"nowhere"){${GROUP_FIELDS}}}`),
  gql('resource groups: no name', '{scaling_group{name}}'),
  gql(
    'resource groups: model services',
    '{endpoint_list(limit:1,offset:0,filter:"resource_group == \\"default\\""){items{name resource_group} total_count}}',
  ),
  groupWriting('create', ({ p, q, nonce }) => [
    createGroup(p, group()),
    lookAtGroups(nonce),
    lookAtGroups(
      nonce,
      'name agent_count_by_status agent_total_resource_slots_by_status lost:agent_count_by_status(status:"LOST")',
    ),
    createGroup(p, group()),
    createGroup(q, {
      ...group({ description: 'A group', is_active: false, is_public: false, use_host_network: true }),
      ...{ wsproxy_addr: 'http://127.0.0.1:5050', wsproxy_api_token: 'a-token', driver_opts: '{}' },
      scheduler_opts: JSON.stringify({ allowed_session_types: ['batch'], pending_timeout: 60, config: { more: 1 } }),
    }),
    lookAtGroups(nonce),
  ]),
  groupWriting('create, texts', ({ p, nonce }) => [
    createGroup(`${p}${'x'.repeat(64)}`, group()),
    createGroup('', group()),
    deleteGroup(''),
    ...TEXTS.flatMap(props => [createGroup(p, group(props)), deleteGroup(p, { pick: () => 'deleted' })]),
    lookAtGroups(nonce, 'name'),
  ]),
  groupWriting('modify', ({ p, nobody, nonce }) => [
    createGroup(p, group({ description: 'A group', wsproxy_addr: 'http://a', wsproxy_api_token: 'a-token' })),
    modifyResourceGroup(p, { description: 'Another', is_active: false, is_public: false, use_host_network: true }),
    modifyResourceGroup(p, { scheduler: 'lifo', wsproxy_addr: 'http://b' }),
    lookAtGroups(nonce),
    modifyResourceGroup(p, { wsproxy_addr: '', wsproxy_api_token: '', description: '' }),
    lookAtGroups(nonce),
    modifyResourceGroup(p, { wsproxy_addr: null }),
    modifyResourceGroup(p, { scheduler: 'nothing' }),
    modifyResourceGroup(p, { driver: 'x'.repeat(65) }),
    modifyResourceGroup(p, { description: 'x'.repeat(513) }),
    modifyResourceGroup(p, {}),
    modifyResourceGroup(nobody, { description: 'x' }),
    modifyResourceGroup(nobody, {}),
    lookAtGroups(nonce),
  ]),
  groupWriting('modify, options of the scheduler', ({ p, nonce }) => [
    createGroup(p, group()),
    ...OPTIONS.flatMap(options => [
      modifyResourceGroup(p, { scheduler_opts: JSON.stringify(options) }),
      lookAtGroups(nonce, 'scheduler_opts name'),
    ]),
    modifyResourceGroup(p, { scheduler_opts: null }),
    modifyResourceGroup(p, { scheduler_opts: '[]' }),
  ]),
  groupWriting('delete', ({ p, nobody, nonce }) => [
    deleteGroup(nobody),
    createGroup(p, group()),
    domainOf('associate', p, 'default'),
    deleteGroup(p),
    lookAtGroups(nonce, 'name'),
    lookAtDomains(nonce),
    deleteGroup(p),
    // only if the rig's own group has agents, which prevent this
    ask(
      '{agent_list(limit:1,offset:0,scaling_group:"default"){items{scaling_group}}}',
      {},
      { learn: body => ({ agents: (body as Agents).data?.agent_list?.items[0]?.scaling_group }) },
    ),
    deleteGroup('default', { needs: 'agents' }),
  ]),
  groupWriting('opened to a domain', ({ p, nobody, nonce }) => [
    createGroup(p, group()),
    domainOf('associate', p, 'research'),
    domainOf('associate', p, 'research'),
    lookAtDomains(nonce),
    domainOf('associate', p, 'nowhere'),
    domainOf('associate', nobody, 'research'),
    domainOf('disassociate', p, 'research'),
    domainOf('disassociate', p, 'research'),
    domainOf('disassociate', nobody, 'research'),
    lookAtDomains(nonce),
  ]),
  ...(['admin', 'user'] as const).map(as =>
    groupWriting(`writes by the ${as}`, ({ p, q, nobody, nonce }) => [
      createGroup(p, group()),
      { ...createGroup(q, group()), as },
      modifyResourceGroup(p, { description: 'changed' }, { as }),
      deleteGroup(nobody, { as }),
      lookAtGroups(nonce, 'name description'),
    ]),
  ),
];
