import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guideFaults, rowsOf } from './guide.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => ({ path, text: readFileSync(new URL(path, root), 'utf8') });

const rows = rowsOf(read('docs/guide.md').text);
const files = readdirSync(new URL('tests', root), { recursive: true, encoding: 'utf8' })
  .map(name => `tests/${name}`)
  .filter(path => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('tests/house/'))
  .map(read);

test('every promise of the guide has a page, and the tests that prove it are there', () => {
  expect(rows.length).toBeGreaterThan(90);
  expect(guideFaults(rows, files)).toEqual([]);
});

const FILES = [
  { path: 'tests/e2e/users.spec.ts', text: `test('a user is created', () => {}); // a user is removed` },
  { path: 'tests/pages/a.test.ts', text: "for (const role of roles) test(role + ' reads all the lists', () => {});" },
];

test.each([
  ['| U1 | a | `/users` | `tests/e2e/users.spec.ts › a user is created` | all |', []],
  ['| U1 | a | `/users` | `tests/e2e › user is created`<br>`tests/pages/a.test.ts › reads all the` | all |', []],
  ['| U1 | a | `/users` | not yet | |', []],
  ['| U1 | a | `/users` | `tests/e2e/users.spec.ts › a user is deleted` | all |', ['names a test that is gone']],
  ['| U1 | a | `/users` | `tests/e2e/users.spec.ts › a user is removed` | all |', ['names a test that is gone']],
  ['| U1 | a | `/users` | `tests/e2e/gone.spec.ts › a user is created` | all |', ['names a test that is gone']],
  ['| U1 | a | `/users` | proved by hand | all |', ['names a test that is gone: proved by hand']],
  ['| U1 | a | `/users` | `tests/e2e › a user is created` | |', ['U1 names no releases']],
  ['| U1 | a | | not yet | |', ['U1 is not a row of five cells with a page']],
  ['| U1 | a | `/a` | not yet | |\n| U1 | b | `/b` | not yet | |', ['U1 is there twice']],
])('%s', (table, faults) => {
  expect(guideFaults(rowsOf(table), FILES)).toEqual(faults.map(fault => expect.stringContaining(fault)));
});
