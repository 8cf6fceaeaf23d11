import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toApiError } from '#api/errors.ts';
import { keypairWrites, type OwnKey } from '#api/keypair-writes.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './users.module.css';

type Props = { email: string; keys: readonly OwnKey[]; main: string | null; onClose: () => void };

/** A user is back, whose credentials are still inactive: which of them to enable. */
export function EnableKeys({ email, keys, main, onClose }: Props) {
  const { t } = useText();
  const { mutateAsync } = useMutation(keypairWrites.modify);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(main ? [main] : []));
  const toggle = (key: string) =>
    setChosen(before => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const enable = async () => {
    const wanted = keys.filter(key => chosen.has(key.access_key));
    const ends = await Promise.allSettled(wanted.map(pair => mutateAsync({ pair, change: { is_active: true } })));
    const refused = ends.find(end => end.status === 'rejected');
    if (refused) throw toApiError(refused.reason);
  };
  return (
    <ConfirmDialog
      title={`${email}: ${t('users.reactivated.keys')}`}
      action={t('users.reactivated.enable')}
      failed={t('keypairs.enable.failed')}
      ready={chosen.size > 0}
      danger={false}
      run={enable}
      onClose={onClose}
    >
      <p>{t('users.reactivated.what')}</p>
      {keys.map(({ access_key }) => (
        <label key={access_key} className={css.keyChoice}>
          <input type="checkbox" checked={chosen.has(access_key)} onChange={() => toggle(access_key)} />
          <code>{access_key}</code>
          {access_key === main && <span>{t('user.main_access_key')}</span>}
        </label>
      ))}
    </ConfirmDialog>
  );
}
