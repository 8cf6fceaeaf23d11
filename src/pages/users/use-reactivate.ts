import { useMutation } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import type { User } from '#api/users.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { loadUserJobs, type UserDialog } from './dialog.ts';

const meta = { stale: [['users'], ['keypairs']] };

/**
 * Brings one user back at once, with a way to undo it. The credentials stay as they are; where some are inactive, a
 * dialog names them and offers to enable them.
 */
export function useReactivate(show: (dialog: UserDialog) => void): (user: User) => void {
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
  return user =>
    back.mutate(user, {
      onSuccess: keys => {
        if (keys.length === 0) return done(user);
        // The dialog is in front of the notice, so its Undo comes after; once credentials are enabled it would undo half.
        const after = (enabling: boolean) => !enabling && done(user);
        show({ kind: 'enable-keys', email: user.email, keys, main: user.main_access_key ?? null, after });
      },
      onError: thrown => {
        const { t } = getSpoken();
        notify({ text: t('users.reactivate.failed', { email: user.email }), failure: toApiError(thrown) });
      },
    });
}
