import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { leaveSession, type SignedIn } from '#api/auth-session.ts';
import { currentLink } from '#api/connection.ts';
import type { ApiError } from '#api/errors.ts';
import { viewer } from '#api/viewer.ts';
import { useText } from '#kit/page/use-text.ts';
import { queryClient } from '../query-client.ts';
import { KeySignIn } from './KeySignIn.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import css from './sign-in.module.css';

/**
 * A sign-in over the page after the session has ended. The page keeps what was typed and selected. The same person goes
 * on with it; another person starts anew.
 */
export function ReSignIn({ session, lost }: { session: SignedIn; lost: ApiError }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data } = useQuery({ ...viewer(session.access_key), enabled: false });
  const { connection } = currentLink();
  const email = session.email ?? data?.email ?? '';
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus();
    // signed in again: what the page shows is read again, requests that failed meanwhile included
    return () => void queryClient.invalidateQueries();
  }, []);
  return (
    <dialog ref={dialog} className={css.again} aria-labelledby="again" onCancel={event => event.preventDefault()}>
      <h2 id="again">{t('signIn.again')}</h2>
      <p>{t('signIn.again.why')}</p>
      {lost.words && (
        <p className={css.hint}>
          {t('manager.said')} <q>{lost.words}</q>
        </p>
      )}
      {connection.mode === 'api' ? <KeySignIn known={connection} /> : <PasswordSignIn email={email} />}
      <button type="button" className={css.other} onClick={leaveSession}>
        {t('signIn.somebodyElse')}
      </button>
    </dialog>
  );
}
