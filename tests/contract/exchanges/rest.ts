import { asEverybody, type Exchange, web } from '../exchange.ts';

const get = (name: string, path: string, more: Partial<Exchange> = {}): Exchange =>
  web(name, { method: 'GET', path }, more);
const PROJECT = '44444444-4444-4444-8444-444444444444';
const STRANGER = '99999999-9999-4999-8999-999999999999';

/**
 * Small REST endpoints (docs/contract/users-and-auth.md 1.4, 1.5, 2.2; docs/contract/resources-and-operations.md 11).
 */
export const rest: Exchange[] = [
  ...asEverybody(get('resource slots', '/func/config/resource-slots')),
  ...asEverybody(get('resource slots in detail', '/func/config/resource-slots/details', { spoiled: true })),
  get('resource slots without a session', '/func/config/resource-slots'),
  ...asEverybody(get('manager status', '/func/manager/status')),
  ...asEverybody(get('announcement', '/func/manager/announcement')),
  get('two-factor probe', '/func/totp', { as: 'superadmin' }),
  get('license', '/func/license', { as: 'superadmin' }),
  ...asEverybody(get('who am I', '/func/auth?echo=hello', { spoiled: true })),
  get('who am I, no echo', '/func/auth', { as: 'user', spoiled: true }),
  web('who am I, posted', { method: 'POST', path: '/func/auth', body: { echo: 'hello' } }, { as: 'user' }),
  web('who am I, posted without an echo', { method: 'POST', path: '/func/auth', body: {} }, { as: 'user' }),
  ...asEverybody(get('role', '/func/auth/role', { spoiled: true })),
  ...asEverybody(get('role in a project', `/func/auth/role?group=${PROJECT}`, { spoiled: true, needsRigUsers: true })),
  ...asEverybody(get("role in a stranger's project", `/func/auth/role?group=${STRANGER}`, { spoiled: true })),
  ...asEverybody(get('storage hosts', '/func/folders/_/hosts', { spoiled: true })),
  get('storage hosts by domain', '/func/folders/_/hosts?domain_name=default', { as: 'superadmin', spoiled: true }),
  ...asEverybody(get('all storage hosts', '/func/folders/_/all-hosts')),
  get('unknown address of the manager', '/func/nothing', { as: 'superadmin' }),
  web('unknown address of the manager, posted to', { method: 'POST', path: '/func/nothing', body: {} }, { as: 'user' }),
  web('known address, another method', { method: 'DELETE', path: '/func/config/resource-slots' }, { as: 'user' }),
];
