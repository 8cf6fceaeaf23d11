import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { bigFile } from '../pages/users/big-file.ts';
import { clean, LOOKS, wear } from './axe.ts';
import { open, rows, settled } from './fixtures.ts';
import { expect, test } from './people.ts';

/** Opens the import with the keyboard alone, and chooses a file in the browser's own chooser. */
async function choose(page: Page, name: string, text: string | Buffer) {
  const opens = page.waitForEvent('filechooser'); // from here on: a browser told only with the key may miss it
  await page.getByRole('button', { name: 'Import from CSV' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import users from CSV' });
  await expect(dialog.getByRole('button', { name: 'Choose file' })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await opens).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  return dialog;
}

/** Prints how long the page was kept busy: told, not asserted, since other work on the machine counts in. */
const note = (what: string, durations: number[]) =>
  process.stdout.write(`${what}, in ms: ${durations.length > 0 ? durations.join(', ') : 'none'}\n`);

/** Rows of the list in the dialog, all of them: it is scrolled through by keyboard. */
async function allRows(page: Page, list: string): Promise<string[]> {
  const scroller = page.getByRole('region', { name: list });
  await scroller.focus();
  const seen = new Map<number, string>();
  for (let turn = 0; turn < 60; turn++) {
    // In one step: rows come and go while it scrolls.
    const [shown, ended] = await scroller.evaluate(it => [
      [...it.querySelectorAll('li')].map(row => [Number(row.getAttribute('aria-posinset')), row.innerText] as const),
      it.scrollTop + it.clientHeight >= it.scrollHeight - 1,
    ]);
    for (const [place, text] of shown) seen.set(place, text);
    if (ended) break;
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(120); // the browser scrolls smoothly
  }
  return [...seen].sort(([a], [b]) => a - b).map(([, text]) => text);
}

test('users are imported from a file: checked first, then created with a verdict each @first', async ({
  page,
  accounts,
  beside,
  nobody,
}) => {
  await open(page, accounts);
  const { groups } = await beside.ask<{ groups: { name: string; domain_name: string }[] }>(
    'query { groups(is_active: true) { name domain_name } }',
  );
  const own = groups.filter(({ domain_name }) => domain_name === 'default').map(group => group.name);
  const foreign = groups.find(({ domain_name }) => domain_name !== 'default')?.name;
  const name = nobody('import').username;
  for (const number of [1, 2]) nobody.alsoGone(`${name}-${number}@example.com`);
  const file = [
    'email;username;password;full_name;groups;need_password_change;nick',
    `${name}-1@example.com;${name}-1;Import-pw-1!;"김; 하나";${own.slice(0, 2).join(',')};yes;x`,
    `${name}-2@example.com;${name}-2;Import-pw-2!;'=1+1;;;`,
    `${name}-3@example.com;${name}-3;weak;;;;`,
    `admin@example.com;${name}-4;Import-pw-4!;;;;`,
    `${name}-5@example.com;${name}-5;Import-pw-5!;;${foreign ?? 'no-such-lab'};;`,
  ].join('\r\n');
  const dialog = await choose(page, 'users.csv', file);
  await expect(dialog.getByRole('heading', { name: '2 users will be created' })).toBeFocused();
  await expect(dialog.getByText('3 rows have something wrong and will be left out')).toBeVisible();
  await expect(dialog.getByText('Columns passed over: nick')).toBeVisible();
  const bad = dialog.getByRole('listitem');
  await expect(bad).toHaveText([
    /Row 4.*-3@example\.com.*password: At least 8 characters/,
    /Row 5.*admin@example\.com.*email: Another user has this e-mail address already/,
    foreign
      ? new RegExp(`Row 6.*-5@example\\.com.*groups: A project of another domain: ${foreign}`)
      : /Row 6.*-5@example\.com.*groups: There is no active project no-such-lab/,
  ]);
  await expect(page.locator('body')).not.toContainText('Import-pw');
  await clean(page, 'preview');
  await dialog.getByRole('button', { name: 'Create 2 users' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Finished · 2 of 2 done')).toBeVisible();
  await clean(page, 'job');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Result as CSV' }).click(),
  ]);
  const result = fs.readFileSync(await download.path(), 'utf8');
  expect(result.match(/,(done|skipped),/g)).toEqual([',done,', ',done,', ',skipped,', ',skipped,', ',skipped,']);
  expect(result).not.toContain('Import-pw');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Import from CSV' })).toBeFocused();
  await page.goto(`/users?email=${name}&sort=email`);
  await settled(page);
  await expect(rows(page)).toHaveText([`${name}-1@example.com`, `${name}-2@example.com`]);
  await expect(page.getByRole('cell', { name: '김; 하나', exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: '=1+1', exact: true })).toBeVisible();
  await rows(page).first().getByRole('link').click();
  for (const project of own.slice(0, 2)) await expect(page.getByRole('dialog')).toContainText(project);
});

test('a file that Korean Excel wrote is read, and one that is no CSV is refused in words @embedded @once', async ({
  page,
  accounts,
}) => {
  await open(page, accounts);
  const name = `euckr-${Date.now()}`;
  const eucKr = Buffer.concat([
    Buffer.from(`email,username,password,full_name\r\n${name}@example.com,${name},Import-pw-1!,`),
    Buffer.from([0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf]), // 홍길동
    Buffer.from('\r\n'),
  ]);
  const dialog = await choose(page, 'book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
  await expect(dialog.getByRole('alert')).toContainText('book.xlsx cannot be imported. It is a workbook.');
  const opens = page.waitForEvent('filechooser'); // as in `choose`
  await clean(page, 'refused');
  await expect(dialog.getByRole('button', { name: 'Choose file' })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await opens).setFiles({ name: 'euckr.csv', mimeType: 'text/csv', buffer: eucKr });
  await expect(dialog.getByRole('heading', { name: '1 user will be created' })).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([/Row 2.*홍길동/]);
});

test('the template has a header and two examples, which nobody makes by mistake @embedded @once', async ({
  page,
  accounts,
}) => {
  await open(page, accounts);
  await page.getByRole('button', { name: 'Import from CSV' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import users from CSV' });
  const opens = page.waitForEvent('filechooser'); // as in `choose`
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download template' }).click(),
  ]);
  await dialog.getByRole('button', { name: 'Choose file' }).click();
  const chooser = await opens;
  await chooser.setFiles(await download.path());
  await expect(dialog.getByRole('button', { name: 'Create 0 users' })).toBeDisabled();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
});

test('5,000 rows, of which 40 are bad: all 40 are named, the others created, the page stays alive @crowd', async ({
  page,
  accounts,
  beside,
  live,
}) => {
  const patience = live ? 3_600_000 : 240_000; // a real manager hashes 4,960 passwords
  test.setTimeout(patience + 60_000);
  const { domains } = await beside.ask<{ domains: { name: string }[] }>('query { domains { name } }');
  const foreign = domains.find(({ name }) => name !== 'default')?.name ?? '';
  const prefix = `big-${Date.now()}`;
  const { text, bad } = bigFile(prefix, 5000, foreign);
  await open(page, accounts);
  await page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    new PerformanceObserver(list => {
      noted.push(...list.getEntries().map(entry => Math.round(entry.duration)));
    }).observe({ type: 'longtask' });
  });
  const longTasks = () => page.evaluate(() => (window as unknown as { noted: number[] }).noted.splice(0));
  const dialog = await choose(page, 'big.csv', text);
  await expect(dialog.getByRole('heading', { name: '4,960 users will be created' })).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText('40 rows have something wrong and will be left out')).toBeVisible();
  note('long tasks while 5,000 rows are read and checked', await longTasks());
  const named = await allRows(page, 'Rows of the file');
  expect(named).toHaveLength(40);
  for (const [index, { number, email }] of bad.entries()) {
    expect(named[index]).toMatch(new RegExp(`^Row ${number}\\b`));
    expect(named[index]).toContain(email);
  }
  await longTasks();
  await dialog.getByRole('button', { name: 'Create 4,960 users' }).click();
  await expect(dialog.getByText(/^Running · [1-9]/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Go on in the background' }).click();
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(`${prefix}-4999@`);
  await page.getByRole('button', { name: 'Tasks' }).click();
  await page.getByRole('button', { name: 'Import users from CSV' }).click();
  await expect(page.getByText('Finished · 4,960 of 4,960 done')).toBeVisible({ timeout: patience });
  note('long tasks while 4,960 users are created', await longTasks());
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveText([`${prefix}-4999@example.com`]);
  await page.goto(`/users?email=${prefix}-`);
  await expect(page.getByText(/^4,960 of/)).toBeVisible();
});

for (const look of LOOKS) {
  test(`axe finds nothing in the import: ${look.theme}, ${look.language} @embedded @once`, async ({
    page,
    accounts,
  }) => {
    await wear(page, look);
    await page.goto('/users');
    await page.locator('input[name=email]').fill(accounts.superadmin.email);
    await page.locator('input[name=password]').fill(accounts.superadmin.password);
    await page.locator('button[type=submit]').click();
    await page.locator('h1 ~ div button').first().click();
    const file = page.locator('dialog[open] input[type=file]');
    await file.setInputFiles({ name: 'no.csv', mimeType: 'text/csv', buffer: Buffer.from('email') });
    await page.locator('dialog [role=alert] strong').waitFor();
    await clean(page, 'refused file');
    const text = `email,username,password,role,nick\na@b.io,a,Import-pw-1!,admin,x\nb,,weak,,`;
    await file.setInputFiles({ name: 'yes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.locator('dialog[open] fieldset').waitFor();
    await clean(page, 'preview');
  });
}
