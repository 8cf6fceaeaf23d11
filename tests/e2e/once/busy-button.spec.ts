import type { Page } from '@playwright/test';
import { expect, open, test } from '../fixtures.ts';

/** Holds back the answers at an address until the returned function is called. */
async function holding(page: Page, url: string): Promise<() => void> {
  let arrive = () => {};
  const late = new Promise<void>(resolve => {
    arrive = resolve;
  });
  await page.route(url, async route => {
    await late;
    await route.continue();
  });
  return () => arrive();
}

test('a button keeps the focus and its ring while its action runs, also under forced colours', async ({
  page,
  accounts,
}) => {
  await open(page, accounts, '/information');
  const button = page.getByRole('button', { name: 'Ask again' });
  await expect(page.getByRole('table', { name: 'Components' })).not.toContainText('Asking…');
  const arrive = await holding(page, '**/func/config/get');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await expect(button).toBeFocused();
  await expect(button).toHaveCSS('outline-style', 'solid');
  await page.emulateMedia({ forcedColors: 'active' });
  const grey = await button.evaluate(node => {
    const own = document.createElement('button');
    own.disabled = true;
    node.after(own);
    const { color } = getComputedStyle(own);
    own.remove();
    return color;
  });
  await expect(button).toHaveCSS('color', grey);
  await page.emulateMedia({ forcedColors: 'none' });
  arrive();
  await expect(button).not.toHaveAttribute('aria-busy');
  await expect(button).toBeFocused();
});

test('Save and its field keep the focus; with nothing left to save the Tab key goes on from there', async ({
  page,
  accounts,
}) => {
  await open(page, accounts, '/configuration');
  const name = 'Keepalive of agent connections'; // life/configuration changes others
  const form = page.getByRole('form', { name });
  const field = form.getByLabel(name);
  const save = form.getByRole('button', { name: 'Save' });
  const reset = form.getByRole('button', { name: 'Reset' });
  const before = await field.inputValue();
  const arrive = await holding(page, '**/func/config/set');
  await field.fill('90');
  await page.keyboard.press('Enter');
  await expect(save).toHaveAttribute('aria-busy', 'true');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  arrive();
  await expect(form.getByText('Saved.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(before);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Saved.')).toBeVisible();
  await expect(save).toBeFocused();
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Tab');
  await expect(reset).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} has been reset.`)).toBeVisible();
  await expect(reset).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused(); // past Save, which is disabled now that it has no focus
});

test('the button that reads again has the focus again where that fails too, and the page where it does not', async ({
  page,
  accounts,
}) => {
  const settings = '**/func/config/get';
  await page.route(settings, route => route.fulfill({ status: 429, json: { title: 'Too many requests' } }));
  await open(page, accounts, '/configuration');
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.focus();
  await page.keyboard.press('Enter');
  await expect(retry).toBeFocused();
  await page.unroute(settings);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Image pull rule' })).toBeVisible();
  await expect(page.locator('#content')).toBeFocused();
});
