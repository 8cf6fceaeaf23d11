import { expect, test } from 'vitest';
import { atLeast, compareVersions } from '#lib/versions.ts';

test('releases compare by number, however they pad their months', () => {
  expect(compareVersions('23.9.10', '23.09.10')).toBe(0);
  expect(compareVersions('23.09.10', '23.09.9')).toBeGreaterThan(0);
  expect(compareVersions('24.3', '24.03.0')).toBe(0);
  expect(compareVersions('25.15.12', '26.4.0')).toBeLessThan(0);
});

test('a pre-release is older than its release and newer than the one before', () => {
  expect(atLeast('24.03.0rc1', '24.03.0')).toBe(false);
  expect(atLeast('24.03.0rc1', '23.09.11')).toBe(true);
  expect(atLeast('26.4.0.dev3', '26.4.0')).toBe(false);
});

test('what is no version is older than everything', () => {
  expect(atLeast('unknown', '23.03')).toBe(false);
});
