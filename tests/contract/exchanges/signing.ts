import type { Exchange, Facts, Role } from '../exchange.ts';

const viewer = { method: 'POST', path: '/admin/gql', body: { query: '{user{email}}' } };
const signed = (name: string, tamper?: Exchange['tamper'], as: Role = 'superadmin'): Exchange => ({
  name: `signing: ${name}`,
  via: 'manager',
  as,
  steps: () => [viewer],
  ...(tamper ? { tamper } : {}),
});
const without =
  (name: string): NonNullable<Exchange['tamper']> =>
  headers =>
    Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
const authorization = (value: string) => (headers: Record<string, string>) => ({ ...headers, Authorization: value });
const date = (value: string) => (headers: Record<string, string>) => ({ ...headers, 'X-BackendAI-Date': value });

const authorize = (name: string, body: (facts: Facts) => unknown): Exchange => ({
  name: `authorize: ${name}`,
  via: 'manager',
  as: 'anonymous',
  steps: facts => [
    { method: 'POST', path: '/auth/authorize', headers: { Origin: 'http://console.example' }, body: body(facts) },
  ],
});
const keypair = ({ accounts }: Facts, more: object = {}) => ({
  type: 'keypair',
  domain: 'default',
  username: accounts.user.email,
  password: accounts.user.password,
  ...more,
});

/** API mode (docs/contract/users-and-auth.md 1.2). */
export const signing: Exchange[] = [
  signed('as superadmin'),
  signed('as domain admin', undefined, 'admin'),
  signed('as user', undefined, 'user'),
  signed('by nobody', undefined, 'anonymous'),
  signed('from another origin', headers => ({ ...headers, Origin: 'http://console.example' })),
  signed('a wrong signature', headers => ({ ...headers, Authorization: `${headers.Authorization?.slice(0, -4)}beef` })),
  signed('an unknown key', headers => ({
    ...headers,
    Authorization: headers.Authorization?.replace(/credential=\w+/, 'credential=AKIAAAAAAAAAAAAAAAAA') ?? '',
  })),
  signed('no Authorization header', without('Authorization')),
  signed('no date', without('X-BackendAI-Date')),
  signed('no version', without('X-BackendAI-Version')),
  signed('an unknown version', headers => ({ ...headers, 'X-BackendAI-Version': 'v1.20000101' })),
  signed('an old date', date('2020-01-01T00:00:00Z')),
  signed('a date that is none', date('yesterday')),
  signed('another content type', headers => ({ ...headers, 'Content-Type': 'text/plain' })),
  signed('one word', authorization('nonsense')),
  signed('another type', authorization('Basic YTpi')),
  signed('no pairs', authorization('BackendAI nonsense')),
  signed('no signature', authorization('BackendAI signMethod=HMAC-SHA256, credential=AKIARIGSUPERADMIN001')),
  signed('no method', authorization('BackendAI credential=AKIARIGSUPERADMIN001:00')),
  signed('an unknown method', authorization('BackendAI signMethod=HMAC-NONSENSE, credential=AKIARIGSUPERADMIN001:00')),
  {
    name: 'signing: a query in the path',
    via: 'manager',
    as: 'user',
    steps: () => [{ method: 'GET', path: '/auth?echo=a%20b' }],
  },
  { name: 'signing: an anonymous door', via: 'manager', as: 'user', steps: () => [{ method: 'GET', path: '/' }] },
  {
    name: 'signing: an unknown address',
    via: 'manager',
    as: 'user',
    steps: () => [{ method: 'GET', path: '/nothing' }],
  },
  {
    name: "signing: the domain of one's own",
    via: 'manager',
    as: 'admin',
    steps: () => [{ method: 'POST', path: '/admin/gql', body: { query: '{domain{name} user{role}}' } }],
  },
  authorize('nothing given', () => ({})),
  authorize('nobody', ({ nonce }) => ({ type: 'keypair', domain: 'default', username: nonce, password: 'x' })),
  authorize('a wrong password', facts => keypair(facts, { password: 'wrong' })),
  authorize('an unknown type', facts => keypair(facts, { type: 'nonsense' })),
  authorize('a number for a password', facts => keypair(facts, { password: 5 })),
  authorize('another domain', facts => keypair(facts, { domain: 'research' })),
  authorize('the right password', facts => keypair(facts)),
  authorize('keys that nobody knows', facts => keypair(facts, { nonsense: 1 })),
  {
    name: 'authorize: no JSON',
    via: 'manager',
    as: 'anonymous',
    steps: () => [{ method: 'POST', path: '/auth/authorize', raw: '{' }],
  },
];
