import { asEverybody, type Exchange, gql } from '../exchange.ts';
import {
  createPolicy,
  deletePolicy,
  KINDS,
  lookAt,
  lookCloser,
  modifyPolicy,
  modifyToDigits,
  policyWriting,
} from './policy-steps.ts';

const kind = 'keypair';
const slots = (map: Record<string, unknown>): string => JSON.stringify(map);
const HOSTS = slots({ 'local:volume1': ['create-vfolder', 'upload-file'], 'local:volume2': [] });

/** What every release requires of a new policy, without 23.09's folder limits. */
const bare = {
  default_for_unspecified: 'LIMITED',
  total_resource_slots: slots({ cpu: '4', mem: '17179869184', 'cuda.shares': '1.5' }),
  max_session_lifetime: 0,
  max_concurrent_sessions: 5,
  max_containers_per_session: 1,
  idle_timeout: 3600,
  allowed_vfolder_hosts: HOSTS,
};
const folders = { max_vfolder_count: 10, max_vfolder_size: 0 };
const full = { ...bare, ...folders };

/**
 * Slot maps in a create, each in a policy of its own, which is read and deleted
 * (docs/contract/users-and-auth.md 5.4).
 */
const SLOT_MAPS: readonly (readonly [about: string, map: Record<string, unknown>])[] = [
  ['sizes with units', { mem: '16g', 'host-mem': '1.5GiB', cpu: '2' }],
  ['numbers', { cpu: 4, mem: 1073741824, 'cuda.shares': 0.3 }],
  ['zeroes', { cpu: 0, mem: '0', 'cuda.device': '0' }],
  ['infinity and null', { cpu: 'Infinity', mem: null }],
  ['negative amounts', { cpu: '-1' }],
  ['an unknown accelerator', { 'npu-x.device': '2', cpu: '1.50' }],
  ['no amount', { cpu: 'abc' }],
  ['half bytes', { mem: '1.5' }],
];

/** Properties set to null, each alone (docs/contract/users-and-auth.md 5.1). */
const NULLABLE = ['default_for_unspecified', 'total_resource_slots', 'max_session_lifetime', 'idle_timeout'];

