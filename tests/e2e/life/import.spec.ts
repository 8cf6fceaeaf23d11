import fs from 'node:fs';
import { open, rows, settled } from '../fixtures.ts';
import { choose } from '../import-steps.ts';
import { expect, test } from '../people.ts';

test('users are imported from a file: checked first, then created with a verdict each', async ({
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
  await expect(dialog.getByText('3 rows have faults and will not be imported')).toBeVisible();
  await expect(dialog.getByText('Ignored columns: nick')).toBeVisible();
  const bad = dialog.getByRole('listitem');
  await expect(bad).toHaveText([
    /Row 4.*-3@example\.com.*password: At least 8 characters/,
    /Row 5.*admin@example\.com.*email: Another user has this e-mail address already/,
    foreign
      ? new RegExp(`Row 6.*-5@example\\.com.*groups: A project of another domain: ${foreign}`)
      : /Row 6.*-5@example\.com.*groups: There is no active project no-such-lab/,
  ]);
  await expect(page.locator('body')).not.toContainText('Import-pw');
  await dialog.getByRole('button', { name: 'Create 2 users' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Finished · 2 of 2 done')).toBeVisible();
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
