import type { Exchange, Step } from '../exchange.ts';
import {
  ask,
  createKey,
  createUser,
  look,
  modifyGroup,
  modifyKey,
  modifyUser,
  PROJECT,
  STRANGER,
  signIn,
  somebody,
  useKey,
  writing,
} from './write-steps.ts';

const active = { status: 'active' };
const policy = { resource_policy: 'default', rate_limit: 1000 };

/** Properties set to null, each alone (docs/contract/users-and-auth.md 3.4). */
const NULLABLE = [
  'full_name',
  'description',
  'allowed_client_ip',
  'password',
  'role',
  'group_ids',
  'resource_policy',
  'sudo_session_enabled',
  'totp_activated',
];

type Keys = { data: { keypair_list: { items: { is_active: boolean }[] } } };

/** As `look`, with active keys first: up to 24.09 it is not determined which of two keys loses its role or is disabled. */
const lookAtKeys = (e: string): Step => ({
  ...look(e),
  pick: body => {
    const { data } = body as Keys;
    data.keypair_list.items.sort((one, other) => Number(other.is_active) - Number(one.is_active));
    return body;
  },
});

type StoreAnswer = { data?: { user?: { groups?: { id: string; name: string }[] } | null } | null };

const learnUuid = (body: unknown) => ({
  uuid: (body as { data: { user: { uuid: string } | null } }).data.user?.uuid,
});

/** Learns `store`, the user's MODEL_STORE project. */
const learnStore = (e: string): Step =>
  ask(
    'query($e:String!){user(email:$e){groups{id name}}}',
    { e },
    {
      learn: body => {
        const groups = (body as StoreAnswer).data?.user?.groups ?? [];
        return { store: groups.find(({ name }) => name === 'model-store')?.id };
      },
    },
  );

/**
 * Changes of roles, domains, projects and main keys, and their side effects (docs/contract/users-and-auth.md 3.5,
 * 3.6).
 */
