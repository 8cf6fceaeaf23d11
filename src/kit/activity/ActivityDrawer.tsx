import { useSyncExternalStore } from 'react';
import { getActivity, subscribeActivity } from '#api/activity.ts';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { VirtualList } from '#kit/overlay/VirtualList.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './activity.module.css';
import { OneEntry } from './OneEntry.tsx';

/** Every write of this browser tab, newest first. */
export function ActivityDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const entries = useSyncExternalStore(subscribeActivity, getActivity);
  return (
    <DetailDrawer label={t('activity')} title={t('activity')} onClose={onClose}>
      <div className={css.activity}>
        <p className={css.what}>{t('activity.what')}</p>
        {entries.length === 0 ? (
          <p>{t('activity.none')}</p>
        ) : (
          <VirtualList
            label={t('activity')}
            count={entries.length}
            keyOf={index => entries[index]?.id ?? index}
            height={112}
          >
            {index => {
              const entry = entries[index];
              return entry && <OneEntry entry={entry} />;
            }}
          </VirtualList>
        )}
      </div>
    </DetailDrawer>
  );
}
