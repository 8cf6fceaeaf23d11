import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { RIG_PROJECT } from '#mocks/seed/rig-facts.ts';
import { leaveNothing, openPage } from '#tests/pages/harness.tsx';

leaveNothing();
await import('#pages/folders/CreateFolder.tsx'); // its code is loaded on demand, which the first test would wait for

const XFS = 'local:volume2';
const CEPHFS = 'local:volume3';

/** On the rig, no domain may use cephfs. */
const openCephfs = ({ db }: EmbeddedManager) => {
  const domain = db.domains.get('default');
  const project = db.groups.get(RIG_PROJECT);
  if (!domain || !project) throw new Error('the seed has no default domain or project');
  const hosts = { ...domain.allowed_vfolder_hosts, [CEPHFS]: ['create-vfolder'] };
  domain.allowed_vfolder_hosts = hosts;
  project.allowed_vfolder_hosts = hosts;
};

/** The form of a new folder of the project `default` on a host. */
async function formOn(host: string, version: '23.09' | '26.9') {
  const page = await openPage('/folders', { version, seed: 'rig', before: openCephfs });
  const { user } = page;
  await user.click(await screen.findByRole('button', { name: 'Create folder' }));
  const form = await screen.findByRole('dialog', { name: 'Create folder' });
  await user.type(within(form).getByLabelText('Name'), 'data');
  await user.selectOptions(within(form).getByLabelText('Project'), RIG_PROJECT);
  await within(form).findByRole('option', { name: /^local:volume1/ });
  await user.selectOptions(within(form).getByLabelText('Host'), host);
  const label = 'Quota of the project on this host';
  const quota = await within(form).findByLabelText(label);
  const create = () => user.click(within(form).getByRole('button', { name: 'Create' }));
  const unlimited = within(form).getByLabelText(`Unlimited: ${label}`);
  return { ...page, form, quota, unlimited, create };
}

const held = ({ db }: EmbeddedManager, host: string) => db.quota_scopes.get(`${host}/project:${RIG_PROJECT}`);

test.each(['23.09', '26.9'] as const)('on %s, the notice says that xfs rounded the limit up', async version => {
  const { user, quota, create, manager } = await formOn(XFS, version);
  await user.type(quota, '5.000000001');
  await create();
  expect(
    await screen.findByText(
      /The storage rounded the limit up from ≈ 5 GB \(5,000,000,001 B\) to ≈ 5 GB \(5,000,003,584 B\)\./,
    ),
  ).toBeVisible();
  expect(held(manager, XFS)).toBe(5_000_003_584);
});

test.each(['23.09', '26.9'] as const)('on %s, xfs refuses to unset, in words, and no folder is made', async version => {
  const { user, form, unlimited, create, manager } = await formOn(XFS, version);
  manager.db.quota_scopes.set(`${XFS}/project:${RIG_PROJECT}`, 8192);
  await user.click(unlimited);
  await create();
  // what the form showed was older
  await create();
  expect(await within(form).findByRole('alert')).toHaveTextContent('This storage cannot unset a quota (xfs cannot).');
  expect(held(manager, XFS)).toBe(8192);
  expect(manager.db.vfolders.size).toBe(0);
});

test('on cephfs a limit is kept to the byte, and unset', async () => {
  const { user, quota, create, manager } = await formOn(CEPHFS, '26.9');
  await user.type(quota, '5.000000001');
  await create();
  expect(await screen.findByText('Quota of default on local:volume3: ≈ 5 GB (5,000,000,001 B).')).toBeVisible();
  expect(held(manager, CEPHFS)).toBe(5_000_000_001);
});
