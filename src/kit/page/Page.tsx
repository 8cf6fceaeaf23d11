import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import css from './page.module.css';

type Props = {
  title: string;
  /** Beside the heading: the page's tabs. */
  tabs?: ReactNode;
  /** At the end of the heading's line: what can be done on the page. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page: its heading, which takes the focus when the page is reached from another one, its title, its content. */
export function Page({ title, tabs, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const reached = useRef('');
  useEffect(() => {
    if (key !== 'default' && reached.current !== pathname) heading.current?.focus();
    reached.current = pathname;
  }, [pathname, key]);
  return (
    <div className={css.page}>
      <title>{`${title} · Backend.AI`}</title>
      <header className={css.heading}>
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
