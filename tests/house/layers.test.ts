import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsed } from './imports.ts';
import { violations } from './rules.ts';

const root = new URL('../../', import.meta.url);
const below = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`);

const files = [...below('src'), ...below('mocks'), ...below('tools/vite'), 'vite.config.ts']
  .filter(path => /\.(ts|tsx|css|graphql)$/.test(path))
  .map(path => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
const sources = files.filter(file => /\.tsx?$/.test(file.path));

test('the house is looked at as a whole: every import that names a file of ours finds it', () => {
  const targets = sources.flatMap(file => parsed(file).imports.flatMap(({ target }) => target ?? []));
  expect(targets.length).toBeGreaterThan(100);
  expect(targets.filter(target => !existsSync(new URL(target, root)))).toEqual([]);
});

test('no file breaks a rule of the house', () => {
  expect(violations(files)).toEqual([]);
});
