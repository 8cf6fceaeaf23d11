import { expect, test } from 'vitest';
import type { SourceFile } from './imports.ts';
import { violations } from './rules.ts';

/** A small house that keeps every rule. */
const CLEAN: Record<string, string> = {
  'src/main.tsx': `import { App } from '#app/App.tsx';\nApp();`,
  'src/app/App.tsx': `export const load = async () => (await import('#pages/users/UsersPage.tsx')).UsersPage;\nexport function App() {}`,
  'src/pages/users/UsersPage.tsx': `import { Table } from '#kit/table/Table.tsx';
    import css from './users.module.css';
    export const start = () => new Worker(new URL('./users.worker.ts', import.meta.url));
    export function UsersPage() { return [Table, css]; }`,
  'src/pages/users/users.worker.ts': `import { run } from '#api/client.ts';\nrun();`,
  'src/kit/table/Table.tsx': `import type { Column } from './column.ts';
    import { useText } from '#kit/page/use-text.ts';
    export type Props = { column: Column };
    export function Table() { return useText(); }`,
  'src/kit/table/column.ts': `export type Column = { key: string };`,
  'src/kit/page/use-text.ts': `import { core } from '#i18n/en/core.ts';\nexport const useText = () => core;`,
  'src/api/client.ts': `import { UserDocument } from './generated/users.ts';
    export const run = () => fetch('/func/admin/gql', { body: UserDocument });`,
  'src/api/generated/users.ts': `import type { Doc } from '../document.ts';\nexport const UserDocument = '' as Doc;`,
  'src/i18n/en/core.ts': `import { plural } from '#lib/text.ts';\nexport const core = { plural };`,
  'src/lib/text.ts': `export const plural = 1;`,
  'mocks/manager.ts': `import { plural } from '#lib/text.ts';
    import type { UserQuery } from '#api/generated/users.ts';
    import { answer } from './rest/login.ts';
    export const schema = (q: UserQuery) => [new URL('../src/api/schema.graphql', import.meta.url), q, plural, answer];`,
  'mocks/rest/login.ts': `export const answer = 1;`,
  'vite.config.ts': `import { manager } from './mocks/manager.ts';\nexport default manager;`,
};

const house = (planted: Record<string, string>): SourceFile[] =>
  Object.entries({ ...CLEAN, ...planted }).map(([path, text]) => ({ path, text }));

test('a house that keeps every rule is not complained of', () => {
  expect(violations(house({}))).toEqual([]);
});

const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `export const a${i} = ${i};
`,
  ).join('');

