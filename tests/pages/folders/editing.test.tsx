import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import { ENDS, leaveNothing } from '#tests/pages/harness.tsx';
import { field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';
import { addFolder, held, LIST, openFolders, openFromRow, projectNamed } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();

describe.each(ENDS)('on %s', version => {
  test('a folder is renamed and may be cloned, and only that is changed', async () => {
    const { manager, sent } = await openFolders(version, ['made']);
    const form = await openFromRow('made', 'Edit', 'Edit made');
    expect(within(form).getByRole('button', { name: 'Save' })).toBeDisabled();
    put(form, 'Name', 'made-b');
    fireEvent.click(field(form, 'May be cloned'));
    expect(within(form).getByRole('region', { name: 'What will change' })).toHaveTextContent('made → made-b');
    press(form, 'Save');
    await gone('Edit made');
    await rowNamed(LIST, 'made-b');
    expect(held(manager, 'made')).toEqual([]);
    expect(held(manager, 'made-b')).toMatchObject([{ cloneable: true, permission: 'rw', status: 'ready' }]);
    const options = sent.find(({ door }) => door.endsWith('/update-options'))?.body;
    expect(options).toEqual({ cloneable: true });
  });

  test('a name that another folder has is refused, and what was typed stays', async () => {
    const { manager } = await openFolders(version, ['made', 'made-b']);
    const form = await openFromRow('made', 'Edit', 'Edit made');
    put(form, 'Name', 'made-b');
    press(form, 'Save');
    await within(form).findByText(t('folders.save.failed'));
    expect(field(form, 'Name')).toHaveValue('made-b');
    expect(held(manager, 'made')).toHaveLength(1);
  });

  test('the permissions are those that the release keeps', async () => {
    await openFolders(version, ['made']);
    const form = await openFromRow('made', 'Edit', 'Edit made');
    const offered = within(field(form, 'Permission'))
      .getAllByRole('option')
      .map(option => option.textContent);
    expect(offered).toEqual(['Read only', 'Read and write', ...(version === '26.9' ? [] : ['Read, write, delete'])]);
  });
});

test('on 23.09, where a name may mean two folders, another folder of that name is not changed', async () => {
  const { manager } = await openFolders('23.09', [], {
    before: now => {
      addFolder(now, 'made', { group: projectNamed(now, 'nlp-lab').id });
      addFolder(now, 'made', { group: projectNamed(now, 'hpc-core').id });
    },
  });
  const [first, second] = held(manager, 'made');
  const rows = await waitFor(() => {
    const found = document.querySelectorAll<HTMLElement>('tbody tr');
    expect(found).toHaveLength(2);
    return [...found];
  });
  const other = rows.find(row => within(row).queryByText('hpc-core'));
  press(other as HTMLElement, 'Edit');
  const form = await within(document.body).findByRole('dialog', { name: 'Edit made' });
  fireEvent.click(field(form, 'May be cloned'));
  press(form, 'Save');
  await within(form).findByText(t('folders.save.failed'));
  expect([first?.cloneable, second?.cloneable]).toEqual([false, false]);
});
