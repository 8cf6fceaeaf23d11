import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router-dom';
import { may, type Role } from '#api/access.ts';
import { useText } from '#kit/page/use-text.ts';
import { PAGES } from '../pages.ts';
import { prefetch } from '../prefetch.ts';
import { LanguageSelect } from './LanguageSelect.tsx';
import css from './shell.module.css';
import { ThemeSelect } from './ThemeSelect.tsx';

type Props = { role: Role; open: boolean; onClose: () => void };

/** The menu: a sidebar in a wide window; in a narrow one a drawer, which also holds the choices of language and theme. */
export function Sidebar({ role, open, onClose }: Props) {
  const { t } = useText();
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) drawer.current?.showModal();
    else drawer.current?.close();
  }, [open]);
  return (
    <>
      <div className={css.sidebar}>
        <Menu role={role} />
      </div>
      <dialog ref={drawer} className={css.drawer} aria-label={t('menu')} onClose={onClose}>
        {open && (
          <>
            <button type="button" className={css.icon} onClick={onClose} aria-label={t('close')}>
              ✕
            </button>
            <Menu role={role} onChoose={onClose} />
            <div className={css.choices}>
              <LanguageSelect />
              <ThemeSelect />
            </div>
          </>
        )}
      </dialog>
    </>
  );
}

/** The pages that a role may open, by group. */
function Menu({ role, onChoose }: { role: Role; onChoose?: () => void }) {
  const { t } = useText();
  const pages = PAGES.filter(page => may(role, page.operation));
  return (
    <nav aria-label={t('menu')} className={css.menu}>
      {[...new Set(pages.map(page => page.group))].map(group => (
        <section key={group}>
          <h2>{t(group)}</h2>
          <ul>
            {pages
              .filter(page => page.group === group)
              .map(page => (
                <li key={page.path}>
                  <NavLink
                    to={page.path}
                    onClick={onChoose}
                    onPointerEnter={() => prefetch(page)}
                    onFocus={() => prefetch(page)}
                  >
                    {t(page.title)}
                  </NavLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
