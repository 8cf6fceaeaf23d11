import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type SignedIn, signOut } from '#api/auth-session.ts';
import { currentLink } from '#api/connection.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { viewer } from '#api/viewer.ts';
import { Popover } from '#kit/overlay/Popover.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import css from './shell.module.css';

/** Shows who is signed in and how, and signs out. */
export function Account({ session }: { session: SignedIn }) {
  const { t } = useText();
  const { data } = useQuery({ ...viewer(session.access_key), enabled: useFirstViewShown() });
  const [failure, setFailure] = useState<ApiError | null>(null);
  const { connection } = currentLink();
  const email = data?.email ?? session.email;
  const leave = () => {
    signOut().catch(thrown => setFailure(toApiError(thrown)));
  };
  return (
    <Popover label={t('account')} end className={css.account} face={<bdi>{email ?? session.role}</bdi>}>
      <dl className={css.who}>
        {email && (
          <>
            <dt>{t('user.email')}</dt>
            <dd>{email}</dd>
          </>
        )}
        <dt>{t('user.role')}</dt>
        <dd>{session.role}</dd>
        {data?.domain_name && (
          <>
            <dt>{t('user.domain_name')}</dt>
            <dd>{data.domain_name}</dd>
          </>
        )}
        <dt>{t('account.access_key')}</dt>
        <dd>
          <code>{session.access_key}</code>
        </dd>
        {connection.mode === 'api' && (
          <>
            <dt>{t('signIn.endpoint')}</dt>
            <dd>{connection.endpoint}</dd>
          </>
        )}
      </dl>
      <p>{t('header.manager', { version: session.manager })}</p>
      {failure && (
        <div role="alert">
          <FailureText failure={failure} />
        </div>
      )}
      <button type="button" className={page.button} onClick={leave}>
        {t('signOut')}
      </button>
    </Popover>
  );
}
