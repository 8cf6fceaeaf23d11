import { type FormEvent, useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import { replaceExpiredPassword } from '#api/own-password.ts';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Field } from '../sign-in/Field.tsx';
import css from '../sign-in/sign-in.module.css';

type Props = { email: string; password: string; onChanged: (password: string) => void };

/** The form that replaces an expired password. */
export function ExpiredPassword({ email, password, onChanged }: Props) {
  const { t } = useText();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<{ garbled: boolean; words: string | null } | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const differs = again !== '' && again !== next;

  const change = async () => {
    setPending(true);
    setFailure(null);
    try {
      const refused = await replaceExpiredPassword(email, password, next);
      if (refused) setRefusal(refused);
      else onChanged(next);
    } catch (thrown) {
      setFailure(toApiError(thrown));
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (next === again && !pending) void change();
  };
  return (
    <form className={css.form} onSubmit={submit} aria-busy={pending}>
      <p>{t('signIn.password-expired')}</p>
      <Field
        label={t('signIn.newPassword')}
        type="password"
        autoComplete="new-password"
        autoFocus
        value={next}
        onChange={e => setNext(e.target.value)}
      />
      <Field
        label={t('signIn.confirmPassword')}
        type="password"
        autoComplete="new-password"
        value={again}
        aria-invalid={differs}
        onChange={e => setAgain(e.target.value)}
      />
      <div role="alert" className={css.outcome}>
        {differs && <p>{t('signIn.passwordsDiffer')}</p>}
        {refusal && <p>{refusal.garbled ? t('signIn.cannotChange') : (refusal.words ?? t('failure.refused'))}</p>}
        {failure && <FailureText failure={failure} />}
      </div>
      <BusyButton type="submit" className={css.primary} busy={pending}>
        {t('signIn.changePassword')}
      </BusyButton>
    </form>
  );
}
