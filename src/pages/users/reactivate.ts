import { toApiError } from '#api/errors.ts';
import type { User } from '#api/users.ts';
import { getSpoken } from '#i18n/language.ts';
import type { PageTools } from '#kit/actions/action.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { notify } from '#kit/notice/notify.ts';
import type { UserDialog } from './dialog.ts';
import { loadUserJobs } from './load.ts';

type Tools = Pick<PageTools<UserDialog>, 'once' | 'client' | 'show' | 'isHere'>;

/**
 * Makes one user active again at once, with Undo. The credentials stay as they are; if some are inactive, a dialog names
 * them and offers to enable them.
 */
export function reactivate(user: User, { once, client, show, isHere }: Tools): void {
  const { email } = user;
  once(user.uuid, async () => {
    try {
      const { reactivation, statusWrite } = await loadUserJobs();
      const { t } = getSpoken(); // the words came with the jobs
      const undo = () =>
        runWrite(client, statusWrite, { user: { ...user, status: 'active' }, status: user.status ?? '' });
      const done = () => notify({ text: t('users.reactivated', { email }), undo });
      const keys = await runWrite(client, reactivation, user);
      if (keys.length === 0 || !isHere()) return done();
      // The dialog is in front of the notice, so Undo comes after it; once credentials are enabled it would undo half.
      const after = (enabling: boolean) => !enabling && done();
      show({ kind: 'enable-keys', email, keys, main: user.main_access_key ?? null, after });
    } catch (thrown) {
      notify({ text: getSpoken().t('users.reactivate.failed', { email }), failure: toApiError(thrown) });
    }
  });
}
