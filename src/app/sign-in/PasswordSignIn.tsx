import { type ComponentProps, type FormEvent, useState } from 'react';
import { signIn } from '#api/auth-session.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import type { SignInOutcome } from '#api/sign-in.ts';
import { withWords } from '#i18n/language.ts';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { withoutPasted } from '#lib/text.ts';
import { Field } from './Field.tsx';
import { OutcomeText } from './OutcomeText.tsx';
import css from './sign-in.module.css';

type Props = {
  /** The person who has to sign in again; empty at the first sign-in. */
  email?: string;
};

/** Signs in with e-mail and password, and with a one-time code if the manager asks for one. */
export function PasswordSignIn({ email: known = '' }: Props) {
  const { t } = useText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [otp, setOtp] = useState('');
  const [askOtp, setAskOtp] = useState(false);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const attempt = async (force: boolean) => {
    setPending(true);
    setFailure(null);
    try {
      const answer = await signIn({
        email: withoutPasted(email),
        password,
        ...(askOtp && otp ? { otp: withoutPasted(otp) } : {}),
        ...(force ? { force } : {}),
      });
      setOutcome(answer);
      if (answer.kind === 'otp-needed' || answer.kind === 'otp-wrong') setAskOtp(true);
    } catch (thrown) {
      setOutcome(null);
      setFailure(toApiError(thrown));
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) void attempt(false);
  };
  if (outcome?.kind === 'password-expired') {
    const changed = (next: string) => {
      setPassword(next);
      setOutcome(null);
    };
    return <Expired email={email} password={password} onChanged={changed} />;
  }
  return (
    <form className={css.form} onSubmit={submit} aria-busy={pending}>
      <Field
        label={t('signIn.email')}
        name="email"
        inputMode="email"
        autoComplete="username"
        value={email}
        readOnly={known !== ''}
        onChange={e => setEmail(e.target.value)}
      />
      <Field
        label={t('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={e => setPassword(e.target.value)}
      />
      {askOtp && (
        <Field
          label={t('signIn.otp')}
          name="otp"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={otp}
          onChange={e => setOtp(e.target.value)}
        />
      )}
      <div role="alert" className={css.outcome}>
        {outcome && <OutcomeText outcome={outcome} />}
        {failure && <FailureText failure={failure} />}
      </div>
      {outcome?.kind === 'too-many-logins' && (
        <BusyButton className={css.secondary} busy={pending} onClick={() => void attempt(true)}>
          {t('signIn.anyway')}
        </BusyButton>
      )}
      <BusyButton type="submit" className={css.primary} busy={pending}>
        {t('signIn')}
      </BusyButton>
    </form>
  );
}

const loadExpired = async () =>
  (await withWords(['work'], import('../own-password/ExpiredPassword.tsx'))).ExpiredPassword;

/** The form for a new password. Few people need it, so that its code is fetched on demand. */
function Expired(props: ComponentProps<Awaited<ReturnType<typeof loadExpired>>>) {
  const Form = useCode(loadExpired);
  return Form && <Form {...props} />;
}
