import { useQuery } from '@tanstack/react-query';
import { folders } from '#api/folders.ts';
import { projectFolders } from '#api/project-folders.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Text } from '#kit/cell/Text.tsx';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import { DrawerActions } from './DrawerActions.tsx';
import type { FolderDialog } from './dialog.ts';
import { FolderFacts } from './FolderFacts.tsx';
import type { Trash } from './use-trash.ts';

type Props = { id: string; show: (dialog: FolderDialog) => void; trash: Trash; onClose: () => void };

/**
 * Everything about one folder, read anew from the manager, and what can be done with it. What was read stays when it
 * cannot be read again, and it is said as of when it is.
 */
export function FolderDrawer({ id, show, trash, onClose }: Props) {
  const { t, language } = useText();
  const { data, at, error, refetch } = useFolder(id);
  const name = data?.name ?? t('folders.details.folder');
  return (
    <DetailDrawer label={name} title={<Text value={name} />} onClose={onClose}>
      {error && (
        <FailureNote
          title={
            data ? t('folders.details.stale', { time: clockTime(new Date(at), language) }) : t('folders.details.failed')
          }
          failure={error}
          onRetry={refetch}
        />
      )}
      {data ? (
        <>
          <DrawerActions folder={data} show={show} trash={trash} />
          <FolderFacts folder={data} />
        </>
      ) : error ? null : data === null ? (
        <p>{t('folders.details.none')}</p>
      ) : (
        <p aria-busy="true">{t('loading')}</p>
      )}
    </DetailDrawer>
  );
}

/** One folder. A domain admin is told of project folders all at once, and of users' folders one by one. */
function useFolder(id: string) {
  const { role } = useSignedIn();
  const all = useQuery({ ...projectFolders.all(), enabled: role !== 'superadmin' });
  const found = all.data?.find(folder => folder.id === id);
  const one = useQuery({ ...folders.detail(id), enabled: role === 'superadmin' || (all.isFetched && !found) });
  if (found) return { data: found, at: all.dataUpdatedAt, error: all.error, refetch: () => void all.refetch() };
  const { data, dataUpdatedAt: at, error, refetch } = one;
  return { data, at, error: error ?? all.error, refetch: () => void (all.error ? all.refetch() : refetch()) };
}
