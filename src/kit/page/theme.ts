import { recall, remember } from '#lib/storage.ts';

/** The themes that can be chosen; `system` follows the operating system. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'console.theme';
const listeners = new Set<() => void>();
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)');

/** The theme chosen in this browser. */
export function getTheme(): Theme {
  const stored = recall(STORED);
  return THEMES.find(theme => theme === stored) ?? 'system';
}

/** Whether the page is shown dark. */
export function isDark(): boolean {
  const theme = getTheme();
  return theme === 'system' ? prefersDark().matches : theme === 'dark';
}

/** Chooses a theme and keeps the choice in this browser. public/boot.js applies it before the first paint. */
export function setTheme(theme: Theme): void {
  remember(STORED, theme);
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

/** Calls back when another theme is chosen or the system's theme changes. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  const system = prefersDark();
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}
