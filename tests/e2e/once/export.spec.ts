import { dialogOf, download, parse } from '../export-steps.ts';
import { expect, open, settled, table, test } from '../fixtures.ts';

test.beforeEach(async ({ page, accounts }) => {
  await open(page, accounts);
  await settled(page);
});

test('a JSON holds the same as objects', async ({ page, accounts }) => {
  await page.goto(`/users?email=${accounts.admin.email}`);
  await settled(page);
  await dialogOf(page, 'Export JSON');
  const { name, text } = await download(page);
  expect(name).toMatch(/\.json$/);
  const [row, ...others] = JSON.parse(text);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ email: accounts.admin.email, role: 'admin', status: 'active', domain_name: 'default' });
});

test('only the selected rows, where that is chosen', async ({ page, accounts }) => {
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill('admin@example.com');
  await expect(page.getByText(/match$/)).toBeVisible();
  await settled(page);
  await table(page)
    .getByRole('checkbox', { name: `Select ${accounts.admin.email}` })
    .check();
  const dialog = await dialogOf(page, 'Export CSV');
  await expect(dialog.getByRole('radio', { name: 'Only the 1 selected row' })).toBeChecked();
  const [, ...lines] = parse((await download(page)).text);
  expect(lines.map(line => line[0])).toEqual([accounts.admin.email]);
});

test('the file name is checked as it is typed', async ({ page, accounts }) => {
  await page.goto(`/users?email=${accounts.admin.email}`);
  await settled(page);
  const dialog = await dialogOf(page, 'Export CSV');
  const start = dialog.getByRole('button', { name: 'Export', exact: true });
  await dialog.getByLabel('File name').fill('');
  await expect(dialog.getByText('Give the file a name.')).toBeVisible();
  await expect(start).toBeDisabled();
  await dialog.getByLabel('File name').fill('x'.repeat(252));
  await expect(dialog.getByText(/at most 255 characters/)).toBeVisible();
  await dialog.getByLabel('File name').fill('a/b');
  await expect(dialog.getByText(/cannot hold any of/)).toBeVisible();
  await dialog.getByLabel('File name').fill('사용자 목록');
  await expect(start).toBeEnabled();
  expect((await download(page)).name).toBe('사용자 목록.csv');
});

test('text that a spreadsheet would run is neutralised, unless raw text is chosen @embedded', async ({ page }) => {
  await page.goto('/users?full_name=%3D');
  await settled(page);
  await dialogOf(page, 'Export CSV');
  const fullNames = (text: string) => {
    const [head = [], ...lines] = parse(text);
    return lines.map(line => line[head.indexOf('full_name')] ?? '');
  };
  const guarded = fullNames((await download(page)).text);
  expect(guarded.length).toBeGreaterThan(0);
  for (const name of guarded) expect(name).not.toMatch(/^\s*[=+\-@]/);
  await page.getByRole('button', { name: 'Close' }).last().click();
  await dialogOf(page, 'Export CSV');
  await page.getByRole('checkbox', { name: /Leave text as it is/ }).check();
  expect(fullNames((await download(page)).text)).toEqual(guarded.map(name => name.replace(/^'/, '')));
});
