import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { RIG_PROJECT } from '#mocks/seed/rig-facts.ts';
import { ENDS, leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, field, press, put } from '#tests/pages/steps.ts';

leaveNothing();
await import('#pages/folders/CreateFolder.tsx'); // its code is loaded on demand, which the first test would wait for

const QUOTA = 'Quota of the project on this host';
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
  await listNamed('Data');
  press(document.body, 'Create folder');
  const form = await dialogNamed('Create folder');
  put(form, 'Name', 'data');
  put(form, 'Project', RIG_PROJECT);
  await waitFor(() => expect(field(form, 'Host')).toHaveTextContent('local:volume1'));
  put(form, 'Host', host);
  await within(form).findByLabelText(QUOTA);
  return { ...page, form, create: () => press(form, 'Create') };
}

const held = ({ db }: EmbeddedManager, host: string) => db.quota_scopes.get(`${host}/project:${RIG_PROJECT}`);

test.each(ENDS)('on %s, the notice says that xfs rounded the limit up', async version => {
  const { form, create, manager } = await formOn(XFS, version);
  put(form, QUOTA, '5.000000001');
  create();
  expect(
    await screen.findByText(
      /The storage rounded the limit up from ≈ 5 GB \(5,000,000,001 B\) to ≈ 5 GB \(5,000,003,584 B\)\./,
    ),
  ).toBeVisible();
  expect(held(manager, XFS)).toBe(5_000_003_584);
});

test.each(ENDS)('on %s, xfs refuses to unset, in words, and no folder is made', async version => {
  const { form, create, manager } = await formOn(XFS, version);
  manager.db.quota_scopes.set(`${XFS}/project:${RIG_PROJECT}`, 8192);
  fireEvent.click(field(form, `Unlimited: ${QUOTA}`));
  create();
  await within(form).findByText(getSpoken().t('quota.changed')); // what the form showed was older
  create();
  expect(await within(form).findByRole('alert')).toHaveTextContent('This storage cannot unset a quota (xfs cannot).');
  expect(held(manager, XFS)).toBe(8192);
  expect(manager.db.vfolders.size).toBe(0);
});

test('on cephfs a limit is kept to the byte, and unset', async () => {
  const { form, create, manager } = await formOn(CEPHFS, '26.9');
  put(form, QUOTA, '5.000000001');
  create();
  expect(await screen.findByText('Quota of default on local:volume3: ≈ 5 GB (5,000,000,001 B).')).toBeVisible();
  expect(held(manager, CEPHFS)).toBe(5_000_000_001);
});
