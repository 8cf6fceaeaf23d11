import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { getSession } from '#api/auth-session.ts';
import css from './page.module.css';

type Props = {
  title: string;
  /** Before the heading: the way back to the page that this one is below. */
  above?: ReactNode;
  /** Beside the heading: the page's tabs. */
  tabs?: ReactNode;
  /** At the end of the heading's line: the buttons of the page. */
  actions?: ReactNode;
  children: ReactNode;
};

/** Whether somebody has signed in since this document was loaded: the focused element of the sign-in no longer exists. */
const justSignedIn = (): boolean => {
  const session = getSession();
  return session.phase === 'signed-in' && (session.email !== null || session.mode === 'api');
};

/**
 * A page: title, heading and content. The heading gets the focus when the page is opened from another page or after the
 * sign-in.
 */
export function Page({ title, above, tabs, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const reached = useRef('');
  useEffect(() => {
    if (reached.current !== pathname && (key !== 'default' || justSignedIn())) heading.current?.focus();
    reached.current = pathname;
  }, [pathname, key]);
  return (
    <div className={css.page}>
      <title>{`${title} · Backend.AI`}</title>
      <header className={css.heading}>
        {above && <span className={css.above}>{above}</span>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {tabs}
        <div className={css.actions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}
