import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { toApiError } from '#api/errors.ts';
import type { User } from '#api/users.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { useOneWrite } from '#kit/table/use-one-write.ts';
import { loadUserJobs, type UserDialog } from './dialog.ts';

const meta = { stale: [['users'], ['keypairs']] };

/**
 * Brings one user back at once, with a way to undo it. The credentials stay as they are; where some are inactive, a
 * dialog names them and offers to enable them.
 */
export function useReactivate(show: (dialog: UserDialog) => void): (user: User) => void {
  const begin = useOneWrite();
  const back = useMutation({ mutationFn: async (user: User) => (await loadUserJobs()).reactivate(user), meta });
  const undo = useMutation({
    mutationFn: async (user: User) =>
      (await loadUserJobs()).setStatus({ ...user, status: 'active' }, user.status ?? ''),
    meta,
  });
  const done = (user: User) => {
    const { t } = getSpoken(); // what it says came with the code that did it
    notify({ text: t('users.reactivated', { email: user.email }), undo: () => undo.mutateAsync(user) });
  };
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  // The promise of each: what a mutation is given with one user it forgets with the next, and with the page.
  const run = (user: User) =>
    back.mutateAsync(user).then(
      keys => {
        if (keys.length === 0 || !here.current) return done(user);
        // The dialog is in front of the notice, so its Undo comes after; once credentials are enabled it would undo half.
        const after = (enabling: boolean) => !enabling && done(user);
        show({ kind: 'enable-keys', email: user.email, keys, main: user.main_access_key ?? null, after });
      },
      thrown =>
        notify({
          text: getSpoken().t('users.reactivate.failed', { email: user.email }),
          failure: toApiError(thrown),
        }),
    );
  return user => begin(user.uuid, () => run(user));
}
