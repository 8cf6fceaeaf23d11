import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { folderWrites } from '#api/folder-writes.ts';
import { getSpoken } from '#i18n/language.ts';
import { leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, put } from '#tests/pages/steps.ts';
import { openFolders, projectNamed } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();

describe('above the folders of users', () => {
  test('a domain admin reads whose they are and what may be done', async () => {
    await openFolders('26.9', [], { as: 'domain-admin@example.com', address: '/folders?tab=users' });
    screen.getByText(`${t('folders.note.admin.users')} ${t('folders.note.users')}`);
  });

  test('a superadmin sees all and reads only what may be done', async () => {
    await openFolders('26.9', [], { address: '/folders?tab=users' });
    screen.getByText(t('folders.note.users'));
    expect(screen.queryByText(/domain admin/)).toBeNull();
  });
});

describe('on 26.9 without tables of roles', () => {
  const rig = { as: 'domain-admin@example.com', seed: 'rig', address: '/folders' } as const;

  test('the form tells a domain admin why there is no host', async () => {
    const { manager } = await openFolders('26.9', [], rig);
    fireEvent.click(screen.getByText('Create folder'));
    const form = await dialogNamed('Create folder');
    await within(form).findByRole('option', { name: 'default' });
    put(form, 'Project', projectNamed(manager, 'default').id);
    expect(await within(form).findByRole('alert')).toHaveTextContent(t('folders.create.roles'));
  });

  test('a refusal of the manager is said so', async () => {
    const { manager } = await openFolders('26.9', [], rig);
    const { id, name } = projectNamed(manager, 'default');
    const making = folderWrites.create.mutationFn({
      ...{ name: 'new', project: { id, name }, host: 'local:volume1' },
      ...{ permission: 'rw', usage_mode: 'general', cloneable: false },
    });
    await expect(making).rejects.toMatchObject({ kind: 'forbidden', messageKey: 'folders.create.roles' });
  });
});
