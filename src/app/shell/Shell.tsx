import { type SyntheticEvent, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { may } from '#api/access.ts';
import type { SignedIn } from '#api/auth-session.ts';
import { Notices } from '#kit/notice/Notices.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { useText } from '#kit/page/use-text.ts';
import { pageAt, prefetchDialogs, prefetchOpened } from '../prefetch.ts';
import { Announced } from './Announced.tsx';
import { Header } from './Header.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { Sidebar } from './Sidebar.tsx';
import css from './shell.module.css';
import { WantedPassword } from './WantedPassword.tsx';

/** The frame around every page: header, menu, and below 768 px the menu as a drawer. */
export function Shell({ session }: { session: SignedIn }) {
  const { t } = useText();
  const [menuOpen, setMenuOpen] = useState(false);
  const at = pageAt(useLocation().pathname);
  const page = at && may(session.role, at.operation) ? at : null;
  const firstViewShown = useFirstViewShown();
  useEffect(() => {
    if (firstViewShown && page) prefetchOpened(page);
  }, [firstViewShown, page]);
  const approach = ({ target }: SyntheticEvent) => {
    const button = target instanceof Element && target.closest('button');
    if (page && button && !button.closest('thead')) prefetchDialogs(page); // the buttons of a table's head sort and filter
  };
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <Header session={session} onMenu={() => setMenuOpen(true)} />
      <Sidebar role={session.role} open={menuOpen} onClose={() => setMenuOpen(false)} />
      <main id="content" tabIndex={-1} className={css.content} onPointerOver={approach} onFocus={approach}>
        <OfflineBanner />
        <WantedPassword access_key={session.access_key} />
        <Announced />
        <Outlet />
      </main>
      <Notices />
    </div>
  );
}
