import { type FormEvent, useState } from 'react';
import { signInWithKey } from '#api/auth-session.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import type { SignInOutcome } from '#api/sign-in.ts';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { withoutPasted } from '#lib/text.ts';
import { Field } from './Field.tsx';
import { OutcomeText } from './OutcomeText.tsx';
import css from './sign-in.module.css';

type Props = {
  /** The key pair that has to sign in again; not given at the first sign-in. */
  known?: { endpoint: string; access_key: string };
};

/** Signs in directly at a manager with a key pair, which is kept in memory only. */
export function KeySignIn({ known }: Props) {
  const { t } = useText();
  const [endpoint, setEndpoint] = useState(known?.endpoint ?? '');
  const [access_key, setAccessKey] = useState(known?.access_key ?? '');
  const [secret_key, setSecretKey] = useState('');
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const attempt = async () => {
    setPending(true);
    setFailure(null);
    try {
      setOutcome(
        await signInWithKey({
          endpoint: withoutPasted(endpoint),
          access_key: withoutPasted(access_key),
          secret_key: withoutPasted(secret_key),
        }),
      );
    } catch (thrown) {
      setOutcome(null);
      setFailure(toApiError(thrown));
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) void attempt();
  };
  return (
    <form className={css.form} onSubmit={submit} aria-busy={pending}>
      <Field
        label={t('signIn.endpoint')}
        type="url"
        placeholder="https://manager.example.com"
        value={endpoint}
        readOnly={known !== undefined}
        onChange={e => setEndpoint(e.target.value)}
      />
      <Field
        label={t('signIn.accessKey')}
        autoComplete="username"
        value={access_key}
        readOnly={known !== undefined}
        onChange={e => setAccessKey(e.target.value)}
      />
      <Field
        label={t('signIn.secretKey')}
        type="password"
        autoComplete="off"
        value={secret_key}
        onChange={e => setSecretKey(e.target.value)}
      />
      <div role="alert" className={css.outcome}>
        {outcome && <OutcomeText outcome={outcome} />}
        {failure &&
          (failure.kind === 'signed-out' ? (
            <p>
              {t('signIn.keyRefused')} {failure.words && <q>{failure.words}</q>}
            </p>
          ) : (
            <FailureText failure={failure} />
          ))}
      </div>
      <BusyButton type="submit" className={css.primary} busy={pending}>
        {t('signIn')}
      </BusyButton>
    </form>
  );
}