const PLANTED: [rule: string, path: string, text: string, complaint: string][] = [
  [
    'lib imports api',
    'src/lib/a.ts',
    `import { run } from '#api/client.ts';\nexport const a = run;`,
    'lib is below api',
  ],
  ['api imports kit', 'src/api/a.ts', `export const a = () => import('#kit/page/use-text.ts');`, 'api is below kit'],
  [
    'a type comes from above',
    'src/api/a.ts',
    `import type { Column } from '#kit/table/column.ts';\nexport type A = Column;`,
    'api is below kit',
  ],
  [
    'a type is imported in place',
    'src/api/a.ts',
    `export type A = import('#kit/table/column.ts').Column;`,
    'api is below kit',
  ],
  [
    'kit imports a page',
    'src/kit/table/a.ts',
    `import { UsersPage } from '#pages/users/UsersPage.tsx';\nexport const a = UsersPage;`,
    'kit is below pages',
  ],
  [
    'kit passes on what app has',
    'src/kit/table/a.ts',
    `export { App } from '#app/App.tsx';\nexport const a = 1;`,
    'kit is below app',
  ],
  [
    'a page imports app',
    'src/pages/users/a.ts',
    `import { App } from '#app/App.tsx';\nexport const a = App;`,
    'pages is below app',
  ],
  [
    'a page imports a page',
    'src/pages/agents/a.ts',
    `import { UsersPage } from '#pages/users/UsersPage.tsx';\nexport const a = UsersPage;`,
    'a page never imports a page',
  ],
  [
    'a page starts the worker of another',
    'src/pages/agents/a.ts',
    `export const a = () => new Worker(new URL('../users/users.worker.ts', import.meta.url));`,
    'a page never imports a page',
  ],
  [
    'src imports a mock',
    'src/api/a.ts',
    `import { answer } from '#mocks/rest/login.ts';\nexport const a = answer;`,
    'src never sees mocks',
  ],
  [
    'src starts a mock as a worker',
    'src/app/a.ts',
    `export const a = new URL('../../mocks/manager.ts', import.meta.url);`,
    'src never sees mocks',
  ],
  [
    'src imports a test',
    'src/lib/a.ts',
    `import { b } from '#tests/b.ts';\nexport const a = b;`,
    'src never sees what is outside',
  ],
  [
    'a mock imports production code',
    'mocks/a.ts',
    `import { run } from '#api/client.ts';\nexport const a = run;`,
    'not for mocks',
  ],
  [
    'a mock runs a generated document',
    'mocks/a.ts',
    `import { UserDocument } from '#api/generated/users.ts';\nexport const a = UserDocument;`,
    'not for mocks',
  ],
  [
    'the build imports src',
    'tools/vite/a.ts',
    `import { plural } from '../../src/lib/text.ts';\nexport const a = plural;`,
    'tools never see src',
  ],
  [
    'a page runs a document itself',
    'src/pages/users/a.ts',
    `import { UserDocument } from '#api/generated/users.ts';\nexport const a = UserDocument;`,
    'documents belong to api',
  ],
  [
    'a deep relative path leaves the room',
    'src/kit/table/a.ts',
    `import { plural } from '../../lib/text.ts';\nexport const a = plural;`,
    'other folders go by #alias',
  ],
  [
    'a relative path leaves a folder of kit',
    'src/kit/table/a.ts',
    `import { useText } from '../page/use-text.ts';\nexport const a = useText;`,
    'other folders go by #alias',
  ],
  [
    'an alias names its own room',
    'src/api/a.ts',
    `import { run } from '#api/client.ts';\nexport const a = run;`,
    'its own folder goes by ./',
  ],
  [
    'an import has an address made while running',
    'src/app/a.ts',
    `export const a = (name: string) => import('#pages/' + name);`,
    'nobody can check that',
  ],
  ['a file has 300 lines', 'src/lib/a.ts', lines(300), 'has 300 lines'],
  ['a style sheet has 300 lines', 'src/kit/table/a.css', 'a {}\n'.repeat(300), 'has 300 lines'],
  ['a mock has 251 lines', 'mocks/a.ts', lines(251), 'has 251 lines'],
  ['a file only re-exports', 'src/lib/a.ts', `export { plural } from './text.ts';`, 'is a barrel'],
  [
    'a file imports only to export',
    'src/lib/a.ts',
    `import { plural } from './text.ts';\nexport { plural };`,
    'is a barrel',
  ],
  [
    'a file exports a whole other one',
    'src/lib/a.ts',
    `export * from './text.ts';\nexport const a = 1;`,
    'is a barrel: export *',
  ],
  ['an export has no name', 'src/kit/table/A.tsx', `export function A() {}\nexport default A;`, 'has a default export'],
  [
    'a component is not what its file says',
    'src/kit/table/Grid.tsx',
    `export const Table = () => null;`,
    'exports no Grid',
  ],
  [
    'a component is named in kebab-case of another kind',
    'src/kit/table/userTable.tsx',
    `export const a = 1;`,
    'is named neither',
  ],
  ['a plain file is named as a component', 'src/lib/Text.ts', `export const a = 1;`, 'is named neither'],
  ['a page calls fetch', 'src/pages/users/a.ts', `export const a = () => fetch('/x');`, 'calls fetch'],
  ['kit calls fetch of the window', 'src/kit/page/a.ts', `export const a = () => window.fetch('/x');`, 'calls fetch'],
  ['app makes an XMLHttpRequest', 'src/app/a.ts', `export const a = new XMLHttpRequest();`, 'calls XMLHttpRequest'],
  [
    'a page names a path of the manager',
    'src/pages/users/a.ts',
    `export const a = '/func/folders';`,
    `names /func/folders`,
  ],
  [
    'kit makes a path of the manager',
    'src/kit/page/a.ts',
    'export const a = (x: string) => [`/server/login`, x];',
    'names /server/',
  ],
  [
    'a page makes the key of a query',
    'src/pages/users/a.ts',
    `export const a = { queryKey: ['users'], queryFn: () => 1 };`,
    'has a query key (queryKey)',
  ],
  [
    'a page names what a write makes stale',
    'src/pages/users/a.ts',
    `export const meta = { stale: [['users']] };`,
    'has a query key (stale)',
  ],
  ['lib names the door of GraphQL', 'src/lib/a.ts', `export const a = 'https://x/admin/gql';`, 'only api knows'],
];

test.each(PLANTED)('it is found that %s', (_, path, text, complaint) => {
  const found = violations(house({ [path]: text }));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(path);
  expect(found[0]).toContain(complaint);
});

test('two files that import each other are found, for types alone too; code that is fetched later makes no circle', () => {
  const value = (from: string) => `import { a } from './${from}.ts';\nexport const b = a;`;
  const type = (from: string) => `import type { A } from './${from}.ts';\nexport type B = A;`;
  expect(violations(house({ 'src/lib/a.ts': value('b'), 'src/lib/b.ts': value('a') }))).toEqual([
    'src/lib/a.ts -> src/lib/b.ts -> src/lib/a.ts is a circle',
  ]);
  expect(violations(house({ 'src/lib/a.ts': type('b'), 'src/lib/b.ts': type('a') }))).toEqual([
    'src/lib/a.ts -> src/lib/b.ts -> src/lib/a.ts is a circle',
  ]);
  const later = `export const b = () => import('./a.ts');`;
  expect(violations(house({ 'src/lib/a.ts': value('b'), 'src/lib/b.ts': later }))).toEqual([]);
});

test('generated files, message catalogues and seeds may be long', () => {
  const text = lines(300);
  const long = { 'src/api/generated/a.ts': text, 'src/i18n/ko/core.ts': text, 'mocks/seed/rig.ts': text };
  expect(violations(house(long))).toEqual([]);
});

test('a file that does not parse is no file without imports', () => {
  expect(() => violations(house({ 'src/lib/a.ts': 'export const = 1;' }))).toThrow('src/lib/a.ts does not parse');
});
