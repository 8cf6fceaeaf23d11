import { type ReactNode, useId } from 'react';
import { useFirstView } from './first-view.ts';
import css from './section.module.css';

type Props = {
  title: string;
  /** A sentence on what the section is about. */
  what?: ReactNode;
  /** Buttons, at the end of the heading's line. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** The sections of a page that is no list, one below the other. Each reads its own: the first view is the page itself. */
export function Sections({ children }: { children: ReactNode }) {
  useFirstView(true);
  return <div className={css.sections}>{children}</div>;
}

/** A section of a page that is no list. */
export function Section({ title, what, actions, children }: Props) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {what && <p className={css.what}>{what}</p>}
      {children}
    </section>
  );
}
