import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { continueAs, type SignedIn } from '#api/auth-session.ts';
import type { Person } from '#api/sign-in.ts';
import { viewer } from '#api/viewer.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { queryClient } from '../query-client.ts';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import css from './sign-in.module.css';

/** Whether the page has unsaved input or a running job: their `beforeunload` handlers answer. */
function losesWork(): boolean {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
}

function startAnew(other: Person): void {
  void continueAs(other);
  notify({ text: getSpoken().t('signIn.other.done') });
}

/**
 * Another person has signed in from another tab. Without unsaved input or a running job the console starts anew for them
 * at once; otherwise a dialog asks first.
 */
export function OtherPerson({ session, other }: { session: SignedIn; other: Person }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data } = useQuery({ ...viewer(session.access_key), enabled: false });
  const email = session.email ?? data?.email ?? '';
  useEffect(() => {
    if (losesWork()) dialog.current?.showModal();
    else startAnew(other);
    // the same person is back: what the page shows is read again
    return () => void queryClient.invalidateQueries();
  }, [other]);
  return (
    <dialog ref={dialog} className={css.again} aria-labelledby="other" onCancel={event => event.preventDefault()}>
      <h2 id="other">{t('signIn.other')}</h2>
      <p>{t('signIn.other.what', { access_key: other.access_key, role: other.role })}</p>
      <p>{t('signIn.other.unsaved')}</p>
      <PasswordSignIn email={email} />
      <button type="button" className={css.other} onClick={() => startAnew(other)}>
        {t('signIn.other.discard')}
      </button>
    </dialog>
  );
}
