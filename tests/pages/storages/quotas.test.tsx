import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { RIG_PROJECT } from '#mocks/seed/rig-facts.ts';
import { ENDS, leaveNothing, type OpenOptions, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put } from '#tests/pages/steps.ts';

leaveNothing();

const [VFS, XFS, CEPHFS] = ['local:volume1', 'local:volume2', 'local:volume3'] as const;
const t = getSpoken().t;
const UNIT = 'Unit: Hard limit';

/** Somebody of the university with a policy that has a default. */
const student = ({ db }: EmbeddedManager) => {
  const found = [...db.users.values()].find(user => user.resource_policy === 'student');
  if (!found) throw new Error('the university has no student');
  return found;
};

/** Opens the quota of a student on a volume. `before`: what is stored, in bytes; nothing if not given. */
async function opened(host: string, options: OpenOptions, stored?: number) {
  let address = '';
  let scope = '';
  let email = '';
  const page = await openPage('/no-such-page', {
    ...options,
    before: manager => {
      const user = student(manager);
      for (const [id, folder] of manager.db.vfolders) if (folder.user === user.uuid) manager.db.vfolders.delete(id);
      address = `/storages/${host}?user=${user.uuid}`;
      scope = `${host}/user:${user.uuid}`;
      email = user.email;
      if (stored !== undefined) manager.db.quota_scopes.set(scope, stored);
      options.before?.(manager);
    },
  });
  await page.router.navigate(address);
  const table = await screen.findByRole('table', { name: `Quota of ${email} on ${host}` });
  await waitFor(() => expect(table).toHaveAttribute('aria-busy', 'false'));
  return { ...page, table, email, held: () => page.manager.db.quota_scopes.get(scope) };
}

describe.each(ENDS)('on %s', version => {
  test('a user without a quota: the default of the policy, by its name and with a link', async () => {
    const { table } = await opened(CEPHFS, { version });
    for (const text of ['not set', '100 GB', 'max_quota_scope_size']) within(table).getByText(text);
    expect(within(table).getByRole('link', { name: 'student' })).toHaveAttribute(
      'href',
      '/resource-policies?tab=user&detail=student',
    );
    expect(within(table).getByRole('button', { name: 'Unset' })).toBeDisabled();
  });

  test('a limit is set to the byte; what xfs rounds up is what is shown', async () => {
    const { table, email, held } = await opened(XFS, { version });
    press(table, 'Edit');
    const form = await dialogNamed(`Quota of ${email} on ${XFS}`);
    put(form, UNIT, 'B');
    put(form, /^Hard limit/, '5000000001');
    press(form, 'Save');
    await within(table).findByText('5,000,003,584 B');
    expect(held()).toBe(5_000_003_584);
    await screen.findByText(/rounded the limit up/);
  });

  test('xfs refuses to unset in words, and keeps the limit', async () => {
    const { table, held } = await opened(XFS, { version }, 8192);
    press(table, 'Unset');
    const asked = await dialogNamed(/^Unset the quota of/);
    fireEvent.click(within(asked).getByRole('checkbox', { name: /^Set the default of policy student/ }));
    within(asked).getByText(t('storages.unset.xfs'));
    press(asked, 'Unset');
    await within(asked).findByText(t('refusal.quota-unset'));
    expect(held()).toBe(8192);
  });

  test('cephfs unsets: with the default of the policy in its place, or without a limit', async () => {
    const { table, held } = await opened(CEPHFS, { version }, 8192);
    press(table, 'Unset');
    press(await dialogNamed(/^Unset the quota of/), 'Unset');
    await gone(/^Unset the quota of/);
    expect(held()).toBe(100_000_000_000);
    press(table, 'Unset');
    const asked = await dialogNamed(/^Unset the quota of/);
    fireEvent.click(within(asked).getByRole('checkbox'));
    press(asked, 'Unset');
    await within(table).findByText('∞');
    expect(held()).toBe(0);
  });

  test('a volume without quotas has its use, and why nothing can be set', async () => {
    await openPage(`/storages/${VFS}`, { version });
    await screen.findByText(t('storages.noQuota', { name: 'vfs' }));
    await screen.findByText('61.4 TB of 96 TB (64%)');
    expect(screen.queryByRole('tab')).toBeNull();
  });
});

test('2^53 − 1 is sent and read back on cephfs; 2^53 is refused in the form; on xfs the largest is 2^53 − 4096', async () => {
  const { table, held } = await opened(CEPHFS, {});
  press(table, 'Edit');
  const form = await dialogNamed(/^Quota of/);
  put(form, UNIT, 'B');
  put(form, /^Hard limit/, '9007199254740992');
  within(form).getByText(t('quota.most'));
  press(form, 'Save');
  expect(held()).toBeUndefined();
  put(form, /^Hard limit/, '9007199254740991');
  press(form, 'Save');
  await within(table).findByText('9,007,199,254,740,991 B');
  expect(held()).toBe(Number.MAX_SAFE_INTEGER);
});

test('on xfs the largest limit is 2^53 − 4096, and one that another client set above is said and can be replaced', async () => {
  const { table, held } = await opened(XFS, {}, 2 ** 53);
  within(table).getByText(t('storages.quota.above'));
  press(table, 'Edit');
  const form = await dialogNamed(/^Quota of/);
  put(form, UNIT, 'B');
  put(form, /^Hard limit/, '9007199254736897');
  within(form).getByText(t('quota.most.xfs'));
  put(form, /^Hard limit/, '9007199254736896');
  press(form, 'Save');
  await within(table).findByText('9,007,199,254,736,896 B');
  expect(held()).toBe(2 ** 53 - 4096);
});

test('the default is taken into the form, and a limit below the use is said', async () => {
  const { table, held } = await opened(CEPHFS, {});
  press(table, 'Edit');
  const form = await dialogNamed(/^Quota of/);
  press(form, 'Use the default');
  expect(field(form, /^Hard limit/)).toHaveValue('100');
  press(form, 'Save');
  await gone(/^Quota of/);
  expect(held()).toBe(100_000_000_000);
});

test('a project: the domain first; the address names it', async () => {
  const { params, manager } = await openPage(`/storages/${CEPHFS}?tab=project`);
  const project = await screen.findByLabelText('Project');
  expect(project).toBeDisabled();
  const domain = screen.getByLabelText('Domain');
  await within(domain).findByRole('option', { name: 'default' });
  fireEvent.change(domain, { target: { value: 'default' } });
  await waitFor(() => expect(project).toBeEnabled());
  fireEvent.change(project, { target: { value: RIG_PROJECT } });
  const name = manager.db.groups.get(RIG_PROJECT)?.name;
  expect(await screen.findByRole('table', { name: `Quota of ${name} on ${CEPHFS}` })).toBeVisible();
  expect(Object.fromEntries(params())).toEqual({ tab: 'project', domain: 'default', project: RIG_PROJECT });
});

test('a volume that cannot be read says so on its page', async () => {
  await openPage(`/storages/${CEPHFS}`, { before: ({ db }) => void db.dead_proxies.add('local') });
  expect(await screen.findByText('This volume could not be read.')).toBeVisible();
  await openPage('/storages/local:nowhere');
  expect(await screen.findByText('There is no such volume.')).toBeVisible();
});
