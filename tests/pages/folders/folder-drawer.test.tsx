import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fetchWords } from '#i18n/language.ts';
import { FolderDrawer } from '#pages/folders/FolderDrawer.tsx';
import { onStage } from '#tests/kit/stage.tsx';
import { leaveNothing, type SignedInTo, signedIn } from './signed-in.ts';

leaveNothing();
await fetchWords('work');
await fetchWords('folders');

/** The details of a folder of the domain, opened. */
function opened({ manager }: SignedInTo, name = 'korean-corpus') {
  const id =
    [...manager.db.vfolders.values()].find(folder => folder.name === name)?.id ??
    '99999999-9999-4999-8999-999999999999';
  const trash = { put: vi.fn(), restore: vi.fn() };
  return onStage(<FolderDrawer id={id} show={vi.fn()} trash={trash} onClose={vi.fn()} />, '/folders');
}

test.each([
  ['a superadmin', 'admin@example.com'],
  ['a domain admin', 'domain-admin@example.com'],
])('what %s was told of a folder stays when it cannot be read again, and is said to be old', async (_, email) => {
  const there = await signedIn(email, '25.15');
  const { queries } = opened(there);
  const drawer = await screen.findByRole('dialog', { name: 'korean-corpus' });
  expect(await within(drawer).findByText('nlp-lab')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  there.cut();
  await act(() => queries.invalidateQueries());
  const note = await within(drawer).findByRole('alert');
  expect(note).toHaveTextContent(/This folder could not be read again: this is as of \d+:\d\d/);
  expect(within(drawer).getByText('nlp-lab')).toBeVisible();
  expect(within(drawer).getByRole('button', { name: 'Edit' })).toBeEnabled();
  there.mend();
  await userEvent.click(within(note).getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(within(drawer).getByText('nlp-lab')).toBeVisible();
});

test.each([
  ['a superadmin', 'admin@example.com'],
  ['a domain admin', 'domain-admin@example.com'],
])('what %s could not be told at all is a failure, and no folder is said to be missing', async (_, email) => {
  const there = await signedIn(email, '25.15');
  there.cut();
  opened(there);
  expect(await screen.findByRole('alert')).toHaveTextContent('This folder could not be read.');
  expect(screen.queryByText(/There is no such folder/)).toBeNull();
});

test('a folder that is not there is said to be none', async () => {
  const there = await signedIn('domain-admin@example.com', '25.15');
  opened(there, 'nowhere');
  expect(await screen.findByText(/There is no such folder/)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
