import type { Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { expect, test } from '../folder-steps.ts';
import type { Beside } from '../people.ts';

const [VFS, XFS, CEPHFS] = ['local:volume1', 'local:volume2', 'local:volume3'];

/** What the manager holds as the quota of a scope on a host, in bytes. */
async function held(beside: Beside, host: string | undefined, scope: string): Promise<number | null> {
  const { item } = await beside.ask<{ item: { details: { hard_limit_bytes: number | null } } }>(
    'query($h: String!, $s: String!) { item: quota_scope(storage_host_name: $h, quota_scope_id: $s) { details { hard_limit_bytes } } }',
    { h: host, s: scope },
  );
  return item.details.hard_limit_bytes;
}

const dialog = (page: Page, title: RegExp) => page.getByRole('dialog', { name: title });
const row = (page: Page, name: string) =>
  page
    .getByRole('table', { name: /^Quota of/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Opens the form of the quota on the screen and types bytes into it. */
async function typed(page: Page, bytes: string) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = dialog(page, /^Quota of/);
  await form.getByLabel('Unit: Hard limit').selectOption('B');
  await form.getByLabel('Hard limit', { exact: true }).fill(bytes);
  return form;
}

async function set(page: Page, bytes: string): Promise<void> {
  const form = await typed(page, bytes);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

async function unset(page: Page) {
  await page.getByRole('button', { name: 'Unset', exact: true }).click();
  const asked = dialog(page, /^Unset the quota of/);
  await asked.getByRole('button', { name: 'Unset', exact: true }).click();
  return asked;
}

test('the gear of a volume leads to its overview and its quotas; one without quotas says why', async ({
  page,
  accounts,
}) => {
  await open(page, accounts, '/storages');
  const volume = page.getByRole('table', { name: 'Storages' }).getByRole('row', { name: XFS });
  await expect(volume).toContainText(/of .+B \(\d+%\).*Healthy.*xfs.*quota, vfolder/);
  await volume.getByRole('button', { name: 'Quota settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: XFS })).toBeFocused();
  const overview = page.locator('dl').first();
  await expect(overview).toContainText(/Usage.*of.*Endpoint.*volume2.*Backend type.*xfs.*Capabilities.*quota/);
  await expect(page.getByRole('tab', { name: 'For User' })).toHaveAttribute('aria-selected', 'true');
  await page.goto(`/storages/${VFS}`);
  await expect(page.getByText('No quota can be set on this volume')).toBeVisible();
  await expect(page.getByRole('tab')).toHaveCount(0);
});

test('the quota of a user: xfs rounds it up and refuses to unset it; cephfs keeps 2^53 − 1 and unsets it', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const { email } = await newcomer({ prefix: 'quota' });
  const scope = `user:${(await beside.user(email))?.uuid}`;
  await open(page, accounts, `/storages/${XFS}`);
  await page.getByRole('combobox', { name: 'User' }).fill(email);
  await page.getByRole('option', { name: email }).click();
  await expect(row(page, email)).toContainText('not set');
  await expect(row(page, email)).toContainText(/max_(quota_scope|vfolder)_size · default/);
  await set(page, '5000000001');
  await expect(page.getByText(/rounded the limit up/)).toBeVisible();
  await expect(row(page, email)).toContainText('5,000,003,584 B');
  expect(await held(beside, XFS, scope)).toBe(5_000_003_584);
  const asked = await unset(page);
  await expect(asked.getByRole('alert')).toContainText('This storage cannot unset a quota');
  expect(await held(beside, XFS, scope)).toBe(5_000_003_584);
  await asked.getByRole('button', { name: 'Cancel' }).click();

  await page.goto(`/storages/${CEPHFS}${new URL(page.url()).search}`);
  await expect(row(page, email)).toContainText('not set');
  const form = await typed(page, '9007199254740992');
  await expect(form.getByText('The manager takes at most 9,007,199,254,740,991 B')).toBeVisible();
  await form.getByLabel('Hard limit', { exact: true }).fill('9007199254740991');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(row(page, email)).toContainText('9,007,199,254,740,991 B');
  expect(await held(beside, CEPHFS, scope)).toBe(Number.MAX_SAFE_INTEGER);
  await expect(await unset(page)).toBeHidden();
  await expect(row(page, email)).toContainText('∞');
  expect(await held(beside, CEPHFS, scope)).toBeNull();
});

test('the quota of a project: the domain first, then the project; set, read back, unset', async ({
  page,
  accounts,
  beside,
  team,
  projectOn,
  live,
}) => {
  // the embedded manager makes no projects
  const project = live ? await projectOn([]) : team.project;
  const scope = `project:${project.id}`;
  await open(page, accounts, `/storages/${CEPHFS}`);
  await page.getByRole('tab', { name: 'For Project' }).click();
  await expect(page.getByLabel('Project', { exact: true })).toBeDisabled();
  await page.getByLabel('Domain', { exact: true }).selectOption('default');
  await page.getByLabel('Project', { exact: true }).selectOption(project.id);
  await set(page, '5000000001');
  await expect(row(page, project.name)).toContainText('5,000,000,001 B');
  expect(await held(beside, CEPHFS, scope)).toBe(5_000_000_001);
  await page.reload();
  await expect(row(page, project.name)).toContainText('5,000,000,001 B');
  await expect(await unset(page)).toBeHidden();
  await expect(row(page, project.name)).toContainText('∞');
  expect(await held(beside, CEPHFS, scope)).toBeNull();
});
