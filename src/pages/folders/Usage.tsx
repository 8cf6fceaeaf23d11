import { useQuery } from '@tanstack/react-query';
import { type Folder, folders } from '#api/folders.ts';
import { useMay } from '#kit/access/use-session.ts';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { UsageText } from './UsageText.tsx';

/** The contents of a folder, counted on request: a storage may need long. */
export function Usage({ folder }: { folder: Folder }) {
  const { t } = useText();
  const may = useMay('all_vfolder_hosts');
  const usage = useQuery({ ...folders.usage(folder), enabled: false });
  const read = usage.data || usage.error;
  return (
    <div className={parts.inline}>
      {!read && may && !usage.isFetching ? (
        <span className={parts.note}>{t('folders.usage.what')}</span>
      ) : (
        <span role="status">
          <UsageText usage={usage} may={may} />
        </span>
      )}
      {may && (
        <BusyButton busy={usage.isFetching} onClick={() => void usage.refetch()}>
          {t(read ? 'folders.usage.again' : 'folders.usage.read')}
        </BusyButton>
      )}
    </div>
  );
}
