import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import { ENDS, leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { newcomer } from '#tests/pages/newcomer.ts';
import { dialogNamed, gone, press, rowNamed } from '#tests/pages/steps.ts';
import { addFolder, held, LIST, openFolders, openFromRow, projectNamed } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();
const named = { name: 'made' };

describe.each(['23.09', '25.15', '26.9'] as const)('a domain admin on %s', version => {
  /** 26.x asks roles of its own, which do not know domain admins. */
  const closed = version.startsWith('26.');

  test('sees the folders of the projects of the own domain, and deletes them or reads why not', async () => {
    const { manager } = await openFolders(version, ['made'], {
      as: 'domain-admin@example.com',
      before: now => void addFolder(now, 'made-elsewhere', { group: projectNamed(now, 'vision-lab').id }),
    });
    const row = await rowNamed(LIST, 'made');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    within(row).getByText('nlp-lab');
    screen.getByText(content => content.startsWith(t('folders.note.admin')));
    const remove = within(row).getByRole('button', { name: /Move to trash|Delete for ever/ });
    if (closed) {
      expect(remove).toBeDisabled();
      expect(remove).toHaveAttribute('aria-description', t('folders.note.roles'));
      return;
    }
    const [{ id } = { id: '' }] = held(manager, 'made');
    if (version !== '23.09') {
      fireEvent.click(remove);
      await screen.findByText(t('folders.trashed', named));
      await waitFor(() => expect(screen.queryAllByRole('rowheader')).toEqual([]));
      expect(manager.db.vfolders.get(id)?.status).toBe('delete-pending');
      fireEvent.click(screen.getByRole('tab', { name: /^Trash/ }));
    }
    const dialog = await openFromRow('made', 'Delete for ever', t('folders.delete.title', named));
    expect(dialog).toHaveTextContent(`Contents: ${t('folders.usage.onlySuperadmin')}`);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'made' } });
    press(dialog, 'Delete for ever');
    await screen.findByText(t('folders.deleted', named));
    await gone(t('folders.delete.title', named));
    expect(manager.db.vfolders.get(id)?.status ?? 'delete-complete').toBe('delete-complete');
  });
});

test('a domain admin goes to a tab that is read in another way, and back', async () => {
  await openFolders('26.9', ['made'], { as: 'domain-admin@example.com' });
  for (const tab of [/^Users’ folders/, /^Project folders/, /^Trash/]) {
    fireEvent.click(screen.getByRole('tab', { name: tab }));
    await listNamed(LIST);
    expect(screen.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
  }
});

test.each(['23.09', '26.9'] as const)('folders of users can only be looked at on %s', async version => {
  await openFolders(version, [], { address: '/folders?tab=users' });
  screen.getByText(t('folders.note.users'));
  screen.getByRole('columnheader', { name: /^Owner/ });
  expect(screen.queryAllByRole('button', { name: /trash|for ever|Edit/i })).toEqual([]);
  const [header] = screen.getAllByRole('rowheader');
  press(header?.closest('tr') as HTMLElement, 'Details');
  const drawer = await dialogNamed(header?.textContent ?? '');
  await within(drawer).findByText(t('folders.note.users'));
  expect(within(drawer).queryAllByRole('button', { name: /trash|for ever|Edit/i })).toEqual([]);
});

test('the details have an address, and count what is in the folder when somebody asks', async () => {
  const page = await openFolders('26.9', ['made']);
  const [{ id } = { id: '' }] = held(page.manager, 'made');
  await page.router.navigate(`/folders?detail=${id}`);
  const drawer = await dialogNamed('made');
  await within(drawer).findByText('nlp-lab');
  within(drawer).getByText(t('folders.usage.what'));
  expect(page.sent.filter(({ door }) => door.includes('usage'))).toEqual([]);
  press(drawer, 'Read usage');
  await waitFor(() => expect(drawer).toHaveTextContent(/[\d,]+ files?, .+, counted .+\d{4}/));
  press(drawer, 'Read again');
  await waitFor(() => expect(page.sent.filter(({ door }) => door.includes('usage'))).toHaveLength(2));
});

test.each(ENDS)('the details of a user lead to the folders of that user on %s', async version => {
  const { params } = await openPage('/users?email=newcomer', {
    version,
    before: manager => {
      const { user, email } = newcomer(manager);
      addFolder(manager, 'made', { group: null, user: user.uuid, creator: email });
    },
  });
  press(await rowNamed('Users', 'newcomer@example.com'), 'Details');
  const drawer = await dialogNamed('newcomer@example.com');
  const link = await waitFor(() => {
    const found = within(drawer)
      .getAllByRole('link')
      .find(one => one.getAttribute('href')?.startsWith('/folders'));
    expect(found).toHaveTextContent('1');
    return found as HTMLElement;
  });
  fireEvent.click(link);
  await listNamed(LIST);
  const row = await rowNamed(LIST, 'made');
  expect(row).toHaveTextContent('newcomer@example.com');
  expect(params().get('tab')).toBe('users');
  expect(screen.getAllByRole('rowheader')).toHaveLength(1);
});
