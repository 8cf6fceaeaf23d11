import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, gone, press, rowNamed } from '#tests/pages/steps.ts';
import { addFolder, held, LIST, openFolders, openFromRow } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();

const noRows = () => waitFor(() => expect(screen.queryAllByRole('rowheader')).toEqual([]));
const statusOf = (manager: EmbeddedManager, id: string) => manager.db.vfolders.get(id)?.status;
const named = { name: 'made' };

/** Presses the button of the dialog that deletes `made` for ever, once its name is typed. */
async function deleteForEver(contents: RegExp): Promise<void> {
  const dialog = await openFromRow('made', 'Delete for ever', t('folders.delete.title', named));
  await waitFor(() => expect(dialog).toHaveTextContent(contents));
  const button = within(dialog).getByRole('button', { name: 'Delete for ever' });
  expect(button).toBeDisabled();
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'made' } });
  fireEvent.click(button);
  await screen.findByText(t('folders.deleted', named));
  await gone(t('folders.delete.title', named));
  await noRows();
}

const COUNTED = /Contents: [\d,]+ files?, .+, counted/;

describe.each(['24.09', '26.9'] as const)('the trash of %s', version => {
  test('takes a folder, gives it back, and is emptied of it once its name is typed', async () => {
    const { manager, router } = await openFolders(version, ['made']);
    const [{ id } = { id: '' }] = held(manager, 'made');
    press(await rowNamed(LIST, 'made'), 'Move to trash');
    await screen.findByText(t('folders.trashed', named));
    await noRows();
    expect(statusOf(manager, id)).toBe('delete-pending');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await rowNamed(LIST, 'made');
    expect(statusOf(manager, id)).toBe('ready');
    press(await rowNamed(LIST, 'made'), 'Move to trash');
    await noRows();
    fireEvent.click(screen.getByRole('tab', { name: /^Trash/ }));
    const row = await rowNamed(LIST, 'made');
    expect(row).toHaveTextContent('delete-pending');
    press(row, 'Restore');
    await screen.findByText(t('folders.restored', named));
    await noRows();
    expect(statusOf(manager, id)).toBe('ready');
    await router.navigate('/folders?name=made');
    press(await rowNamed(LIST, 'made'), 'Move to trash');
    await noRows();
    await router.navigate('/folders?name=made&tab=trash');
    await deleteForEver(COUNTED);
    expect(statusOf(manager, id)).toBe('delete-complete');
  });

  test('many folders go to it, come back, and are deleted for ever once their number is typed', async () => {
    const { manager } = await openFolders(version, ['made-a', 'made-b', 'made-c']);
    const ids = ['made-a', 'made-b', 'made-c'].flatMap(name => held(manager, name).map(({ id }) => id));
    const statuses = () => ids.map(id => statusOf(manager, id));
    await many('Move to trash', t('folders.trash.start', { count: 3 }));
    expect(statuses()).toEqual(Array(3).fill('delete-pending'));
    fireEvent.click(screen.getByRole('tab', { name: /^Trash/ }));
    await many('Restore', t('folders.restore.start', { count: 3 }));
    expect(statuses()).toEqual(Array(3).fill('ready'));
    fireEvent.click(screen.getByRole('tab', { name: /^Project folders/ }));
    await many('Move to trash', t('folders.trash.start', { count: 3 }));
    fireEvent.click(screen.getByRole('tab', { name: /^Trash/ }));
    await many('Delete for ever', t('folders.delete.start', { count: 3 }), '3');
    expect(statuses()).toEqual(Array(3).fill('delete-complete'));
  });
});

/** Runs a job on the three folders that the list shows. */
async function many(action: string, start: string, typed?: string): Promise<void> {
  await rowNamed(LIST, 'made-c');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
  const [bar] = await screen
    .findAllByRole('button', { name: action })
    .then(all => all.filter(one => !one.closest('tr')));
  fireEvent.click(bar as HTMLElement);
  await screen.findByText(t('jobs.eligible', { count: 3 }));
  const dialog = await dialogNamed(action);
  const button = within(dialog).getByRole('button', { name: start });
  if (typed) {
    expect(button).toBeDisabled();
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: typed } });
  }
  fireEvent.click(button);
  await within(dialog).findByText('Finished · 3 of 3 done');
  fireEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  await noRows();
}

describe('23.09, which has no trash', () => {
  test('has no tab of it, and deletes a folder at once and for ever, which the dialog says', async () => {
    const { manager } = await openFolders('23.09', ['made']);
    expect(screen.queryByRole('tab', { name: /^Trash/ })).toBeNull();
    await deleteForEver(new RegExp(`${t('folders.delete.noTrash')}.*${COUNTED.source}`));
    expect(held(manager, 'made')).toEqual([]);
  });

  test('deletes many at once', async () => {
    const { manager } = await openFolders('23.09', ['made-a', 'made-b', 'made-c']);
    await many('Delete for ever', t('folders.delete.start', { count: 3 }), '3');
    expect([...manager.db.vfolders.values()].filter(({ name }) => name.startsWith('made'))).toEqual([]);
  });

  test('shows its projects’ folders at the address of a trash', async () => {
    await openFolders('23.09', ['made'], { address: '/folders?name=made&tab=trash' });
    await rowNamed(LIST, 'made');
  });
});

test.each(['24.09', '26.9'] as const)(
  'a ticked folder that is restored meanwhile is not deleted for ever with the others on %s',
  async version => {
    const { manager } = await openFolders(version, [], {
      address: '/folders?name=made&tab=trash',
      before: now => {
        for (const name of ['made-a', 'made-b']) addFolder(now, name, { status: 'delete-pending' });
      },
    });
    const [a, b] = ['made-a', 'made-b'].map(name => held(manager, name)[0]?.id ?? '') as [string, string];
    await rowNamed(LIST, 'made-b');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
    press(await rowNamed(LIST, 'made-a'), 'Restore');
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
    const [bar] = screen.getAllByRole('button', { name: 'Delete for ever' }).filter(one => !one.closest('tr'));
    fireEvent.click(bar as HTMLElement);
    const chosen = await screen.findByRole('list', { name: t('jobs.eligible', { count: 1 }) });
    expect(chosen).toHaveTextContent('made-b');
    const dialog = await dialogNamed('Delete for ever');
    expect(within(dialog).getByRole('list', { name: t('jobs.skipped', { count: 1 }) })).toHaveTextContent(/made-a/);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '1' } });
    press(dialog, t('folders.delete.start', { count: 1 }));
    await within(dialog).findByText('Finished · 1 of 1 done');
    expect([a, b].map(id => statusOf(manager, id))).toEqual(['ready', 'delete-complete']);
  },
);

test('a folder with something going on is not moved to the trash: the button says why', async () => {
  await openFolders('26.9', [], { before: manager => void addFolder(manager, 'made', { status: 'mounted' }) });
  const row = await rowNamed(LIST, 'made');
  for (const name of ['Edit', 'Move to trash']) {
    const button = within(row).getByRole('button', { name });
    expect(button).toBeDisabled();
    expect(button).toHaveAttribute('aria-description', t('folders.skip.busy'));
  }
});
