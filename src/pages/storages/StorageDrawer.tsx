import { type Storage, storages } from '#api/storages.ts';
import { Details } from '#kit/list/Details.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useDetails } from '#kit/list/use-details.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { overviewOf } from './overview.tsx';

/** Everything about one volume. */
export function StorageDrawer({ id, ...page }: DrawerProps<Storage>) {
  const { t } = useText();
  return (
    <Details<Storage>
      {...page}
      answer={useDetails(storages.detail(id), client => storages.known(id, client))}
      heading={t('storages.overview')}
    >
      {volume => (
        <>
          {volume.failure && (
            <FailureNote title={t('storages.some.failed', { names: volume.id })} failure={volume.failure} />
          )}
          <Facts groups={[overviewOf(volume, t)]} />
        </>
      )}
    </Details>
  );
}
