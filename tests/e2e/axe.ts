import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** Marks the dialog on top, if one is open: the rest of the page is inert, and other checks have seen it. */
const markTopmost = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-topmost]')) marked.removeAttribute('data-topmost');
    const top = [...document.querySelectorAll('dialog:modal, .ant-modal')].at(-1);
    top?.setAttribute('data-topmost', '');
    return top !== undefined;
  });

/**
 * Axe finds nothing in light, and no lack of contrast in dark: a theme changes only colours. It checks the dialog on top, or
 * the page where none is open.
 */
export async function cleanInBoth(page: Page, what: string): Promise<void> {
  const within = (await markTopmost(page)) ? '[data-topmost]' : undefined;
  await clean(page, what, { within });
  await page.emulateMedia({ colorScheme: 'dark' });
  await clean(page, `${what}, dark`, { within, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}
