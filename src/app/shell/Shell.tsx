import { useState } from 'react';
import { Outlet } from 'react-router-dom';
import type { SignedIn } from '#api/auth-session.ts';
import { Notices } from '#kit/notice/Notices.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Header } from './Header.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { Sidebar } from './Sidebar.tsx';
import css from './shell.module.css';
import { WantedPassword } from './WantedPassword.tsx';

/** The frame around every page: header, menu, and below 768 px the menu as a drawer. */
export function Shell({ session }: { session: SignedIn }) {
  const { t } = useText();
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <Header session={session} onMenu={() => setMenuOpen(true)} />
      <Sidebar role={session.role} open={menuOpen} onClose={() => setMenuOpen(false)} />
      <main id="content" tabIndex={-1} className={css.content}>
        <OfflineBanner />
        <WantedPassword access_key={session.access_key} />
        <Outlet />
      </main>
      <Notices />
    </div>
  );
}
