import { expect, test } from 'vitest';
import { endOf, textWidth } from '#lib/name-end.ts';

test.each([
  ['i-scale-1001', '-1001'],
  ['py311, ubuntu24.04, r56', ', r56'],
  ['py311, ubuntu24.04, r118', 'r118'],
  ['연구실-공유-폴더-2026', '-2026'],
  ['10.0.12.150', '2.150'],
  ['train', 'rain'],
  ['a', ''],
])('%s keeps %j at its end', (name, end) => {
  expect(endOf(name)).toBe(end);
});

test.each([
  ['an e-mail address', 'kim.minjun01@example.com'],
  ['the name of a host with its domain', 'i-gpu01.cluster.example.com'],
  ['a script whose letters join', 'مختبر-البحث-الأول'],
  ['an emoji of several characters', 'models 👩🏽‍💻'],
])('%s is cut at its end', (_, name) => {
  expect(endOf(name)).toBe('');
});

test.each([
  ['i-gpu-01', 60, 70],
  ['i-scale-1001', 92, 100],
  ['MMMM', 56, 56],
  ['공유 폴더', 67, 67],
])('%s is taken to be %i to %i px wide', (text, least, most) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(least);
  expect(textWidth(text)).toBeLessThanOrEqual(most);
});
