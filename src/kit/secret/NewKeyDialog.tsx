import { Button, Modal } from 'antd';
import { useRef } from 'react';
import type { ApiError } from '#api/errors.ts';
import type { NewKeyPair } from '#api/user-writes.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { Antd } from '#kit/overlay/Antd.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { saveText } from '#lib/save-text.ts';

/** A key pair that was made for a user; null where the manager did not return it, or where it could not be read. */
export type MadeKey = { email: string; keypair: NewKeyPair | null; failure?: ApiError | null };

/** The key pair that was just made. It is shown only here, to be copied or downloaded. */
export function NewKeyDialog({ made, onClose }: { made: MadeKey; onClose: () => void }) {
  const { t } = useText();
  const { email, keypair, failure } = made;
  const content = useRef<HTMLDivElement>(null);
  const file = keypair && `access_key,secret_key\r\n${keypair.access_key},${keypair.secret_key}\r\n`;
  return (
    <Antd>
      <Modal
        open
        title={`${t('newKey.title')}: ${email}`}
        // not on ✕, where a held Enter would close what is shown once
        afterOpenChange={open => open && content.current?.querySelector('button')?.focus()}
        onCancel={onClose}
        mask={{ closable: false }}
        closable={{ 'aria-label': t('close') }}
        footer={
          <>
            {file && (
              <Button onClick={() => saveText(file, `${keypair.access_key}.csv`, 'text/csv')}>
                {t('newKey.file')}
              </Button>
            )}
            <Button type="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </>
        }
      >
        {failure && <FailureNote title={t('newKey.failed')} failure={failure} />}
        {!failure && !keypair && <p>{t('newKey.none')}</p>}
        {keypair && (
          <div ref={content}>
            <p>{t('newKey.what')}</p>
            <dl>
              <dt>{t('account.access_key')}</dt>
              <dd>
                <Code value={keypair.access_key} whole />
                <CopyButton value={keypair.access_key} label={`${t('copy')}: ${t('account.access_key')}`} />
              </dd>
              <dt>{t('user.secret_key')}</dt>
              <dd>
                <Code value={keypair.secret_key} whole />
                <CopyButton value={keypair.secret_key} label={`${t('copy')}: ${t('user.secret_key')}`} />
              </dd>
            </dl>
          </div>
        )}
      </Modal>
    </Antd>
  );
}
