import { useQuery } from '@tanstack/react-query';
import type { SignedIn } from '#api/auth-session.ts';
import { currentLink } from '#api/connection.ts';
import { site } from '#api/site.ts';
import { ActivityButton } from '#kit/activity/ActivityButton.tsx';
import { TaskCenter } from '#kit/jobs/TaskCenter.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useText } from '#kit/page/use-text.ts';
import { Account } from './Account.tsx';
import { LanguageSelect } from './LanguageSelect.tsx';
import css from './shell.module.css';
import { ThemeSelect } from './ThemeSelect.tsx';

type Props = { session: SignedIn; onMenu: () => void };

/** The header: cluster, manager, tasks, activity, language, theme, account. */
export function Header({ session, onMenu }: Props) {
  const { t } = useText();
  const { data: here } = useQuery({ ...site(), enabled: useFirstViewShown() });
  const { connection } = currentLink();
  // in API mode the manager is the one at the endpoint, not the one behind the server of this page
  const where = connection.mode === 'api' ? new URL(connection.endpoint).host : here?.name || location.host;
  return (
    <header className={css.header}>
      <button type="button" className={css.menuButton} onClick={onMenu} aria-label={t('menu')}>
        ☰
      </button>
      <strong className={css.cluster}>{where}</strong>
      <span className={css.version}>{t('header.manager', { version: session.manager })}</span>
      <span className={css.fill} />
      <TaskCenter />
      <ActivityButton className={css.activity} />
      <div className={css.choices}>
        <LanguageSelect />
        <ThemeSelect />
      </div>
      <Account session={session} />
    </header>
  );
}
