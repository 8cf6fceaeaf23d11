import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** For dialogs: a theme changes colours alone, a language words alone, so that each is seen once. */
export const LOOKS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'ko' },
] as const;

/** For every page: each theme in each language. */
export const ALL_LOOKS = [...LOOKS, { theme: 'light', language: 'ko' }, { theme: 'dark', language: 'en' }] as const;

/** Has the console in a theme and a language from the first page on. */
export async function wear(page: Page, { theme, language }: (typeof ALL_LOOKS)[number]): Promise<void> {
  await page.addInitScript(
    ([t, l]) => {
      localStorage.setItem('console.theme', t ?? '');
      localStorage.setItem('console.language', l ?? '');
    },
    [theme, language],
  );
}

/** Axe finds nothing on the page as it stands, once what fades in has done so: until then its colours are others. */
export async function clean(page: Page, what: string): Promise<void> {
  // One whose element goes meanwhile is cancelled, and at rest as well.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)));
  // without a blank page of its own for each: there is no frame here that another origin owns
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .analyze();
  const found = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(node => `${impact} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
  expect(found, what).toEqual([]);
}
