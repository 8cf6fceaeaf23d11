import { describe, expect, test } from 'vitest';
import { en, ko } from './words.ts';

type Catalogue = Readonly<Record<string, string | ((params: never) => string)>>;
const CATALOGUES: Record<string, Catalogue> = { en, ko };
const keys = Object.keys(en);

/** Parameters by name, with a value that a reader would find again in the text. */
const SAMPLE = {
  version: '25.2.0',
  cluster: '서울 Cluster',
  time: '3:07 PM',
  role: 'monitor',
  column: 'E-mail',
  filter: 'Role: admin',
  name: 'kim@example.com',
  pages: 1234,
  page: 4321,
  first: 2001,
  last: 2020,
  total: 98_765,
  count: 1357,
  columns: 17,
  done: 5_000,
  rows: 2468,
  matching: 36,
  all: 240,
  email: 'lee@example.com',
  of: 7531,
  keys: 12_021,
  folders: 8642,
  sessions: 3030,
  aliases: 1204,
  agents: 2306,
  row: 713,
  choices: 'admin, user',
  numbers: '3, 17',
  access_key: 'AKIAEXAMPLE0EXAMPLE0',
  names: 'AKIAEXAMPLE0EXAMPLE1, AKIAEXAMPLE0EXAMPLE2',
  limit: 5151,
  least: '1',
  most: '1,024 GiB',
  value: '-1',
  other: 'gardener',
  size: '1.5 GB',
  now: '7 GB',
  project: 'nlp-lab',
  host: 'local:volume2',
  hosts: 'local:volume1, nas:old',
  tags: 'plain/bash:1.0 (no label)',
  errors: 'ValueError',
  domains: 'default, research',
  from: '1 GB',
  to: '2 GB',
  manager: '26.9.6',
  core: '77',
  load: '93 %',
  seconds: 4242,
  minutes: 6161,
  slot: 'fGPU',
  family: 'NPU',
  id: 'i-gpu-01',
  share: '64%',
  key: 'config/system/timezone',
  label: 'Mode',
  wanted: 'frozen',
  status: 'preparing',
  processes: 27,
  has: 5812,
  amount: '64 MiB',
};
const shown = (value: string | number) => (typeof value === 'string' ? value : value.toLocaleString('en'));

/** The parameters that a message reads. */
function paramsOf(message: (params: never) => string): (keyof typeof SAMPLE)[] {
  const read = new Set<keyof typeof SAMPLE>();
  const spy = new Proxy(SAMPLE, {
    get: (sample, name) => {
      if (!(name in sample)) throw new Error(`no sample of ${String(name)}`);
      read.add(name as keyof typeof SAMPLE);
      return sample[name as keyof typeof SAMPLE];
    },
  });
  message(spy as never);
  return [...read];
}

const say = (message: Catalogue[string] | undefined): string =>
  typeof message === 'function' ? message(SAMPLE as never) : (message ?? '');

test('both languages say the same things', () => {
  expect(keys.length).toBeGreaterThan(150);
  expect(Object.keys(ko).sort()).toEqual([...keys].sort());
  const kinds = (catalogue: Catalogue) => keys.map(key => `${key}: ${typeof catalogue[key]}`);
  expect(kinds(ko)).toEqual(kinds(en));
});

describe.each(Object.entries(CATALOGUES))('%s', (_, catalogue) => {
  test('no text is empty, or has blanks at its ends, or shows what is missing', () => {
    const wrong = keys.filter(key => {
      const text = say(catalogue[key]);
      return text.trim() === '' || text !== text.trim() || /undefined|\[object|NaN|\$\{/.test(text);
    });
    expect(wrong).toEqual([]);
  });

  test('every parameter of a message is in its text', () => {
    const missing = keys.flatMap(key => {
      const message = catalogue[key];
      if (typeof message !== 'function') return [];
      return paramsOf(message)
        .filter(name => !message(SAMPLE as never).includes(shown(SAMPLE[name])))
        .map(name => `${key}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});

test('both languages tell the same in a message', () => {
  const told = (catalogue: Catalogue) =>
    Object.fromEntries(
      keys.flatMap(key => {
        const message = catalogue[key];
        return typeof message === 'function' ? [[key, paramsOf(message).sort()]] : [];
      }),
    );
  expect(told(ko)).toEqual(told(en));
  expect(Object.keys(told(en)).length).toBeGreaterThan(20);
});

test('whatever is a sentence in English has been said in Korean', () => {
  const sentences = keys.filter(key => say(CATALOGUES.en?.[key]).split(/\s+/).length > 3);
  expect(sentences.length).toBeGreaterThan(60);
  expect(sentences.filter(key => !/[가-힣]/.test(say(CATALOGUES.ko?.[key]).replace(SAMPLE.cluster, '')))).toEqual([]);
});

test('Korean goes on where English begins a sentence: no English sentence is left in it', () => {
  const left = keys.filter(key => /[A-Za-z]+ [a-z]+ [a-z]+/.test(say(CATALOGUES.ko?.[key])));
  expect(left).toEqual([]);
});

test('one is one, many are many, in English', () => {
  expect(en['users.count']({ matching: 1, all: null })).toBe('1 user');
  expect(en['users.count']({ matching: 0, all: null })).toBe('0 users');
  expect(en['users.count']({ matching: 240, all: 240 })).toBe('240 users');
  expect(en['users.count']({ matching: 1, all: 240 })).toBe('1 of 240 users match');
  expect(en['export.ticked']({ count: 1 })).toBe('Only the 1 selected row');
  expect(en['export.all']({ count: 100_000 })).toBe('All 100,000 rows that match');
  expect(en['export.done']({ rows: 1 })).toBe('Done: 1 row written, each once.');
});

test('Korean counts people in its own way', () => {
  expect(ko['users.count']({ matching: 1, all: null })).toBe('사용자 1명');
  expect(ko['users.count']({ matching: 38, all: 1214 })).toBe('사용자 1,214명 중 38명 일치');
});

test('an export that has read nothing yet does not speak of a total', () => {
  for (const { 'export.progress': say } of [en, ko]) {
    expect(say({ done: 0, total: null })).not.toMatch(/\d|null/);
    expect(say({ done: 5000, total: 100_000 })).toMatch(/5,000.*100,000|100,000.*5,000/);
  }
});

test('every button, link and tab is called what the product says', () => {
  const words = [en.more, en['export.csv'], en['export.json'], en.signIn, en['signIn.email'], en['signIn.password']];
  expect(words).toEqual(['More actions', 'Export CSV', 'Export JSON', 'Sign in', 'E-mail', 'Password']);
  expect([en['signIn.endpoint'], en['signIn.accessKey'], en['signIn.secretKey'], en.cancel, en['users.title']]).toEqual(
    ['Endpoint', 'Access key', 'Secret key', 'Cancel', 'Users'],
  );
});
