import type { Page } from '@playwright/test';
import { expect } from './people.ts';

/** Opens the import with the keyboard alone, and chooses a file in the browser's own chooser. */
export async function choose(page: Page, name: string, text: string | Buffer) {
  const opens = page.waitForEvent('filechooser'); // from here on: a browser told only with the key may miss it
  await page.getByRole('button', { name: 'Import from CSV' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import users from CSV' });
  await expect(dialog.getByRole('button', { name: 'Choose file' })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await opens).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  return dialog;
}
