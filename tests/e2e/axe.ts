import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Options = {
  /** Only these rules instead of all. */
  rules?: string[];
  /** Only these parts of the page; at least one of them is there. */
  within?: readonly string[];
};

/** Axe finds nothing on the page as it is now. */
export async function clean(page: Page, what: string, { rules, within = [] }: Options = {}): Promise<void> {
  // colours differ while an element fades in; an animation whose element is removed is cancelled, and settled too
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)));
  // legacy mode opens no blank page for each check: no frame here has another origin
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  for (const part of within) axe.include(part);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  const found = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(node => `${impact} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
  expect(found, what).toEqual([]);
}

/** What opens above the page: dialogs of both kinds that the console has, and panels. */
const ABOVE = ['dialog:modal', '.ant-modal', '[popover]:popover-open'];

/**
 * Axe finds nothing in light, and no lack of contrast in dark: a theme changes only colours. Where a dialog or a
 * panel is open it checks that alone: the page below has been checked without it.
 */
export async function cleanInBoth(page: Page, what: string): Promise<void> {
  const open = await page.locator(ABOVE.join()).filter({ visible: true }).count();
  const within = open > 0 ? ABOVE : [];
  await clean(page, what, { within });
  await page.emulateMedia({ colorScheme: 'dark' });
  await clean(page, `${what}, dark`, { within, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}
