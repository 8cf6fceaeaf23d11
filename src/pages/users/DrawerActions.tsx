import type { User } from '#api/users.ts';
import { useSelf } from '#kit/access/use-self.ts';
import { useMay } from '#kit/access/use-session.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { UserDialog } from './dialog.ts';
import css from './users.module.css';

type Props = { user: User; show: (dialog: UserDialog) => void; reactivate: (user: User) => void };

/** What can be done with the user in the drawer; nothing for who may not, and that is said. */
export function DrawerActions({ user, show, reactivate }: Props) {
  const { t } = useText();
  const self = useSelf();
  const [mayModify, mayPurge] = [useMay('modify_user'), useMay('purge_user')];
  if (!mayModify) return <p className={css.note}>{t('users.onlySuperadmin')}</p>;
  const own = user.email === self;
  const why = own ? t('users.skip.self') : undefined;
  return (
    <div className={parts.actions}>
      <button type="button" className={page.button} onClick={() => show({ kind: 'edit', user })}>
        {t('edit')}
      </button>
      {user.status === 'active' ? (
        <button
          type="button"
          className={page.button}
          disabled={own}
          title={why}
          onClick={() => show({ kind: 'inactivate', user })}
        >
          {t('users.inactivate')}
        </button>
      ) : (
        <button type="button" className={page.button} onClick={() => reactivate(user)}>
          {t('users.reactivate')}
        </button>
      )}
      {mayPurge && (
        <button
          type="button"
          className={page.button}
          data-danger
          disabled={own}
          title={why}
          onClick={() => show({ kind: 'purge', user })}
        >
          {t('users.purge')}
        </button>
      )}
    </div>
  );
}
