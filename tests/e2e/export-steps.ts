import fs from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect } from './fixtures.ts';

/** Opens an export's dialog from the list's menu. */
export async function dialogOf(page: Page, item: 'Export CSV' | 'Export JSON') {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const dialog = page.getByRole('dialog', { name: item });
  await expect(dialog.getByLabel('File name')).toBeVisible();
  return dialog;
}

/** Runs the export of an open dialog and reads the file; one that stops fails at once, with the dialog's words. */
export async function download(page: Page): Promise<{ name: string; text: string }> {
  const stopped = page.getByRole('alert').filter({ hasText: 'no file was written' });
  const [file] = await Promise.all([
    Promise.race([
      page.waitForEvent('download'),
      stopped.textContent({ timeout: 0 }).then(words => {
        throw new Error(words ?? '');
      }),
    ]),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: fs.readFileSync(await file.path(), 'utf8') };
}

/** The records of a CSV file. */
export const parse = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
