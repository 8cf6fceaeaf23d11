import { mainKeyStaysOn, onlyMainKeySigns, signInPassesOverInactive } from '#api/key-rules.ts';
import type { Ties } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

type Props = { pair: KeyPair; ties: Ties; run: () => Promise<unknown>; onClose: () => void };

/** Shows who loses access before a key is disabled. */
export function DisableKey({ pair: { access_key }, ties: { main, live }, run, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  return (
    <ConfirmDialog
      title={t('credentials.disable.title', { access_key })}
      action={t('keypairs.disable')}
      failed={t('credentials.disable.failed', { access_key })}
      run={run}
      onClose={onClose}
    >
      {main !== null && (
        <>
          <p>{t('credentials.main', { email: main })}</p>
          <p role="alert" className={parts.warning}>
            {t(withoutMainKey(manager))}
          </p>
          <p>{t('credentials.disable.instead')}</p>
        </>
      )}
      {live > 0 && <p>{t('credentials.live', { sessions: live })}</p>}
    </ConfirmDialog>
  );
}

/** The consequences for a user whose main key is disabled (docs/contract/users-and-auth.md 1.2, 4.5). */
function withoutMainKey(manager: string): PlainKey {
  if (mainKeyStaysOn(manager)) return 'credentials.disable.refused';
  if (!signInPassesOverInactive(manager)) return 'credentials.disable.useless';
  return onlyMainKeySigns(manager) ? 'credentials.disable.other' : 'credentials.disable.any';
}
