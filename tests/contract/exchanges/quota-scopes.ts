import { asEverybody, type Exchange, gql, type Role, type Step } from '../exchange.ts';
import { ask, createUser, look, PROJECT, STRANGER, somebody, writing } from './write-steps.ts';

const SCOPE = 'id quota_scope_id storage_host_name details{usage_bytes usage_count hard_limit_bytes}';
const READ = `query($h:String!,$s:String!){quota_scope(storage_host_name:$h,quota_scope_id:$s){${SCOPE}}}`;
const SET = `mutation($h:String!,$s:String!,$p:QuotaScopeInput!){set_quota_scope(storage_host_name:$h,quota_scope_id:$s,props:$p){quota_scope{${SCOPE}}}}`;
const SET_UNREAD =
  'mutation($h:String!,$s:String!,$p:QuotaScopeInput!){set_quota_scope(storage_host_name:$h,quota_scope_id:$s,props:$p){quota_scope{id}}}';
const UNSET = `mutation($h:String!,$s:String!){unset_quota_scope(storage_host_name:$h,quota_scope_id:$s){quota_scope{${SCOPE}}}}`;
const UNSET_UNREAD =
  'mutation($h:String!,$s:String!){unset_quota_scope(storage_host_name:$h,quota_scope_id:$s){quota_scope{id}}}';

/** The rig's storage hosts: without quotas, with quotas that cannot be unset (xfs), with quotas that can (cephfs). */
const HOST = 'local:volume1';
const XFS = 'local:volume2';
const CEPH = 'local:volume3';
const project = `project:${PROJECT}`;

const reading = (about: string, s: string, h = HOST): Exchange[] =>
  asEverybody(gql(`quota scopes: read ${about}`, READ, { variables: { h, s } }));

const read = (s: string, more?: Partial<Step>, h = HOST): Step => ask(READ, { h, s }, more);
const set = (s: string, p: Record<string, unknown>, more?: Partial<Step>, h = HOST): Step =>
  ask(SET, { h, s, p }, more);
const setUnread = (s: string, p: Record<string, unknown>, h: string): Step => ask(SET_UNREAD, { h, s, p });
const unset = (s: string, more?: Partial<Step>, h = HOST): Step => ask(UNSET, { h, s }, more);
const unsetUnread = (s: string, h: string): Step => ask(UNSET_UNREAD, { h, s });

const setting = (as: Exclude<Role, 'anonymous'>): Exchange => ({
  name: `quota scopes: set, as ${as}`,
  via: 'webserver',
  as,
  writes: true,
  steps: () => [
    set(project, { hard_limit_bytes: 12_000_000_000 }),
    read(project, { as: 'superadmin' }),
    set(project, {}),
    set('project:nobody', { hard_limit_bytes: 1 }),
    set('folder:x', { hard_limit_bytes: 1 }),
    set(`project:${STRANGER}`, { hard_limit_bytes: 1 }),
  ],
});

const unsetting = (as: Exclude<Role, 'anonymous'>): Exchange => ({
  name: `quota scopes: unset, as ${as}`,
  via: 'webserver',
  as,
  writes: true,
  steps: () => [
    unset(project),
    unset('project:nobody'),
    unset('folder:x'),
    unset(`project:${STRANGER}`),
    unset(project, {}, 'local:nowhere'),
  ],
});

/** Quotas on a host that supports them: set, read, extreme values, unset. The scope is a new user's, so it has no quota yet. */
const wholeLife = (kind: string, h: string): Exchange[] => [
  writing(`quota scopes on ${kind}`, ({ a, u }) => {
    const s = 'user:{{uuid}}';
    return [
      createUser(a, somebody(u('a'))),
      look(a),
      read(s, {}, h),
      unsetUnread(s, h),
      read(s, {}, h),
      set(s, {}, {}, h),
      set(s, { hard_limit_bytes: 5_000_000_001 }, {}, h),
      read(s, {}, h),
      set(s, { hard_limit_bytes: 4_096 }, {}, h),
      set(s, { hard_limit_bytes: 1 }, {}, h),
      set(s, { hard_limit_bytes: Number.MAX_SAFE_INTEGER }, {}, h),
      set(s, {}, {}, h),
      set(s, { hard_limit_bytes: 2 ** 53 }, {}, h),
      set(s, { hard_limit_bytes: null }, {}, h),
      read(s, {}, h),
      read(s, { as: 'admin' }, h),
      set(s, { hard_limit_bytes: 7_000_000_000 }, { as: 'admin' }, h),
      read(s, {}, h),
      unsetUnread(s, h),
      read(s, {}, h),
      unset(s, {}, h),
      unset(s, { as: 'admin' }, h),
      read(s, {}, h),
      set(s, { hard_limit_bytes: 8_192 }, {}, h),
    ];
  }),
  writing(`quota scopes on ${kind}, none and below`, ({ a, u }) => {
    const s = 'user:{{uuid}}';
    return [
      createUser(a, somebody(u('a'))),
      look(a),
      set(s, { hard_limit_bytes: 0 }, {}, h),
      read(s, {}, h),
      setUnread(s, { hard_limit_bytes: -1 }, h),
      read(s, {}, h),
      set(s, { hard_limit_bytes: 4_097 }, {}, h),
      read(s, {}, h),
    ];
  }),
];

const EVERYBODY = [
  ...reading('of a project', project),
  ...reading('of nobody', `project:${STRANGER}`),
  ...reading('with no id', 'project:nobody'),
  ...reading('of something else', 'folder:x'),
  ...reading('on no host', project, 'local:nowhere'),
  ...(['superadmin', 'admin', 'user'] as const).flatMap(as => [setting(as), unsetting(as)]),
];

/**
 * The quotas of projects and users on storage hosts (docs/contract/resources-and-operations.md 6.3). Those in which a
 * domain admin asks are last: up to 24.09 that ends in an error that can make a later request fail.
 */
export const quotaScopes: Exchange[] = [
  ...EVERYBODY.filter(({ as }) => as !== 'admin'),
  ...wholeLife('xfs', XFS),
  ...wholeLife('cephfs', CEPH),
  ...EVERYBODY.filter(({ as }) => as === 'admin'),
];
