import type { KeyboardEvent } from 'react';
import { Link, type To } from 'react-router-dom';
import css from './page.module.css';
import { useText } from './use-text.ts';

export type Tab = {
  key: string;
  label: string;
  to: To;
  /** How many rows the tab has; null while that is not known. Tabs without rows have none. */
  count?: number | null;
};

type Props = { label: string; tabs: readonly Tab[]; active: string };

/** Tabs as links, since each has an address. Arrow keys move between them. */
export function Tabs({ label, tabs, active }: Props) {
  const { language } = useText();
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    const next = links[(at + step + links.length) % links.length];
    next?.focus();
    next?.click();
  };
  return (
    <div role="tablist" aria-label={label} className={css.tabs} onKeyDown={press}>
      {tabs.map(tab => (
        <Link
          key={tab.key}
          role="tab"
          to={tab.to}
          aria-selected={tab.key === active}
          tabIndex={tab.key === active ? 0 : -1}
        >
          {tab.label}
          {tab.count !== undefined && <span className={css.tabCount}>{tab.count?.toLocaleString(language)}</span>}
        </Link>
      ))}
    </div>
  );
}
