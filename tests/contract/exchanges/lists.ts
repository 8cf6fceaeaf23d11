import type { Exchange } from '../exchange.ts';
import { FILTERS, KEYPAIR_FILTERS, KEYPAIR_ORDERS, ORDERS } from './query-texts.ts';

const rig = { needsRigUsers: true };
/** One exchange that requests a list with several sets of arguments in turn. */
const asked = (name: string, query: string, sets: readonly Record<string, unknown>[]): Exchange => ({
  ...rig,
  name,
  via: 'webserver',
  as: 'superadmin',
  steps: () =>
    sets.map(args => ({
      method: 'POST',
      path: '/func/admin/gql',
      body: { query, variables: { limit: 9, offset: 0, ...args } },
    })),
});

const users = (name: string, ...sets: Record<string, unknown>[]): Exchange =>
  asked(
    name,
    'query($limit:Int!$offset:Int!$filter:String$order:String$status:String$is_active:Boolean$group_id:UUID){user_list(limit:$limit offset:$offset filter:$filter order:$order status:$status is_active:$is_active group_id:$group_id){items{email} total_count}}',
    sets,
  );
const keypairs = (name: string, ...sets: Record<string, unknown>[]): Exchange =>
  asked(
    name,
    'query($limit:Int!$offset:Int!$filter:String$order:String){keypair_list(limit:$limit offset:$offset filter:$filter order:$order){items{user_id} total_count}}',
    sets,
  );

/** Both query languages, paging and the lists' own arguments (docs/contract/users-and-auth.md 3.2, 3.3, 4.2). */
export const lists: Exchange[] = [
  ...Object.entries(FILTERS).map(([theme, filters]) =>
    users(`user_list filters: ${theme}`, ...filters.map(filter => ({ filter }))),
  ),
  users('user_list orders', ...ORDERS.map(order => ({ order }))),
  users('user_list, nulls', { filter: null, order: null, status: null, is_active: null, group_id: null }),
  users('user_list, limit 0', { limit: 0 }),
  users('user_list, second page', { limit: 3, offset: 3, order: 'email' }),
  users('user_list, past the end', { limit: 3, offset: 1000000 }),
  users('user_list, negative limit', { limit: -1 }),
  users('user_list, negative offset', { offset: -1 }),
  users(
    'user_list by status',
    ...['active', 'ACTIVE', 'inactive', 'before-verification', 'before_verification', 'nonsense', ''].map(status => ({
      status,
    })),
  ),
  users('user_list, active ones', { is_active: true }),
  users('user_list, those that are not', { is_active: false }),
  users('user_list, a status goes before is_active', { is_active: false, status: 'active' }),
  users('user_list, members of a project', { group_id: '44444444-4444-4444-8444-444444444444' }),
  users('user_list, members of no project', { group_id: '99999999-9999-4999-8999-999999999999' }),
  users('user_list, all at once', {
    group_id: '44444444-4444-4444-8444-444444444444',
    filter: '(email ilike "%min%") | (role == "user")',
    order: '-email',
    status: 'active',
    limit: 2,
    offset: 1,
  }),
  keypairs('keypair_list filters', ...KEYPAIR_FILTERS.map(filter => ({ filter }))),
  keypairs('keypair_list orders', ...KEYPAIR_ORDERS.map(order => ({ order }))),
  keypairs('keypair_list, limit 0', { limit: 0 }),
  keypairs('keypair_list, second page', { limit: 2, offset: 2, order: 'email' }),
  keypairs('keypair_list, past the end', { limit: 2, offset: 1000000 }),
  keypairs('keypair_list, negative limit', { limit: -1 }),
];
