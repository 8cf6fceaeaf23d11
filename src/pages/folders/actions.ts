import { may } from '#api/access.ts';
import { hasTrash, mayChangeFolders } from '#api/folder-rules.ts';
import type { Folder, FolderTab } from '#api/folders.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { FolderDialog } from './dialog.ts';
import type { FolderExtra } from './list.ts';
import { restore, trash } from './trash.ts';
import { whyNotChanged, whyNotDeleted, whyNotRestored } from './why.ts';

type Context = Pick<ListContext<FolderTab>, 'tab' | 'role' | 'manager'>;
type Tools = PageTools<FolderDialog>;

/** Why the person may change no folder of a tab. */
export function closed({ tab, role, manager }: Context): PlainKey | null {
  if (tab === 'users') return 'folders.note.users';
  return mayChangeFolders(role, manager) ? null : 'folders.note.roles';
}

/** What can be done with the folders of a tab; nothing with those of users. */
export function folderActions({ tab, manager }: Context, tools: Tools): readonly Action<Folder>[] {
  const { show } = tools;
  const remove: Action<Folder> = {
    label: 'folders.forEver',
    icon: 'delete',
    run: folder => show({ kind: 'delete', folder }),
    runMany: chosen => show({ kind: 'delete-many', chosen }),
    why: tab === 'trash' ? whyNotDeleted : whyNotChanged,
  };
  if (tab === 'users') return [];
  if (tab === 'trash')
    return [
      {
        label: 'folders.outOfTrash',
        icon: 'restore',
        run: folder => restore(folder, tools),
        runMany: chosen => show({ kind: 'restore-many', chosen }),
        why: whyNotRestored,
      },
      remove,
    ];
  return [
    { label: 'edit', icon: 'edit', run: folder => show({ kind: 'edit', folder }), why: whyNotChanged },
    hasTrash(manager)
      ? {
          label: 'folders.toTrash',
          icon: 'delete',
          run: folder => trash(folder, tools),
          runMany: chosen => show({ kind: 'trash-many', chosen }),
          why: whyNotChanged,
        }
      : remove,
  ];
}

/** What can be done on the page as a whole. */
export const pageActions = ({ role, extra }: ListContext<FolderTab, FolderExtra>, { show }: Tools): PageAction[] =>
  may(role, 'write_project_folders')
    ? [
        {
          label: 'folders.create',
          main: true,
          run: () => show({ kind: 'create' }),
          why: extra.allowed ? null : 'folders.notAllowed',
        },
      ]
    : [];