export const userTraps: Exchange[] = [
  writing('modify_user, role', ({ a, u }) => [
    createUser(a, somebody(u('a'))),
    createKey(a, policy),
    modifyUser(a, { ...active, role: 'admin' }),
    lookAtKeys(a),
    modifyUser(a, { ...active, role: 'superadmin', group_ids: [PROJECT] }),
    lookAtKeys(a),
    modifyUser(a, { ...active, role: 'superadmin' }),
    lookAtKeys(a),
    modifyUser(a, { ...active, role: 'user', group_ids: [PROJECT] }),
    lookAtKeys(a),
    modifyUser(a, { ...active, role: 'monitor', group_ids: [PROJECT] }),
    lookAtKeys(a),
  ]),
  writing('modify_user, role of one whose key is off', ({ a, u }) => [
    createUser(a, somebody(u('a'), { status: 'inactive' })),
    createKey(a, { ...policy, is_active: false }),
    modifyUser(a, { ...active, role: 'admin', group_ids: [PROJECT] }),
    look(a),
  ]),
  writing('modify_user, group_ids', ({ a, u }) => [
    createUser(a, somebody(u('a'), { group_ids: [] })),
    look(a),
    modifyUser(a, { ...active, group_ids: [PROJECT] }),
    look(a),
    modifyUser(a, { ...active, group_ids: [] }),
    look(a),
    modifyUser(a, { ...active, group_ids: [PROJECT, STRANGER] }),
    look(a),
    modifyUser(a, { ...active, group_ids: [STRANGER] }),
    look(a),
  ]),
  writing('modify_user, group_ids with a model store', ({ a, u }) => [
    createUser(a, somebody(u('a'), { domain_name: 'research', group_ids: [PROJECT] })),
    learnStore(a),
    modifyUser(a, { ...active, group_ids: [] }),
    look(a),
    modifyUser(a, { ...active, group_ids: ['{{store}}'] }),
    look(a),
    modifyUser(a, { ...active, role: 'admin' }),
    look(a),
  ]),
  writing('modify_user, out of a domain with a model store', ({ a, u }) => {
    const ofUser = (user_update_mode: string) => ({ user_update_mode, user_uuids: ['{{uuid}}'] });
    return [
      createUser(a, somebody(u('a'), { domain_name: 'research' })),
      look(a),
      learnStore(a),
      modifyUser(a, { ...active, domain_name: 'default' }),
      look(a),
      modifyUser(a, { ...active, group_ids: [PROJECT] }),
      look(a),
      modifyUser(a, { ...active, group_ids: [PROJECT, '{{store}}'] }),
      modifyGroup('{{store}}', ofUser('remove')),
      modifyGroup(PROJECT, ofUser('add')),
      look(a),
    ];
  }),
  writing('modify_user, domain', ({ a, b, u }) => [
    createUser(a, somebody(u('a'))),
    modifyUser(a, { ...active, domain_name: 'research' }),
    look(a),
    modifyUser(a, { ...active, domain_name: 'default', group_ids: [PROJECT] }),
    look(a),
    createUser(b, somebody(u('b'))),
    modifyUser(b, { ...active, domain_name: 'research', group_ids: [PROJECT] }),
    look(b),
    modifyUser(b, { ...active, domain_name: 'research', group_ids: [] }),
    look(b),
  ]),
  writing('modify_user, main key', ({ a, u }) => [
    createUser(a, somebody(u('a'))),
    createKey(a, policy),
    useKey('second'),
    modifyUser(a, { ...active, main_access_key: '{{second}}' }),
    look(a),
    useKey('second'),
    modifyKey('{{second}}', { is_active: false }),
    look(a),
    signIn(a),
    modifyKey('{{second}}', { is_active: true }),
    modifyUser(a, { ...active, main_access_key: null }),
    look(a),
    signIn(a),
  ]),
  writing('modify_user, a main key that is off', ({ a, u }) => [
    createUser(a, somebody(u('a'))),
    createKey(a, { ...policy, is_active: false }),
    modifyUser(a, { ...active, main_access_key: '{{second}}' }),
    look(a),
  ]),
  writing('modify_user, nulls', ({ a, u }) => [
    createUser(a, somebody(u('a'), { description: 'some', allowed_client_ip: ['10.0.0.1'] })),
    ...NULLABLE.map(name => modifyUser(a, { ...active, [name]: null })),
    modifyUser(a, { status: null }),
    look(a),
  ]),
  writing('modify_user, nulls of what everybody has', ({ a, u }) => [
    createUser(a, somebody(u('a'))),
    modifyUser(a, { ...active, need_password_change: null }),
    modifyUser(a, { ...active, username: null }),
    modifyUser(a, { ...active, domain_name: null }),
    look(a),
  ]),
  writing('modify_group, members', ({ a, u }) => {
    const add = (...user_uuids: string[]) => ({ user_update_mode: 'add', user_uuids });
    const remove = (...user_uuids: string[]) => ({ user_update_mode: 'remove', user_uuids });
    return [
      createUser(a, somebody(u('a'), { group_ids: [] })),
      ask(
        'query($e:String!){user(email:$e){uuid}}',
        { e: a },
        {
          learn: learnUuid,
        },
      ),
      modifyGroup(PROJECT, add('{{uuid}}')),
      look(a),
      modifyGroup(PROJECT, add('{{uuid}}')),
      modifyGroup(PROJECT, remove('{{uuid}}')),
      look(a),
      modifyGroup(PROJECT, remove('{{uuid}}')),
      modifyGroup(PROJECT, add(STRANGER)),
      modifyGroup(PROJECT, add('nonsense')),
      modifyGroup(PROJECT, { user_update_mode: 'nonsense', user_uuids: ['{{uuid}}'] }),
      modifyGroup(PROJECT, { user_uuids: ['{{uuid}}'] }),
      modifyGroup(PROJECT, {}),
      modifyGroup(STRANGER, add('{{uuid}}')),
      look(a),
    ];
  }),
  writing('modify_group, members, by the admin', ({ a, u }) => [
    createUser(a, somebody(u('a'), { group_ids: [] })),
    look(a),
    ask('query($e:String!){user(email:$e){uuid}}', { e: a }, { learn: learnUuid }),
    modifyGroup(PROJECT, { user_update_mode: 'add', user_uuids: ['{{uuid}}'] }, { as: 'admin' }),
    look(a),
  ]),
];
