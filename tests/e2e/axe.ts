import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** For dialogs: a theme changes colours alone, a language words alone, so that each is seen once. */
export const LOOKS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'ko' },
] as const;

/** Has the console in a theme and a language from the first page on. */
export async function wear(page: Page, { theme, language }: (typeof LOOKS)[number]): Promise<void> {
  await page.addInitScript(
    ([t, l]) => {
      localStorage.setItem('console.theme', t ?? '');
      localStorage.setItem('console.language', l ?? '');
    },
    [theme, language],
  );
}

type Options = {
  /** Only these rules instead of all. */
  rules?: string[];
  /** Only this part of the page; the rest of it is inert while a dialog is open. */
  within?: string | undefined;
};

/** Axe finds nothing on the page as it is now. */
export async function clean(page: Page, what: string, { rules, within }: Options = {}): Promise<void> {
  // colours differ while an element fades in; an animation whose element is removed is cancelled, and settled too
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)));
  // legacy mode opens no blank page for each check: no frame here has another origin
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  const found = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(node => `${impact} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
  expect(found, what).toEqual([]);
}

/** Axe finds nothing in light, and no lack of contrast in dark: a theme changes only colours. */
export async function cleanInBoth(page: Page, what: string, within?: string): Promise<void> {
  await clean(page, what, { within });
  await page.emulateMedia({ colorScheme: 'dark' });
  await clean(page, `${what}, dark`, { within, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}
