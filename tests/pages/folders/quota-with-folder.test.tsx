import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { ENDS, leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put } from '#tests/pages/steps.ts';
import { addFolder, held, openFolders, openFromRow, projectNamed } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();
const QUOTA = t('folders.quota');

/** Whole blocks of 4 KiB, which xfs keeps exactly. */
const SIZE = { typed: '4.096', unit: 'GB', bytes: 4_096_000_000 };

const scopeOf = (manager: EmbeddedManager) => `local:volume2/project:${projectNamed(manager, 'nlp-lab').id}`;

/** The form of a new folder `made` of nlp-lab on local:volume2, whose storage keeps quotas. */
async function onVolume2(version: Release = '26.9', as = 'admin@example.com') {
  const page = await openFolders(version, [], { address: '/folders', as });
  fireEvent.click(screen.getByText('Create folder'));
  const form = await dialogNamed('Create folder');
  put(form, 'Project', projectNamed(page.manager, 'nlp-lab').id);
  await waitFor(() => expect(field(form, 'Host')).toHaveValue('local:volume1'));
  expect(within(form).queryByLabelText(QUOTA)).toBeNull();
  put(form, 'Host', 'local:volume2');
  await within(form).findByLabelText(QUOTA);
  put(form, 'Name', 'made');
  return { ...page, form };
}

test.each(ENDS)('on %s the quota of the project is shown, and set with the folder', async version => {
  const { form, manager } = await onVolume2(version);
  await waitFor(() => expect(form).toHaveTextContent(/Now: [\d.]+ [kMG]?B of ≈ 9\.01 PB/));
  put(form, QUOTA, SIZE.typed);
  press(form, 'Create');
  await screen.findByText(t('quota.set', { name: 'nlp-lab', host: 'local:volume2', size: '4.096 GB' }));
  await gone('Create folder');
  expect(manager.db.quota_scopes.get(scopeOf(manager))).toBe(SIZE.bytes);
  expect(held(manager, 'made')).toHaveLength(1);
});

test('an empty quota leaves it as it is', async () => {
  const { form, manager, sent } = await onVolume2();
  press(form, 'Create');
  await gone('Create folder');
  expect(held(manager, 'made')).toHaveLength(1);
  expect(JSON.stringify(sent)).not.toContain('set_quota_scope');
});

test('a quota that is none is refused in words, and nothing is sent', async () => {
  const { form, sent } = await onVolume2();
  put(form, QUOTA, '0');
  expect(field(form, QUOTA)).toHaveAccessibleDescription(t('folders.quota.wrong'));
  press(form, 'Create');
  await waitFor(() => expect(field(form, QUOTA)).toHaveFocus());
  expect(sent.filter(({ door }) => door === 'POST /folders')).toEqual([]);
  expect(JSON.stringify(sent)).not.toContain('set_quota_scope');
});

test('a quota below what the project uses already is warned about', async () => {
  const { form } = await onVolume2();
  await waitFor(() => expect(form).toHaveTextContent(/Now: /));
  put(form, `Unit: ${QUOTA}`, 'B');
  put(form, QUOTA, '4096');
  within(form).getByText(t('quota.below'));
});

test('a quota that somebody changed meanwhile is shown before it is set over', async () => {
  const { form, manager } = await onVolume2();
  await waitFor(() => expect(form).toHaveTextContent(/Now: /));
  put(form, QUOTA, SIZE.typed);
  manager.db.quota_scopes.set(scopeOf(manager), 8192);
  press(form, 'Create');
  await within(form).findByText(t('quota.changed'));
  await waitFor(() => expect(form).toHaveTextContent(/Now: .+ of 8\.192 kB used\./));
  expect(manager.db.quota_scopes.get(scopeOf(manager))).toBe(8192);
  expect(held(manager, 'made')).toEqual([]);
  press(form, 'Create');
  await gone('Create folder');
  expect(manager.db.quota_scopes.get(scopeOf(manager))).toBe(SIZE.bytes);
});

test('a quota that the storage refuses is said in words of our own, and no folder is made', async () => {
  const { form, manager, fail } = await onVolume2();
  fail((_, body) => {
    if (!body.includes('set_quota_scope')) return null;
    const message = 'Forwarded Error from Downstream Service (Original response: 500 Internal Server Error)';
    return Response.json({ data: { result: null }, errors: [{ message, path: ['result'] }] });
  });
  put(form, QUOTA, '7');
  press(form, 'Create');
  await within(form).findByText(t('folders.create.failed'));
  within(form).getAllByText(t('refusal.quota'));
  expect(form).not.toHaveTextContent('Downstream');
  expect(field(form, QUOTA)).toHaveValue('7');
  expect(held(manager, 'made')).toEqual([]);
  put(form, QUOTA, '');
  press(form, 'Create');
  await gone('Create folder');
  expect(held(manager, 'made')).toHaveLength(1);
});

test('the details of a folder say the quota of its project on its host, and when it was read', async () => {
  await openFolders('26.9', [], {
    before: manager => {
      addFolder(manager, 'made', { host: 'local:volume2' });
      manager.db.quota_scopes.set(scopeOf(manager), SIZE.bytes);
    },
  });
  const drawer = await openFromRow('made', 'Details', 'made');
  await waitFor(() => expect(drawer).toHaveTextContent(/[\d.]+ [kMG]?B of 4\.096 GB used, read .+:\d\d/));
});
