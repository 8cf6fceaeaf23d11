import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { folderWrites } from '#api/folder-writes.ts';
import { fetchWords } from '#i18n/language.ts';
import { CreateFolder } from '#pages/folders/CreateFolder.tsx';
import { FolderNote } from '#pages/folders/FolderNote.tsx';
import { onStage } from '#tests/kit/stage.tsx';
import { leaveNothing, signedIn } from './signed-in.ts';

leaveNothing();
await fetchWords('work');
await fetchWords('folders');

const OWNERS = 'These folders belong to users. They can only be looked at here; what is in them is their owners’.';

describe('above the folders of users', () => {
  test('a domain admin is told whose they are and what may be done', async () => {
    await signedIn('domain-admin@example.com');
    onStage(<FolderNote tab="users" />, '/folders?tab=users');
    const users = 'As a domain admin you see the folders of the users of your domain.';
    expect(screen.getByText(`${users} ${OWNERS}`)).toBeVisible();
  });

  test('a superadmin sees all and is told only what may be done', async () => {
    await signedIn('admin@example.com');
    onStage(<FolderNote tab="users" />, '/folders?tab=users');
    expect(screen.getByText(OWNERS)).toBeVisible();
    expect(screen.queryByText(/domain admin/)).toBeNull();
  });
});

describe('on 26.9 without tables of roles', () => {
  const SAYS = 'The manager’s own roles do not let you make folders of this project: ask a superadmin.';

  test('the form tells a domain admin why there is no host', async () => {
    const { manager } = await signedIn('domain-admin@example.com', '26.9', 'rig');
    onStage(<CreateFolder onClose={vi.fn()} />, '/folders');
    const project = [...manager.db.groups.values()].find(({ name }) => name === 'default');
    await userEvent.selectOptions(await screen.findByLabelText(/^Project/), project?.id ?? '');
    expect(await screen.findByRole('alert')).toHaveTextContent(SAYS);
  });

  test('what the manager refuses there is said so', async () => {
    const { manager } = await signedIn('domain-admin@example.com', '26.9', 'rig');
    const { id, name } = [...manager.db.groups.values()].find(group => group.name === 'default') ?? {
      id: '',
      name: '',
    };
    const making = folderWrites.create.mutationFn({
      ...{ name: 'new', project: { id, name }, host: 'local:volume1' },
      ...{ permission: 'rw', usage_mode: 'general', cloneable: false },
    });
    await expect(making).rejects.toMatchObject({ kind: 'forbidden', messageKey: 'folders.create.roles' });
  });
});
