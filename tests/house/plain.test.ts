import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commentsOf } from './citations.ts';
import type { SourceFile } from './imports.ts';

/** Invented or ambiguous terms, and the field's own words for what they meant (CONTRIBUTING.md, "How to write"). */
const BANNED: readonly [term: RegExp, instead: string][] = [
  [/\btold\b/i, 'shown, returned, reported, or known'],
  [/\bdeeds?\b/i, 'write, or action'],
  [/\bturn(?:s|ed)? away\b/i, 'refuse'],
  [/\bheld fast\b|\bholds? \w+ fast\b/i, 'fixed, or cannot be changed'],
  [/\bwhat is none\b/i, 'invalid, or anything else'],
  [/\bundone for\b|\bundid\b/i, 'rolled back, or serialization failure'],
  [/\bgo(?:es)? the same way\b/i, 'the same happens'],
];

/** Files and folders whose comments and messages are free of these terms. A room that is cleaned is added here. */
const CLEANED = [
  'index.html',
  'public/boot.js',
  'src/app',
  'src/i18n/en/core.ts',
  'src/i18n/english.ts',
  'src/i18n/language.ts',
  'src/i18n/messages.ts',
  'src/kit/page',
  'src/kit/table/use-window.ts',
  'src/main.tsx',
  ...'auth-session client connection early errors handshake other-tabs sign-in signed-out site transport user-client viewer'
    .split(' ')
    .map(name => `src/api/${name}.ts`),
  'docs',
  'mocks',
  'tests/contract',
  'tests/mocks',
  'README.md',
  'CONTRIBUTING.md',
  'mocks/resolvers',
  'mocks/seed',
  'src/pages/credentials',
  ...'actions activity confirm export list notice overlay secret'.split(' ').map(folder => `src/kit/${folder}`),
  ...'api house i18n lib mocks pages'.split(' ').map(folder => `tests/${folder}`),
  'tools',
];

// The terms stand in this file, and docs/contract quotes managers.
const EXEMPT = /^tests\/house\/plain\.test\.ts$|^docs\/contract\//;

/** Each banned term in the file's comments; in Markdown and in catalogues of messages in the whole text. */
function bannedIn(file: SourceFile): string[] {
  const whole = /\.md$|^src\/i18n\//.test(file.path);
  const text = whole ? file.text : commentsOf(file);
  return BANNED.flatMap(([term, instead]) => {
    const found = term.exec(text)?.[0];
    return found ? [`${file.path} says "${found}": write ${instead}`] : [];
  });
}

const root = new URL('../../', import.meta.url);
const filesIn = (path: string): string[] =>
  statSync(new URL(path, root)).isDirectory()
    ? readdirSync(new URL(path, root)).flatMap(n => filesIn(`${path}/${n}`))
    : [path];

test('no invented term is in a room that was cleaned', () => {
  const files = CLEANED.flatMap(filesIn).filter(
    path => /\.(tsx?|mjs|graphql|css|md)$/.test(path) && !EXEMPT.test(path),
  );
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap(path => bannedIn({ path, text: readFileSync(new URL(path, root), 'utf8') }));
  expect(found).toEqual([]);
});

test.each([
  ['src/a.ts', '/** What a person is told. */', ['src/a.ts says "told": write shown']],
  ['src/a.ts', "const told = 'a deed';", []],
  ['src/i18n/en/a.ts', "export const a = { a: 'none is told' };", ['src/i18n/en/a.ts says "told"']],
  ['docs/guide.md', 'The slots are held fast.', ['docs/guide.md says "held fast"']],
])('%s: %s', (path, text, faults) => {
  expect(bannedIn({ path, text })).toEqual(faults.map(fault => expect.stringContaining(fault)));
});
