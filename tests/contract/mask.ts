/**
 * Replaces what differs on every run by its form: `<uuid>`, `<time+offset>`,
 * `<access key>`. So a recording holds no secret, and two managers can be compared field by field.
 */

const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?/;

/** Patterns inside texts, the more specific first. */
const PATTERNS: readonly (readonly [pattern: RegExp, mask: string])[] = [
  // the database's message, which may name a constraint, ends where the statement begins
  [/\n\[SQL: .*$/s, '\n<sql>'],
  // a row that the database quotes holds keys and password hashes
  [/Failing row contains \(.*?\)\.?(?=\n|$)/s, 'Failing row contains <row>'],
  [/ -> extra_data: .*$/s, ' -> <data>'],
  [/(<BackendAISchemaValidationFailed\(400\): Schema validation failed\. ).*$/s, '$1<dump>'],
  // pydantic's report of an invalid request, which differs by its version
  [/^.* \[type=\w+, input=.*$/s, '<flaws>'],
  [/ Did you mean .*\?$/s, ''],
  [/ object at 0x[0-9a-f]+/, ' object'],
  [/(Malformed body - URL: )\S+/, '$1<url>,'],
  [/AKIA[A-Z0-9]{16}\b/g, '<access key>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/\b(?!0{32})[0-9a-f]{32}\b/g, '<token>'],
  [new RegExp(`${TIME.source}(Z|[+-]\\d\\d:\\d\\d)`, 'g'), '<time+offset>'],
  [new RegExp(TIME.source, 'g'), '<time without offset>'],
  [/\w{3}, \d\d[- ]\w{3}[- ]\d{4} \d\d:\d\d:\d\d GMT/g, '<http date>'],
  [/ssh-rsa \S+[^"]*/, '<ssh public key>'],
  [/https?:\/\/(127\.0\.0\.1|localhost|[\w-]+\.example)(:\d+)?(?=[/"'\s]|$)/g, '<origin>'],
  [/^i-[\w-]+$/, '<node>'],
  [/127\.0\.0\.1:\d+/g, '<address>'],
];

/** The list of expected tokens has a different order on every start of the manager. */
function sortExpected(text: string): string {
  return text.replace(/(Expected one of: \n)((?:\t\* \S+\n)+)/, (_, head: string, items: string) => {
    const sorted = items.split('\n').filter(Boolean).sort();
    return `${head}${sorted.join('\n')}\n`;
  });
}

/** A text of an answer. JSON inside a text is compared as JSON: its lists of permissions are sets. */
export function maskText(text: string): string {
  if (/^[{[]/.test(text)) {
    try {
      return JSON.stringify(sortSets(JSON.parse(text)));
    } catch {
      // not JSON
    }
  }
  return PATTERNS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), sortExpected(text));
}

function sortSets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortSets).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortSets(item)]),
  );
}

/** Fields whose values are not part of the contract. */
const BY_NAME: Record<string, string> = {
  secret_key: '<secret>',
  num_queries: '<count>',
  rolling_count: '<count>',
  session_token: '<token>',
  percentage: '<percentage>',
};
/** Lists without an order. */
const UNORDERED = [
  'domains',
  'groups',
  'projects',
  'user_resource_policies',
  'keypair_resource_policies',
  'allowed',
  'capabilities',
  'connectivity_checks',
];

/** Whether it is pydantic's list of faults of a request. */
const isFlaws = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(item => typeof item === 'object' && item !== null && 'loc' in item);

/** A JSON answer. */
export function maskJson(value: unknown, name = ''): unknown {
  if (isFlaws(value)) return '<flaws>';
  if (typeof value === 'string') return BY_NAME[name] ?? maskText(value);
  if (typeof value === 'number') return BY_NAME[name] ?? value;
  if (Array.isArray(value)) {
    const masked = value.map(item => maskJson(item));
    const key = (item: unknown) => JSON.stringify(item);
    return UNORDERED.includes(name) ? masked.sort((a, b) => (key(a) < key(b) ? -1 : 1)) : masked;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskJson(item, key)]));
}

/** Headers that are part of the contract. */
const HEADERS = [
  'allow',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'set-cookie',
  'x-backendai-sessionid',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-ratelimit-window',
  'retry-after',
];
/** Headers that contain a set of names. */
const SETS = ['allow', 'access-control-allow-methods', 'access-control-allow-headers', 'access-control-expose-headers'];

/** The headers of an answer that are part of the contract, masked. */
export function maskHeaders(headers: Headers): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = name === 'set-cookie' ? headers.getSetCookie().join('\n') : headers.get(name);
    if (!value) continue;
    if (SETS.includes(name)) masked[name] = value.toLowerCase().split(/,\s*/).sort().join(', ');
    else masked[name] = /remaining|reset/.test(name) ? '<count>' : maskText(value);
  }
  return masked;
}
