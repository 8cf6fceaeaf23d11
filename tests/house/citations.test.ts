import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citationFaults, contractOf, missingDocuments } from './citations.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => ({ path, text: readFileSync(new URL(path, root), 'utf8') });
const below = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`);

const INDEX = 'docs/contract/README.md';
const chapters = below('docs/contract').filter(path => path.endsWith('.md') && path !== INDEX);
const contract = contractOf(chapters.map(read));

// The cases below are citations that are wrong on purpose.
const HERE = 'tests/house/citations.test.ts';
const files = [...['src', 'mocks', 'tests', 'tools', 'docs'].flatMap(below), 'README.md', 'CONTRIBUTING.md']
  .filter(path => /\.(tsx?|mjs|graphql|css|md)$/.test(path) && path !== HERE)
  .map(read);

test('every citation of the contract names a section that exists, in the one form', () => {
  expect(citationFaults(files, contract)).toEqual([]);
});

test('the code cites the contract, and the check reads the citations', () => {
  const cited = files.flatMap(({ text }) => text.match(/docs\/contract\/[\w-]+\.md \d/g) ?? []);
  expect(cited.length).toBeGreaterThan(150);
});

test('every document that is named is in the repository', () => {
  const paths = new Set([...files.map(({ path }) => path), HERE]);
  expect(missingDocuments(files, paths)).toEqual([]);
  const planted = { path: 'src/kit/a.ts', text: '// the table in PLANS.md, not that of README.md or of docs/guide.md' };
  expect(missingDocuments([planted], paths)).toEqual(['src/kit/a.ts names PLANS.md, which does not exist']);
});

test.each(chapters)('the index lists the sections of %s', chapter => {
  const name = chapter.replace(/^.*\/|\.md$/g, '');
  const [, list = ''] = read(INDEX).text.split(`## ${name}.md\n`);
  const listed = [...(list.split('\n## ')[0] ?? '').matchAll(/^ *\* (\d[\d.]*) /gm)].map(([, number]) => number);
  expect(listed).toEqual([...(contract.get(name) ?? [])]);
});

const SMALL = contractOf([
  { path: 'docs/contract/users-and-auth.md', text: '# Users\n## 1. Login\n### 1.2 Signing\n' },
]);

test.each([
  ['/** As signed (docs/contract/users-and-auth.md 1.2). */', []],
  ['// see docs/contract/users-and-auth.md 1, 1.2\n// and a release (25.15)', []],
  ['/** A dead section (docs/contract/users-and-auth.md 9.9). */', ['users-and-auth.md 9.9, a section']],
  ['/**\n * Wrapped docs/contract/users-and-auth.md\n * 9.8).\n */', ['users-and-auth.md 9.8, a section']],
  ['/** The second of a list (docs/contract/users-and-auth.md 1.2, 7.7). */', ['users-and-auth.md 7.7, a section']],
  ['/** No such file (docs/contract/users.md 1.2). */', ['users.md, which docs/contract does not have']],
  ['/** No section (docs/contract/users-and-auth.md). */', ['users-and-auth.md without a section']],
  ['/** Old (contract/users-and-auth.md 1.2). */', ['"users-and-auth.md 1.2"']],
  ['/** Old (contract, users-and-auth 1.2). */', ['"users-and-auth 1.2"']],
  ['/** Old (contract 1.2). */', ['"contract 1.2"']],
  ['/** Old (1.2, 3.4). */', ['"(1.2"']],
])('%j', (text, faults) => {
  const found = citationFaults([{ path: 'src/a.ts', text }], SMALL);
  expect(found).toEqual(faults.map(fault => expect.stringContaining(fault)));
});
