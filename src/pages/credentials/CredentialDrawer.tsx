import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keypairs } from '#api/keypairs.ts';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import { CredentialFacts } from './CredentialFacts.tsx';
import css from './credentials.module.css';
import { DrawerActions } from './DrawerActions.tsx';
import type { CredentialDialog } from './dialog.ts';
import type { Switch } from './use-switch.ts';

type Props = {
  access_key: string;
  show: (dialog: CredentialDialog) => void;
  turn: Switch;
  onClose: () => void;
};

/** Everything about one credential, read anew from the manager, and what can be done with it. */
export function CredentialDrawer({ access_key, show, turn, onClose }: Props) {
  const { t, language } = useText();
  const client = useQueryClient();
  const { data, dataUpdatedAt, error, refetch, isPlaceholderData } = useQuery({
    ...keypairs.detail(access_key),
    placeholderData: () => keypairs.known(access_key, client),
  });
  const stale = data && t('details.stale', { time: clockTime(new Date(dataUpdatedAt), language) });
  return (
    <DetailDrawer label={access_key} title={<code className={css.key}>{access_key}</code>} onClose={onClose}>
      {error && (
        <FailureNote title={stale || t('credentials.details.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {data ? (
        <>
          <DrawerActions pair={data} show={show} turn={turn} />
          <CredentialFacts pair={data} whole={!isPlaceholderData} />
        </>
      ) : error ? null : data === null ? (
        <p>{t('credentials.details.none')}</p>
      ) : (
        <p aria-busy="true">{t('loading')}</p>
      )}
    </DetailDrawer>
  );
}
