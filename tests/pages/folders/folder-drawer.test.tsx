import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { queryClient } from '#app/query-client.ts';
import { getSpoken } from '#i18n/language.ts';
import { leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, press } from '#tests/pages/steps.ts';
import { held, LIST, openFolders, openFromRow } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();
const offline = () => new TypeError('Failed to fetch');
const NOBODY = '99999999-9999-4999-8999-999999999999';

describe.each([
  ['a superadmin', 'admin@example.com'],
  ['a domain admin', 'domain-admin@example.com'],
])('the details of a folder, for %s', (_, as) => {
  test('stay when a later read fails, and say how old they are', async () => {
    const { fail } = await openFolders('25.15', [], { as, address: '/folders?name=korean-corpus' });
    const drawer = await openFromRow('korean-corpus', 'Details', 'korean-corpus');
    await within(drawer).findByText('nlp-lab');
    expect(within(drawer).queryByRole('alert')).toBeNull();
    fail(offline);
    await act(() => queryClient.invalidateQueries());
    const note = await within(drawer).findByRole('alert');
    expect(note).toHaveTextContent(/the state of \d+:\d\d/);
    within(drawer).getByText('nlp-lab');
    expect(within(drawer).getByRole('button', { name: 'Edit' })).toBeEnabled();
    fail(null);
    press(note, 'Try again');
    await waitFor(() => expect(within(drawer).queryByRole('alert')).toBeNull());
    within(drawer).getByText('nlp-lab');
  });

  test('that cannot be read are a failure, and no folder is said to be missing', async () => {
    const { fail, manager, router } = await openFolders('25.15', [], { as, address: '/folders?name=nothing' });
    fail(offline);
    queryClient.removeQueries({ queryKey: ['folders'] });
    await router.navigate(`/folders?name=nothing&detail=${held(manager, 'korean-corpus')[0]?.id}`);
    const drawer = await dialogNamed(t('folders.details'));
    expect(await within(drawer).findByRole('alert')).toHaveTextContent(t('folders.details.failed'));
    expect(screen.queryByText(t('folders.details.none'))).toBeNull();
  });

  test('that do not exist are said not to', async () => {
    await openFolders('25.15', [], { as, address: `/folders?detail=${NOBODY}` });
    await screen.findByText(t('folders.details.none'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('table', { name: LIST })).toBeVisible();
  });
});