/** Policies of key pairs (docs/contract/users-and-auth.md 5.1, 5.4 to 5.6). */
export const keypairPolicies: Exchange[] = [
  ...asEverybody(gql('keypair policies', `{keypair_resource_policies{${KINDS.keypair.fields} created_at}}`)),
  gql('keypair policies, what newer releases tell', `{keypair_resource_policies{name ${KINDS.keypair.newer}}}`),
  ...asEverybody(gql('keypair policy, the default', '{keypair_resource_policy(name:"default"){name}}')),
  ...asEverybody(gql('keypair policy, no name', '{keypair_resource_policy{name}}')),
  ...asEverybody(gql('keypair policy, none', '{keypair_resource_policy(name:"nowhere"){name}}')),
  ...asEverybody(gql('permissions of hosts', '{vfolder_host_permissions{vfolder_host_permission_list}}')),
  policyWriting(kind, 'create', ({ p, q }) => [
    createPolicy(kind, p, full),
    createPolicy(kind, q, bare),
    lookAt(kind, p),
    lookAt(kind, q),
    lookCloser(kind, q),
    createPolicy(kind, p, full),
    createPolicy(kind, q, bare),
  ]),
  policyWriting(kind, 'create, limits', ({ p, q }) => {
    const limits = {
      ...{ max_session_lifetime: 86400, max_concurrent_sessions: 2147483647, max_containers_per_session: 0 },
      ...{ idle_timeout: 5000000000, max_concurrent_sftp_sessions: 7 },
    };
    const pending = { max_pending_session_count: 3, max_pending_session_resource_slots: slots({ cpu: '2' }) };
    return [
      createPolicy(kind, p, { ...full, ...limits }),
      createPolicy(kind, q, { ...bare, ...limits, ...pending }),
      lookAt(kind, p),
      lookAt(kind, q),
      lookCloser(kind, q),
    ];
  }),
  policyWriting(kind, 'create refused', ({ p, q }) => [
    createPolicy(kind, p, { ...full, default_for_unspecified: 'limited' }),
    createPolicy(kind, p, { ...full, total_resource_slots: 'nonsense' }),
    createPolicy(kind, p, { ...full, max_concurrent_sessions: 2147483648 }),
    createPolicy(kind, p, { ...full, max_concurrent_sessions: null }),
    createPolicy(kind, p, { ...full, allowed_vfolder_hosts: slots({ 'local:volume1': ['fly'] }) }),
    createPolicy(kind, q, { ...bare, allowed_vfolder_hosts: slots({ 'local:volume1': ['fly'] }) }),
    createPolicy(kind, `${q}${'x'.repeat(257)}`, bare),
    createPolicy(kind, `${q}${'x'.repeat(257)}`, full),
  ]),
  ...SLOT_MAPS.map(([about, map]) =>
    policyWriting(kind, `slots, ${about}`, ({ p, q }) => [
      createPolicy(kind, p, { ...full, total_resource_slots: slots(map) }),
      createPolicy(kind, q, { ...bare, total_resource_slots: slots(map) }),
      lookAt(kind, p),
      lookAt(kind, q),
    ]),
  ),
  policyWriting(kind, 'modify', ({ p, nobody }) => [
    createPolicy(kind, p, full),
    createPolicy(kind, p, bare),
    modifyPolicy(kind, p, { max_concurrent_sessions: -1 }),
    modifyPolicy(kind, p, { idle_timeout: -1, max_session_lifetime: 2147483647, max_containers_per_session: 0 }),
    modifyPolicy(kind, p, { default_for_unspecified: 'UNLIMITED', max_concurrent_sftp_sessions: 9 }),
    lookAt(kind, p),
    lookCloser(kind, p),
    modifyPolicy(kind, p, { allowed_vfolder_hosts: slots({ 'local:volume2': ['mount-in-session'] }) }),
    modifyPolicy(kind, p, { allowed_vfolder_hosts: slots({ 'local:volume2': ['fly'] }) }),
    modifyPolicy(kind, p, { default_for_unspecified: 'nothing' }),
    modifyToDigits(kind, p, 'idle_timeout', '"9007199254740993"'),
    lookAt(kind, p),
    modifyPolicy(kind, p, {}),
    modifyPolicy(kind, nobody, { max_concurrent_sessions: 1 }),
    modifyPolicy(kind, nobody, {}),
  ]),
  policyWriting(kind, 'modify the slots', ({ p }) => [
    createPolicy(kind, p, full),
    createPolicy(kind, p, bare),
    modifyPolicy(kind, p, { total_resource_slots: slots({ cpu: '8' }) }),
    lookAt(kind, p),
    modifyPolicy(kind, p, { total_resource_slots: slots({ cpu: '8', mem: 'Infinity', 'cuda.shares': '0.3' }) }),
    lookAt(kind, p),
    modifyPolicy(kind, p, { total_resource_slots: slots({ mem: '2g', cpu: 0 }) }),
    lookAt(kind, p),
    modifyPolicy(kind, p, { total_resource_slots: slots({ 'npu-x.device': '4', cpu: '0' }) }),
    lookAt(kind, p),
    modifyPolicy(kind, p, { total_resource_slots: slots({ cpu: '-2' }) }),
    modifyPolicy(kind, p, { total_resource_slots: slots({ cpu: 'abc' }) }),
    modifyPolicy(kind, p, { total_resource_slots: '{}' }),
    lookAt(kind, p),
  ]),
  policyWriting(kind, 'modify what waits', ({ p }) => [
    createPolicy(kind, p, bare),
    modifyPolicy(kind, p, { max_pending_session_count: 2, max_pending_session_resource_slots: slots({ cpu: '3' }) }),
    lookCloser(kind, p),
    modifyPolicy(kind, p, { max_pending_session_resource_slots: slots({ mem: '1g' }) }),
    lookCloser(kind, p),
    modifyPolicy(kind, p, { max_pending_session_count: null }),
    lookCloser(kind, p),
    modifyPolicy(kind, p, { max_pending_session_resource_slots: null }),
    lookCloser(kind, p),
    modifyPolicy(kind, p, { max_pending_session_resource_slots: '{}' }),
    lookCloser(kind, p),
  ]),
  policyWriting(kind, 'modify to null', ({ p }) => [
    createPolicy(kind, p, full),
    createPolicy(kind, p, bare),
    ...NULLABLE.map(name => modifyPolicy(kind, p, { [name]: null })),
    lookAt(kind, p),
    modifyPolicy(kind, p, { max_vfolder_count: 5 }),
    modifyPolicy(kind, p, { max_vfolder_size: 1099511627776 }),
    lookAt(kind, p),
  ]),
  policyWriting(kind, 'delete', ({ p, nobody }) => [
    createPolicy(kind, p, full),
    createPolicy(kind, p, bare),
    deletePolicy(kind, 'default'),
    deletePolicy(kind, p),
    deletePolicy(kind, p),
    deletePolicy(kind, nobody),
    lookAt(kind, p),
  ]),
  ...(['admin', 'user'] as const).map(as =>
    policyWriting(kind, `writes by the ${as}`, ({ p, q, nobody }) => [
      createPolicy(kind, p, full),
      createPolicy(kind, p, bare),
      lookAt(kind, p, { as }),
      createPolicy(kind, q, full, { as }),
      modifyPolicy(kind, p, { max_concurrent_sessions: 6 }, { as }),
      deletePolicy(kind, nobody, { as }),
      lookAt(kind, p),
    ]),
  ),
];
