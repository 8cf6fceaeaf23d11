import { readFile } from 'node:fs/promises';
import { open, settled } from '../../fixtures.ts';
import { expect, test } from '../../people.ts';

test('60 users are inactivated in one job of which 5 are refused: progress, verdicts, retry, CSV, and the page goes on', async ({
  page,
  accounts,
  beside,
  newcomer,
  live,
}) => {
  test.setTimeout(live ? 900_000 : 300_000);
  const prefix = `bulk-${Math.random().toString(36).slice(2, 8)}`;
  const all = [];
  const width = live ? 1 : 4; // as the workers of playwright.config.ts
  for (let i = 0; i < 60; i += width)
    all.push(...(await Promise.all(Array.from({ length: width }, () => newcomer({ prefix, projects: 1 })))));
  const gone = all.slice(0, 5);
  await open(page, accounts);
  await page.goto(`/users?email=${prefix}`);
  await settled(page);
  await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
  await page.getByRole('button', { name: 'Select all 60 that match' }).click();
  await page.getByRole('button', { name: 'Inactivate', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Inactivate' });
  await expect(dialog.getByText('To do: 60')).toBeVisible();
  for (const { email } of gone) await beside.remove(email);
  await dialog.getByRole('button', { name: 'Inactivate 60 users' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Continue in the background' }).click();

  // the page is alive meanwhile
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill('admin@');
  await expect(page.getByText(/users match$/)).toBeVisible();

  await page.getByRole('button', { name: /^Tasks/ }).click();
  const task = page.getByRole('dialog', { name: 'Tasks' });
  await expect(task.getByText(/55 of 60 done/)).toBeVisible({ timeout: live ? 600_000 : 120_000 });
  await expect(task.getByText(/5 failed/)).toBeVisible();
  await task.getByRole('button', { name: 'Inactivate' }).click();
  const shown = page.getByRole('dialog', { name: 'Inactivate' });
  for (const { email } of gone) await expect(shown).toContainText(email);
  await expect(shown).toContainText('There is no such user any more.');
  await shown.getByRole('button', { name: 'Retry failed' }).click();
  await expect(shown.getByText(/55 of 60 done · 5 failed/)).toBeVisible();
  const download = page.waitForEvent('download');
  await shown.getByRole('button', { name: 'Result as CSV' }).click();
  const lines = (await readFile((await (await download).path()) ?? '', 'utf8')).trim().split('\r\n');
  expect(lines.filter(line => line.includes(',done'))).toHaveLength(55);
  expect(lines.filter(line => line.includes(',failed'))).toHaveLength(5);
  const statuses = await Promise.all(all.slice(5, 25).map(async ({ email }) => (await beside.user(email))?.status));
  expect(new Set(statuses)).toEqual(new Set(['inactive']));
});
