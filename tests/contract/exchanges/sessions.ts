import type { Exchange, Step } from '../exchange.ts';
import { ask } from './write-steps.ts';

/** Which filters and orders of sessions a release takes (docs/contract/resources-and-operations.md 8.1), asked of none. */

const NONE = 'name == \\"nobody-has-this-name\\"';

const filtered = (filter: string): Step =>
  ask(`{compute_session_list(limit:1,offset:0,filter:"(${NONE}) & (${filter})"){items{id} total_count}}`);
const ordered = (order: string): Step =>
  ask(`{compute_session_list(limit:1,offset:0,filter:"${NONE}",order:"${order}"){items{id} total_count}}`);

const exchange = (name: string, steps: Step[]): Exchange => ({
  ...{ name: `sessions: ${name}`, via: 'webserver', as: 'superadmin' },
  steps: () => steps,
});

export const sessionLists: Exchange[] = [
  exchange('filters', [
    filtered('user_email ilike \\"%a%\\"'),
    filtered('type == \\"batch\\"'),
    filtered('scaling_group ilike \\"%d%\\"'),
    filtered('access_key ilike \\"%A%\\"'),
    filtered('domain_name ilike \\"%d%\\"'),
    filtered('image ilike \\"%python%\\"'),
    filtered('agent_ids == \\"i-node01\\"'),
    filtered('cluster_size >= 2'),
    filtered('priority >= 10'),
    filtered('created_at >= \\"2024-01-01T00:00:00.000Z\\"'),
    filtered('terminated_at >= \\"1970-01-01T00:00:00.000Z\\"'),
    filtered('(terminated_at >= \\"2024-01-01T00:00:00.000Z\\") | (status == \\"ERROR\\")'),
    filtered('group_name == \\"default\\"'),
  ]),
  exchange('orders', [
    ...'name user_email status type scaling_group access_key domain_name cluster_mode cluster_size priority'
      .split(' ')
      .map(column => ordered(`${column},id`)),
    ordered('-created_at,id'),
    ordered('-terminated_at,id'),
    ordered('image'),
    ordered('startup_command'),
  ]),
];
