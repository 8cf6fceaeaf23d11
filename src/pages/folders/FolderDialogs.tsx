import { hasTrash } from '#api/folder-rules.ts';
import type { Folder, FolderTab } from '#api/folders.ts';
import type { Translate } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useText } from '#kit/page/use-text.ts';
import { CreateFolder } from './CreateFolder.tsx';
import { DeleteFolder } from './DeleteFolder.tsx';
import type { Deleter } from './delete-for-ever.ts';
import type { FolderDialog } from './dialog.ts';
import { EditFolder } from './EditFolder.tsx';
import { deleteMany, restoreMany, trashMany } from './jobs.ts';
import type { FolderExtra } from './list.ts';

type Props = DialogProps<FolderDialog, FolderTab, FolderExtra>;

/** Whichever dialog of the folders is open. Its code comes with the first one that is. */
export function FolderDialogs({ dialog, tools: { open }, onClose: close }: Props) {
  switch (dialog.kind) {
    case 'create':
      return <CreateFolder onClose={close} />;
    case 'edit':
      return <EditFolder folder={dialog.folder} onClose={close} />;
    case 'delete':
      return <DeleteFolder folder={dialog.folder} onGone={() => open(null)} onClose={close} />;
    default:
      return <Many dialog={dialog} onClose={close} />;
  }
}

type Spec = (all: readonly Folder[], t: Translate, by: Deleter) => ReturnType<typeof trashMany>;

const MANY = {
  'trash-many': { title: 'folders.toTrash', spec: trashMany as Spec, start: 'folders.trash.start' },
  'restore-many': { title: 'folders.outOfTrash', spec: restoreMany as Spec, start: 'folders.restore.start' },
  'delete-many': { title: 'folders.forEver', spec: deleteMany as Spec, start: 'folders.delete.start' },
} as const;

type ManyProps = { dialog: Extract<FolderDialog, { kind: keyof typeof MANY }>; onClose: () => void };

/** One action on all that were chosen. */
function Many({ dialog: { kind, chosen }, onClose }: ManyProps) {
  const { t } = useText();
  const { manager, role } = useSignedIn();
  const { title, spec, start } = MANY[kind];
  return (
    <SelectionJob
      title={t(title)}
      chosen={chosen}
      spec={all => spec(all, t, { role, trashed: hasTrash(manager) })}
      start={count => t(start, { count })}
      typed={kind === 'delete-many'}
      onClose={onClose}
    />
  );
}
