import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { antdTheme } from '#kit/overlay/antd-theme.ts';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../src/kit/base.css', import.meta.url), 'utf8');

/** The tokens that the first block of a selector sets. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`base.css has no ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const all = tokensOf(':root');
const byAttribute = tokensOf(':root[data-theme="dark"]');
const bySystem = tokensOf(':root[data-theme="system"]');
const THEMES = { light: all, dark: { ...all, ...byAttribute } };

test('every token that a style sheet uses is set somewhere', () => {
  const src = new URL('../../src/', import.meta.url);
  const texts = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(css|tsx?)$/.test(file))
    .map(file => readFileSync(new URL(file, src), 'utf8'));
  const all = texts.join('\n');
  const unset = [...all.matchAll(/var\((--[\w-]+)\)/g)].filter(
    ([, name = '']) => !all.includes(`${name}:`) && !all.includes(`'${name}'`),
  );
  expect(unset.map(([, name]) => name)).toEqual([]);
});

test('the dark of the system is the dark that is chosen', () => {
  expect(css.indexOf('prefers-color-scheme: dark')).toBeLessThan(css.indexOf(':root[data-theme="system"]'));
  expect(Object.keys(byAttribute).length).toBeGreaterThan(15);
  expect(bySystem).toEqual(byAttribute);
});

test('the dark theme has its own word for every colour of the light one', () => {
  const colours = Object.keys(all).filter(name => /^#|rgb/.test(all[name] ?? ''));
  expect(Object.keys(byAttribute).sort()).toEqual(colours.sort());
});

/** What antd calls the console's tokens. */
const ANTD: Record<string, string> = {
  colorPrimary: 'accent',
  colorInfo: 'accent',
  colorSuccess: 'ok',
  colorWarning: 'warn',
  colorError: 'danger',
  colorTextBase: 'ink',
  colorTextDescription: 'muted',
  colorTextTertiary: 'muted',
  colorTextLightSolid: 'accent-ink',
  colorBgBase: 'background',
  colorBgContainer: 'surface',
  colorBgElevated: 'surface',
  colorBorder: 'line-strong',
};

test.each(['light', 'dark'] as const)('antd wears the %s colours of base.css', name => {
  const token: Record<string, unknown> = { ...antdTheme(name === 'dark').token };
  const colours = Object.keys(token).filter(key => key.startsWith('color'));
  expect(colours.length).toBeGreaterThan(8);
  for (const key of colours) expect([key, token[key]]).toEqual([key, THEMES[name][ANTD[key] ?? '']]);
  expect(`${token.borderRadius}px`).toBe(all.radius);
});

const GROUNDS = ['background', 'surface', 'sunken', 'hover', 'accent-soft'];
const TEXTS = ['ink', 'muted', 'accent', 'danger', 'warn', 'ok'];
const PAIRS = [
  ...GROUNDS.flatMap(ground => TEXTS.map(text => [text, ground] as const)),
  ...['ink', 'muted', 'accent', 'danger'].map(text => [text, 'danger-soft'] as const),
  ...['ink', 'muted', 'accent', 'warn'].map(text => [text, 'warn-soft'] as const),
  ['accent-ink', 'accent'] as const,
];

describe.each(['light', 'dark'] as const)('in the %s theme', name => {
  const theme: Record<string, string> = THEMES[name];
  const between = (one: string, other: string) => contrast(theme[one] ?? '', theme[other] ?? '');

  test.each(PAIRS)('%s can be read on %s', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['background', 'surface'])('the edge of a field can be seen on %s', ground => {
    expect(between('line-strong', ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(GROUNDS)('the ring around what has the focus can be seen on %s', ground => {
    expect(between('accent', ground)).toBeGreaterThanOrEqual(3);
  });
});
