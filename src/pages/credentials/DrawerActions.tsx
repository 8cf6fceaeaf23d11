import type { KeyPair } from '#api/keypairs.ts';
import { useMay, useSignedIn } from '#kit/access/use-session.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { CredentialDialog } from './dialog.ts';
import type { Switch } from './use-switch.ts';

type Props = { pair: KeyPair; show: (dialog: CredentialDialog) => void; turn: Switch };

/** What can be done with the credential in the drawer; nothing for who may not, and that is said. */
export function DrawerActions({ pair, show, turn }: Props) {
  const { t } = useText();
  const { access_key } = useSignedIn();
  const may = useMay('modify_keypair');
  if (!may) return <p className={parts.note}>{t('credentials.onlySuperadmin')}</p>;
  const own = pair.access_key === access_key;
  const why = own ? t('credentials.skip.own') : undefined;
  return (
    <div className={parts.actions}>
      <button type="button" className={page.button} onClick={() => show({ kind: 'edit', pair })}>
        {t('edit')}
      </button>
      {pair.is_active ? (
        <button type="button" className={page.button} disabled={own} title={why} onClick={() => turn.off(pair)}>
          {t('keypairs.disable')}
        </button>
      ) : (
        <button type="button" className={page.button} onClick={() => turn.on(pair)}>
          {t('keypairs.enable')}
        </button>
      )}
      <button
        type="button"
        className={page.button}
        data-danger
        disabled={own}
        title={why}
        onClick={() => show({ kind: 'delete', pair })}
      >
        {t('delete')}
      </button>
    </div>
  );
}
