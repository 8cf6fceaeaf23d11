import { expect, open, rows, settled, table, test } from '../fixtures.ts';
import type { Accounts } from '../live-target.ts';

test.beforeEach(async ({ page, accounts }) => {
  await open(page, accounts);
  await settled(page);
});

test('text typed in a column header filters that column, as a chip, with a count', async ({ page, accounts }) => {
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill('domain-admin@');
  await expect(rows(page)).toHaveText([accounts.admin.email]);
  await expect(page.getByText(/^1 of [\d,]+ users match$/)).toBeVisible();
  expect(new URL(page.url()).searchParams.get('email')).toBe('domain-admin@');
  await page.getByRole('button', { name: 'Remove filter E-mail: domain-admin@' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search E-mail' })).toHaveValue('');
  await expect(page.getByText(/^[\d,]+ users$/)).toBeVisible();
});

test('a shared link shows the same view', async ({ page, context, accounts }) => {
  await page.getByRole('searchbox', { name: 'Search User name' }).fill('admin');
  await page
    .getByRole('columnheader', { name: /E-mail/ })
    .getByRole('button')
    .click();
  await settled(page);
  const seen = await rows(page).allTextContents();
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(rows(other)).toHaveText(seen);
  expect(seen).toContain(accounts.superadmin.email);
  await expect(other.getByRole('searchbox', { name: 'Search User name' })).toHaveValue('admin');
});

test('filters of the panel, Back and Forward', async ({ page, accounts }) => {
  await page.goto('/users?email=%40example.com&per_page=100');
  await settled(page);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await panel.getByRole('checkbox', { name: 'superadmin' }).check();
  await expect(page.getByRole('button', { name: 'Remove filter Role: superadmin' })).toBeVisible();
  await panel.getByRole('checkbox', { name: 'admin', exact: true }).check();
  await expect(page.getByRole('button', { name: 'Remove filter Role: superadmin, admin' })).toBeVisible();
  await page.keyboard.press('Escape');
  await settled(page);
  await expect(rows(page).filter({ hasText: accounts.admin.email })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: accounts.user.email })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Remove filter Role: superadmin', exact: true })).toBeVisible();
  await expect(rows(page).filter({ hasText: accounts.superadmin.email })).toHaveCount(1);
  await page.goForward();
  await expect(page.getByRole('button', { name: 'Remove filter Role: superadmin, admin' })).toBeVisible();
});

test('%, _, a quote and a backslash are searched for as they are', async ({ page }) => {
  for (const text of ['%', '_', '"', '\\', '\\"%_']) {
    await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(text);
    await expect(page.getByRole('button', { name: `Remove filter E-mail: ${text}` })).toBeVisible();
    await settled(page);
    for (const email of await rows(page).allTextContents()) expect(email).toContain(text);
    await expect(page.getByText('This list could not be read.')).toBeHidden();
  }
});

test('a date filter keeps whole days', async ({ page, accounts }) => {
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  await page.goto(`/users?created_at=2001-01-01..2001-01-02`);
  await expect(page.getByText('Nothing matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await settled(page);
  await page.goto(`/users?created_at=2001-01-01..${today}&email=${accounts.admin.email}`);
  await expect(rows(page)).toHaveText([accounts.admin.email]);
});

test('a column sorts both ways and back to the order of the list', async ({ page }) => {
  const header = page.getByRole('columnheader', { name: /E-mail/ });
  await expect(page.getByRole('columnheader', { name: /Created/ })).toHaveAttribute('aria-sort', 'descending');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await settled(page);
  const up = (await rows(page).first().textContent()) ?? '';
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await settled(page);
  await expect(rows(page).first()).not.toHaveText(up);
  await header.getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: /Created/ })).toHaveAttribute('aria-sort', 'descending');
  expect(new URL(page.url()).searchParams.has('sort')).toBe(false);
});

