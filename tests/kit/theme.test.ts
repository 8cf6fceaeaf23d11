import { afterEach, expect, test, vi } from 'vitest';
import { getTheme, isDark, setTheme, subscribeTheme, THEMES } from '#kit/page/theme.ts';

afterEach(() => {
  setTheme('system');
  vi.unstubAllGlobals();
});

/** A system that is dark or not, and can become the other. */
function systemIs(dark: boolean) {
  const query = Object.assign(new EventTarget(), { matches: dark });
  vi.stubGlobal('matchMedia', () => query);
  return {
    become: (next: boolean) => {
      query.matches = next;
      query.dispatchEvent(new Event('change'));
    },
  };
}

test('unless one is chosen the theme is the system’s', () => {
  systemIs(true);
  expect([getTheme(), isDark()]).toEqual(['system', true]);
  systemIs(false);
  expect([getTheme(), isDark()]).toEqual(['system', false]);
});

test('a theme that is chosen holds against the system, on this page and at the next visit', () => {
  systemIs(true);
  setTheme('light');
  expect([getTheme(), isDark()]).toEqual(['light', false]);
  expect(document.documentElement.dataset.theme).toBe('light');
  expect(localStorage.getItem('console.theme')).toBe('light');
  setTheme('dark');
  systemIs(false);
  expect(isDark()).toBe(true);
});

test.each(['blue', '', '__proto__'])('a stored theme %j that is none counts as none', stored => {
  localStorage.setItem('console.theme', stored);
  expect(getTheme()).toBe('system');
  expect(THEMES).toContain(getTheme());
});

test('who listens hears of a choice and of a change of the system, until it no longer listens', () => {
  const system = systemIs(false);
  const heard: boolean[] = [];
  const deaf = subscribeTheme(() => void heard.push(isDark()));
  system.become(true);
  setTheme('light');
  expect(heard).toEqual([true, false]);
  deaf();
  setTheme('dark');
  system.become(false);
  expect(heard).toHaveLength(2);
});
