import { useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import { keypairWrites } from '#api/keypair-writes.ts';
import { useMay } from '#kit/access/use-session.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

/**
 * A secret key, hidden until a person asks for it. Managers return it to domain admins too, also that of superadmins
 * (docs/contract/users-and-auth.md 2.2); this console shows it to superadmins only.
 */
export function SecretKey({ access_key }: { access_key: string }) {
  const { t } = useText();
  const may = useMay('modify_keypair');
  const [secret, setSecret] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  if (!may) return t('credentials.secret.onlySuperadmin');
  const ask = async () => {
    setAsking(true);
    setFailure(null);
    try {
      setSecret(await keypairWrites.secret(access_key));
    } catch (thrown) {
      setFailure(toApiError(thrown));
    }
    setAsking(false);
  };
  return (
    <div className={parts.inline}>
      <span role="status">
        {secret !== null && (
          <>
            <Code value={secret} whole />
            <CopyButton value={secret} label={`${t('copy')}: ${t('user.secret_key')}`} />
          </>
        )}
      </span>
      <BusyButton busy={asking} onClick={() => (secret === null ? void ask() : setSecret(null))}>
        {t(secret === null ? 'credentials.secret.show' : 'credentials.secret.hide')}
      </BusyButton>
      {secret === null && <span className={parts.note}>{t('credentials.secret.what')}</span>}
      {failure && <FailureNote title={t('credentials.secret.failed')} failure={failure} />}
    </div>
  );
}
