import { type Exchange, web } from '../exchange.ts';

const ORIGIN = { Origin: 'http://console.example' };
const preflight = (path: string, more: Record<string, string> = {}) => ({
  method: 'OPTIONS',
  path,
  headers: { ...ORIGIN, 'Access-Control-Request-Method': 'POST', ...more },
});

/** An unsigned request to the manager's own port. */
const manager = (name: string, step: ReturnType<Exchange['steps']>[number]): Exchange => ({
  name,
  via: 'manager',
  as: 'anonymous',
  steps: () => [step],
});

const versions = [
  'v4.20181215',
  'v6.20210815',
  'v6.20221201',
  'v7.20230615',
  'v8.20240315',
  'v8.20240915',
  'v9.20250722',
  'v9.99',
].map(version =>
  manager(`manager, version header ${version}`, {
    method: 'GET',
    path: '/',
    headers: { 'X-BackendAI-Version': version },
  }),
);

export const handshake: Exchange[] = [
  web('handshake through the webserver', { method: 'GET', path: '/func/' }),
  web('handshake from another origin', { method: 'GET', path: '/func/', headers: ORIGIN }),
  web('handshake with another method', { method: 'PUT', path: '/func/' }),
  web('ping', { method: 'GET', path: '/func/ping' }),
  web('ping with another method', { method: 'POST', path: '/func/ping', body: {} }),
  web('config.toml', { method: 'GET', path: '/config.toml' }),
  web('config.ini', { method: 'GET', path: '/config.ini' }),
  web('config.toml deleted', { method: 'DELETE', path: '/config.toml' }),
  web('unknown address of the webserver, posted to', { method: 'POST', path: '/server/nothing', body: {} }),
  web('login with another method', { method: 'PUT', path: '/server/login', body: {} }),
  web('preflight of the login', preflight('/server/login', { 'Access-Control-Request-Headers': 'content-type' })),
  web('preflight of the proxy', preflight('/func/admin/gql', { 'Access-Control-Request-Headers': 'content-type' })),
  web('preflight without an origin', { method: 'OPTIONS', path: '/server/login' }),
  web('login-check from another origin', { method: 'POST', path: '/server/login-check', headers: ORIGIN }),
  web('proxy without a session', { method: 'GET', path: '/func/nothing' }),
  web('proxy without a session, from another origin', {
    method: 'POST',
    path: '/func/admin/gql',
    headers: ORIGIN,
    body: {},
  }),
  web(
    'version header through the proxy',
    { method: 'POST', path: '/func/auth', headers: { 'X-BackendAI-Version': 'v6.20220615' }, body: { echo: 'x' } },
    { as: 'user' },
  ),
  web(
    'unknown version through the proxy',
    { method: 'POST', path: '/func/auth', headers: { 'X-BackendAI-Version': 'v1.20000101' }, body: { echo: 'x' } },
    { as: 'user' },
  ),
  web('signup', { method: 'POST', path: '/func/auth/signup', body: {} }),
  manager('manager, handshake', { method: 'GET', path: '/' }),
  manager('manager, handshake from another origin', { method: 'GET', path: '/', headers: ORIGIN }),
  ...versions,
  manager('manager, announcement', { method: 'GET', path: '/manager/announcement' }),
  manager('manager, status', { method: 'GET', path: '/manager/status' }),
  manager('manager, resource slots', { method: 'GET', path: '/config/resource-slots' }),
  manager('manager, unknown address', { method: 'GET', path: '/nothing', headers: ORIGIN }),
  manager('manager, known address with another method', { method: 'GET', path: '/admin/gql', headers: ORIGIN }),
  manager('manager, preflight', preflight('/admin/gql', { 'Access-Control-Request-Headers': 'authorization' })),
  manager('manager, preflight of an unknown address', preflight('/nothing')),
];
