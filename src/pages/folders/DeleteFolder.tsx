import { useMutation, useQuery } from '@tanstack/react-query';
import { hasTrash } from '#api/folder-rules.ts';
import { folderWrites } from '#api/folder-writes.ts';
import { type Folder, folders } from '#api/folders.ts';
import { useMay, useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { deleteForEver } from './delete-for-ever.ts';
import { UsageText } from './UsageText.tsx';

const SAID = { gone: 'folders.deleted', ongoing: 'folders.deleting', unread: 'folders.deleted.unread' } as const;

type Props = { folder: Folder; onGone: () => void; onClose: () => void };

/** Deletes a folder for ever, after saying what is in it as far as the manager counts it. */
export function DeleteFolder({ folder, onGone, onClose }: Props) {
  const { t } = useText();
  const { manager, role } = useSignedIn();
  const mayCount = useMay('all_vfolder_hosts');
  const trashed = hasTrash(manager);
  const remove = useMutation({
    mutationFn: () => deleteForEver(folder, { role, trashed }),
    meta: folderWrites.remove.meta,
  });
  const usage = useQuery({ ...folders.usage(folder), enabled: mayCount, staleTime: 0 });
  return (
    <ConfirmDialog
      title={t('folders.delete.title', folder)}
      action={t('folders.forEver')}
      failed={t('folders.delete.failed')}
      typed={folder.name}
      ready={!mayCount || !usage.isFetching}
      run={async () => {
        const became = await remove.mutateAsync();
        notify({ text: t(SAID[became], folder) });
        onGone();
      }}
      onClose={onClose}
    >
      <p>
        {t('folders.delete.what', { name: folder.group_name ?? '' })} {!trashed && t('folders.delete.noTrash')}
      </p>
      <p>
        {t('folders.usage')}: <UsageText usage={usage} may={mayCount} />
      </p>
    </ConfirmDialog>
  );
}
