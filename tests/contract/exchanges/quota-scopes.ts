import { asEverybody, type Exchange, gql, type Role, type Step } from '../exchange.ts';
import { ask, PROJECT, STRANGER } from './write-steps.ts';

const SCOPE = 'id quota_scope_id storage_host_name details{usage_bytes usage_count hard_limit_bytes}';
const READ = `query($h:String!,$s:String!){quota_scope(storage_host_name:$h,quota_scope_id:$s){${SCOPE}}}`;
const SET = `mutation($h:String!,$s:String!,$p:QuotaScopeInput!){set_quota_scope(storage_host_name:$h,quota_scope_id:$s,props:$p){quota_scope{${SCOPE}}}}`;

/** A host that keeps to no quotas: the one of the rig that answers for itself. */
const HOST = 'local:volume1';
const project = `project:${PROJECT}`;

const reading = (about: string, s: string, h = HOST): Exchange[] =>
  asEverybody(gql(`quota scopes: read ${about}`, READ, { variables: { h, s } }));

const read = (s: string, more?: Partial<Step>): Step => ask(READ, { h: HOST, s }, more);
const set = (s: string, p: Record<string, unknown>, more?: Partial<Step>): Step => ask(SET, { h: HOST, s, p }, more);

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

/** The quotas of projects on storage hosts (docs/contract/resources-and-operations.md 6.3). */
export const quotaScopes: Exchange[] = [
  ...reading('of a project', project),
  ...reading('of nobody', `project:${STRANGER}`),
  ...reading('with no id', 'project:nobody'),
  ...reading('of something else', 'folder:x'),
  ...reading('on no host', project, 'local:nowhere'),
  ...(['superadmin', 'admin', 'user'] as const).map(setting),
];