test('pages: next, last, a typed number, a page that is not there @embedded', async ({ page }) => {
  await expect(page.getByText(/^1–20 of \d+$/)).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText(/^21–40 of \d+$/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Page', exact: true }).fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^41–60 of \d+$/)).toBeVisible();
  await page.goto('/users?page=4711');
  await expect(page.getByText(/There is no page 4,711. The last page is \d+\./)).toBeVisible();
  await table(page).locator('..').getByRole('button', { name: 'Last page' }).click();
  await expect(rows(page).first()).toBeVisible();
  await page.getByLabel('Rows per page').selectOption('100');
  await expect(page.getByText(/^1–100 of \d+$/)).toBeVisible();
});

test('a URL that makes no sense shows the list all the same', async ({ page }) => {
  await page.goto(
    '/users?page=-3&per_page=7&sort=nothing&role=emperor&created_at=yesterday&tab=&totp_activated=maybe&groups=abc&detail=abc&foo=bar',
  );
  await settled(page);
  await expect(page.getByText(/There is no such user/)).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

test('columns are chosen and moved, and the browser remembers them', async ({ page }) => {
  const heads = async () =>
    (await table(page).getByRole('columnheader').allTextContents()).map(text => text.replace(/[↑↓]/g, '').trim());
  await page.getByRole('button', { name: 'Columns' }).click();
  const menu = page.getByRole('dialog', { name: 'Columns' });
  await menu.getByRole('checkbox', { name: 'Description' }).check();
  await menu.getByRole('checkbox', { name: 'Role' }).uncheck();
  await menu.getByRole('button', { name: 'Move Full name up' }).click();
  expect(await heads()).toEqual(expect.arrayContaining(['E-mail', 'Full name', 'User name', 'Description']));
  expect((await heads()).slice(0, 3)).toEqual(['E-mail', 'Full name', 'User name']);
  expect(await heads()).not.toContain('Role');
  await page.reload();
  await settled(page);
  expect((await heads()).slice(0, 3)).toEqual(['E-mail', 'Full name', 'User name']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Reset columns' }).click();
  expect((await heads()).slice(0, 3)).toEqual(['E-mail', 'User name', 'Full name']);
});

test('selection is what is ticked, or all that match, in those words', async ({ page, accounts }) => {
  await page
    .getByRole('checkbox', { name: `Select ${accounts.superadmin.email}` })
    .or(page.getByRole('checkbox', { name: 'Select all rows on this page' }))
    .first()
    .check();
  const total =
    (await page
      .getByRole('button', { name: /^Select all [\d,]+ that match$/ })
      .or(page.getByText(/^\d+ selected$/))
      .first()
      .textContent()) ?? '';
  expect(total).toMatch(/\d/);
  const everything = page.getByRole('button', { name: /^Select all [\d,]+ that match$/ });
  if (await everything.isVisible()) {
    await everything.click();
    await expect(page.getByText(/^All [\d,]+ that match are selected$/)).toBeVisible();
  }
  await page.getByRole('searchbox', { name: 'Search User name' }).fill('admin');
  await expect(page.getByText(/selected$/)).toBeHidden();
});

test('by keyboard alone: slash searches, arrows move, Space ticks, Enter opens, Escape comes back', async ({
  page,
  accounts,
}) => {
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search E-mail' })).toBeFocused();
  await page.keyboard.insertText('admin@example.com');
  await expect(page.getByText(/users match$/)).toBeVisible();
  await page
    .getByRole('columnheader', { name: /E-mail/ })
    .getByRole('button')
    .click();
  await settled(page);
  await rows(page).first().getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  const second = rows(page).nth(1).getByRole('link');
  await expect(second).toBeFocused();
  await page.keyboard.press(' ');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: accounts.admin.email });
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(second).toBeFocused();
});

for (const [path, sought, tags] of [
  ['/users', (accounts: Accounts) => accounts.superadmin.email, ''],
  ['/credentials', (accounts: Accounts) => accounts.superadmin.access_key, ''],
  ['/resource-policies', () => 'default', ''],
  ['/folders', () => 'datasets', ' @embedded'],
] as const)
  test(`the details of a row leave filter, order and selection of its list as they are: ${path}${tags}`, async ({
    page,
    accounts,
  }) => {
    await page.goto(path);
    const grid = page.locator('section table');
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    const text = sought(accounts);
    await grid.getByRole('searchbox').first().fill(text);
    await expect(page.getByRole('button', { name: new RegExp(`^Remove filter .+: ${text}$`) })).toBeVisible();
    await expect(grid.getByRole('rowheader').first()).toContainText(text);
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    await grid.getByRole('columnheader').getByRole('button').first().click();
    await expect(page).toHaveURL(/order=|sort=/);
    await expect(grid).toHaveAttribute('aria-busy', 'false');
    const row = grid
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    await row.getByRole('checkbox').check();
    const before = new URL(page.url()).search;
    const names = await grid.getByRole('rowheader').allTextContents();
    await row.getByRole('button', { name: 'Details' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toBeVisible();
    const asked = new URL(page.url()).searchParams;
    expect(asked.get('detail')).not.toBeNull();
    asked.delete('detail');
    expect(`?${asked}`).toBe(`?${new URLSearchParams(before)}`);
    await expect(grid.getByRole('rowheader')).toHaveText(names);
    await drawer.getByRole('button', { name: 'Close' }).first().click();
    await expect(drawer).toBeHidden();
    expect(new URL(page.url()).search).toBe(before);
    await expect(grid.getByRole('rowheader')).toHaveText(names);
    await expect(row.getByRole('checkbox')).toBeChecked();
  });

test('details have an address of their own', async ({ page, accounts }) => {
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(accounts.admin.email);
  await page.getByRole('link', { name: accounts.admin.email }).click();
  const drawer = page.getByRole('dialog', { name: accounts.admin.email });
  await expect(drawer.getByText('Require password change')).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('dialog', { name: accounts.admin.email }).getByText('Require password change'),
  ).toBeVisible();
  await page.goto('/users?detail=00000000-0000-4000-8000-000000000000');
  await expect(page.getByText('There is no such user, or the user is not in your domain.')).toBeVisible();
});

test('a name that is too long for its column shows its end, and is copied in one piece @embedded', async ({ page }) => {
  await page.goto('/images?name=tensorrt');
  const name = page.getByRole('table', { name: 'Images' }).getByRole('rowheader').first();
  await expect(name).toContainText('tensorrt');
  const whole = (await name.textContent()) ?? '';
  await expect(name).toHaveAccessibleName(whole);
  expect(await name.innerText()).toBe(whole);
  const seen = await name.evaluate(cell => {
    const end = document.createRange();
    const [start, rest] = cell.querySelector('bdi')?.childNodes ?? [];
    if (!(start instanceof Element) || !rest) return null;
    end.selectNodeContents(rest);
    const [text, box] = [end.getBoundingClientRect(), cell.getBoundingClientRect()];
    return { cut: start.scrollWidth > start.clientWidth, end: end.toString(), beside: text.right <= box.right - 8 };
  });
  expect(seen).toEqual({ cut: true, end: whole.slice(-5), beside: true });
});
