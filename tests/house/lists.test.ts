import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGES } from '#app/pages.ts';
import { LISTS, OTHER_PAGES } from '#tests/e2e/law/lists.ts';
import { en } from '#tests/i18n/words.ts';

test('each page of the route table is subject to the generated journeys', () => {
  const pages = PAGES.map(({ path, title }) => ({ path, title: en[title] }));
  const tested = [...LISTS, ...OTHER_PAGES].map(({ path, title }) => ({ path, title }));
  const byPath = (a: { path: string }, b: { path: string }) => a.path.localeCompare(b.path);
  expect(tested.sort(byPath)).toEqual(pages.sort(byPath));
});

test('each page that is no list names a journey that exists', () => {
  const missing = OTHER_PAGES.filter(({ journey }) => !existsSync(new URL(`../e2e/${journey}`, import.meta.url)));
  expect(missing).toEqual([]);
});
