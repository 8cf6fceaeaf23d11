import { useQuery } from '@tanstack/react-query';
import { onlyMainKeySigns, secondKeyLocksOut } from '#api/key-rules.ts';
import { keypairWrites } from '#api/keypair-writes.ts';
import { useFormAround } from '#kit/form/use-form.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { CredentialForm } from './form.ts';

/** Warns of a second key where the release lets only the main key sign (docs/contract/users-and-auth.md 1.2). */
export function SecondKey({ manager }: { manager: string }) {
  const { t } = useText();
  const { values } = useFormAround<CredentialForm>();
  const email = values.user_id.trim();
  const enabled = onlyMainKeySigns(manager) && /^[^@\s]+@[^@\s]+$/.test(email);
  const { data = [] } = useQuery({ ...keypairWrites.held(email), enabled });
  const warned = enabled && values.is_active && data.some(key => key.is_active);
  const locks = `${t('credentials.second.has')} ${t('keypairs.second.locks')} ${t('credentials.second.inactive')}`;
  return (
    <p role="status" className={parts.warning}>
      {warned && (secondKeyLocksOut(manager) ? locks : t('credentials.second.idle'))}
    </p>
  );
}
