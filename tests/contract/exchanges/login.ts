import { createCipheriv } from 'node:crypto';
import type { Exchange, Facts, Step } from '../exchange.ts';

const post = (path: string, body?: unknown, headers: Record<string, string> = {}): Step => ({
  method: 'POST',
  path,
  headers,
  ...(body === undefined ? {} : { body }),
});
const login = (body: unknown) => post('/server/login', body);
const credentials = ({ accounts }: Facts, more: object = {}) => {
  const { email, password } = accounts.user;
  return { username: email, password, ...more };
};
const check = post('/server/login-check');
const viewer = post('/func/admin/gql', { query: '{user{email}}' });

/** A login as the official client sends it since 24.09 (docs/contract/users-and-auth.md 1.3). */
function encodedLogin(facts: Facts): Step {
  const iv = 'abcdefghijklmnop';
  const key = (Buffer.from(facts.origin).toString('base64') + iv + iv).slice(0, 32);
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(key), Buffer.from(iv));
  const body = cipher.update(JSON.stringify(credentials(facts)), 'utf8', 'base64') + cipher.final('base64');
  const headers = { 'X-BackendAI-Encoded': 'true', 'Content-Type': 'application/octet-stream' };
  return { method: 'POST', path: '/server/login', headers, raw: `${iv}:${body}` };
}

const anonymous = (name: string, steps: Exchange['steps']): Exchange => ({
  name,
  via: 'webserver',
  as: 'anonymous',
  steps,
});

export const logins: Exchange[] = [
  anonymous('login-check without a session', () => [check]),
  anonymous('login without a user name', () => [login({ username: '', password: 'x' })]),
  anonymous('login without a password', () => [login({ username: 'x' })]),
  anonymous('login refused for its fields twice', () => [login({}), login({})]),
  anonymous('login that is no JSON', () => [{ method: 'POST', path: '/server/login', raw: 'username=x' }]),
  anonymous('login that is a list', () => [login([])]),
  anonymous('login with a number for a name', () => [login({ username: 5, password: 'x' })]),
  anonymous('login of nobody', ({ nonce }) => [login({ username: `nobody-${nonce}`, password: 'x' }), check]),
  anonymous('login with the wrong password, then the right one', facts => [
    login(credentials(facts, { password: 'wrong' })),
    login(credentials(facts)),
    check,
  ]),
  anonymous('login by user name instead of e-mail address', facts => [
    login(credentials(facts, { username: facts.accounts.user.email.split('@')[0] })),
  ]),
  anonymous('login with the address in capitals', facts => [
    login(credentials(facts, { username: facts.accounts.user.email.toUpperCase() })),
  ]),
  anonymous('login with a code that nobody asked for', facts => [login(credentials(facts, { otp: '123456' })), check]),
  anonymous('login with force', facts => [login(credentials(facts, { force: true }))]),
  anonymous('an encoded login', facts => [encodedLogin(facts), viewer]),
  anonymous('a whole visit', facts => [
    login(credentials(facts)),
    check,
    login(credentials(facts)),
    viewer,
    post('/server/extend-login-session'),
    post('/server/logout'),
    check,
    viewer,
  ]),
  anonymous('login and request from another origin', facts => [
    post('/server/login', credentials(facts), { Origin: 'http://console.example' }),
    post('/func/admin/gql', { query: '{user{email}}' }, { Origin: 'http://console.example' }),
  ]),
  anonymous('a stale session id in the header hides the cookie', facts => [
    login(credentials(facts)),
    post('/server/login-check', undefined, { 'X-BackendAI-SessionID': '0'.repeat(32) }),
    post('/func/admin/gql', { query: '{user{email}}' }, { 'X-BackendAI-SessionID': '0'.repeat(32) }),
  ]),
  anonymous('logout without a session', () => [post('/server/logout'), check]),
  anonymous('extending a session that is none', () => [post('/server/extend-login-session')]),
  anonymous('eleven wrong passwords', ({ nonce }) =>
    Array.from({ length: 11 }, () => login({ username: `locked-${nonce}`, password: 'wrong' })),
  ),
  anonymous('token login without a token', () => [post('/server/token-login', {})]),
  anonymous('new password without the old one', () => [post('/server/update-password-no-auth', { username: 'x' })]),
  anonymous('new password, nothing given', () => [post('/server/update-password-no-auth', {})]),
  anonymous('new password, no JSON', () => [{ method: 'POST', path: '/server/update-password-no-auth', raw: '{' }]),
  anonymous('new password of nobody', ({ nonce }) => [
    post('/server/update-password-no-auth', { username: `nobody-${nonce}`, current_password: 'a', new_password: 'b' }),
  ]),
];
