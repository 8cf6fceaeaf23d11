import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import { leaveNothing, type OpenOptions } from '#tests/pages/harness.tsx';
import { addFolder, openFolders, openFromRow, projectNamed } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();

/** The details of a folder of nlp-lab on a host; `set` is the quota of the project there, in bytes. */
async function details(host: string, set: number | null, { version = '25.15', ...options }: OpenOptions = {}) {
  await openFolders(version, [], {
    ...options,
    before: manager => {
      addFolder(manager, 'made', { host });
      if (set !== null) manager.db.quota_scopes.set(`${host}/project:${projectNamed(manager, 'nlp-lab').id}`, set);
    },
  });
  return openFromRow('made', 'Details', 'made');
}

test.each([
  [12_000_000_000, /[\d.]+ [kMG]B of 12 GB used, read /],
  [5_000_003_584, /[\d.]+ [kMG]B of ≈ 5 GB \(5,000,003,584 B\) used, read /],
  [Number.MAX_SAFE_INTEGER, /[\d.]+ [kMG]B of ≈ 9\.01 PB \(9,007,199,254,740,991 B\) used, read /],
  [0, /[\d.]+ [kMG]B used, no limit, read /],
])('a quota of %d bytes', async (bytes, words) => {
  const drawer = await details('local:volume2', bytes);
  await waitFor(() => expect(drawer).toHaveTextContent(words));
});

test('a host without quotas reports none, whatever was set', async () => {
  const drawer = await details('local:volume1', 12_000_000_000);
  await waitFor(() => expect(drawer).toHaveTextContent(`${t('folders.quota')}${t('folders.quota.none')}, read `));
});

const admin = { as: 'domain-admin@example.com' };

test('a domain admin reads it from 25.15 on', async () => {
  const drawer = await details('local:volume2', 12_000_000_000, admin);
  await waitFor(() => expect(drawer).toHaveTextContent(/of 12 GB used, read /));
});

test('on 24.09 a domain admin reads that quotas are for superadmins', async () => {
  const drawer = await details('local:volume2', 12_000_000_000, { ...admin, version: '24.09' });
  await within(drawer).findByText(t('folders.quota.superadmin'));
});

test('a quota that could not be read is said so', async () => {
  const fault = (_: string, body: string) => (body.includes('quota_scope(') ? new TypeError('Failed to fetch') : null);
  const drawer = await details('local:volume2', null, { fault });
  await within(drawer).findByText(t('folders.quota.unread'));
});
