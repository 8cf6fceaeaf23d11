import { expect, open, rows, settled, test } from './fixtures.ts';

test('the last page opens, and its last user is found by e-mail @live', async ({ page, accounts }) => {
  await open(page, accounts, '/users?sort=email&per_page=20');
  await settled(page);
  const last = page.getByRole('button', { name: 'Last page' });
  if (await last.isEnabled()) await last.click();
  await settled(page);
  const range = (await page.getByText(/^[\d,]+–[\d,]+ of [\d,]+$/).textContent()) ?? '';
  const [, end, total] = /–([\d,]+) of ([\d,]+)/.exec(range) ?? [];
  expect(end).toBe(total);
  const email = (await rows(page).last().textContent()) ?? '';
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(email);
  await expect(page.getByText(/match$/)).toBeVisible();
  await settled(page);
  await expect(rows(page).filter({ hasText: email }).first()).toBeVisible();
});
