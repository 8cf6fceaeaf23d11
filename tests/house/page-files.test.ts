import fs from 'node:fs';
import { expect, test } from 'vitest';
import { ALL_PAGES } from '#app/pages.ts';
import { writtenPages } from '../../tools/vite/page-files.ts';

test('every page is found in the text of src/app/pages.ts, with the file of its code and messages that exist', () => {
  const pages = writtenPages(fs.readFileSync('src/app/pages.ts', 'utf8'));
  expect(pages.map(({ path }) => path).sort()).toEqual(ALL_PAGES.map(({ path }) => path).sort());
  const missing = pages.flatMap(({ module, areas }) =>
    [module, ...areas.map(area => `i18n/en/${area}.ts`)].filter(file => !fs.existsSync(`src/${file}`)),
  );
  expect(missing).toEqual([]);
});
