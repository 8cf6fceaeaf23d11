import { useSyncExternalStore } from 'react';
import { getTheme, setTheme, subscribeTheme, THEMES } from '#kit/page/theme.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './shell.module.css';

/** Chooses the theme: light, dark, or that of the system. */
export function ThemeSelect() {
  const { t } = useText();
  const theme = useSyncExternalStore(subscribeTheme, getTheme);
  return (
    <select
      className={css.choice}
      aria-label={t('theme')}
      value={theme}
      onChange={({ target }) => setTheme(THEMES.find(one => one === target.value) ?? 'system')}
    >
      {THEMES.map(one => (
        <option key={one} value={one}>
          {t(`theme.${one}`)}
        </option>
      ))}
    </select>
  );
}
