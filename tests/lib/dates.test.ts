import { describe, expect, test } from 'vitest';
import { clockTime, dayEnd, dayStart, duration, exactTime, relativeTime } from '#lib/dates.ts';
import { inZone } from './zone.ts';

describe('for a reader in Seoul', () => {
  inZone('Asia/Seoul');
  // Formatters are kept per locale with the zone they were made in: these names are nobody else's.
  const [english, korean] = ['en-u-nu-latn', 'ko-u-nu-latn'];

  test('a day goes from midnight to midnight, the end not included', () => {
    expect(dayStart('2026-02-28')?.toISOString()).toBe('2026-02-27T15:00:00.000Z');
    expect(dayEnd('2026-02-28')?.toISOString()).toBe('2026-02-28T15:00:00.000Z');
    expect(dayEnd('2025-12-31')).toEqual(dayStart('2026-01-01'));
    expect(dayEnd('2024-02-28')).toEqual(dayStart('2024-02-29'));
  });

  test('a point in time is said exactly, to the second, with its zone', () => {
    expect(exactTime('2024-07-31T01:02:03.456789+00:00', english)).toMatch(/Jul 31, 2024.*10:02:03\sAM GMT\+9/);
    expect(exactTime('2024-07-31T01:02:03+00:00', korean)).toMatch(/2024\. 7\. 31\..*(오전|AM) 10시 2분 3초 GMT\+9/);
  });

  test('the time of day is said to the minute', () => {
    expect(clockTime(new Date('2024-07-31T05:02:59Z'), english)).toMatch(/^2:02\sPM$/);
    expect(clockTime(new Date('2024-07-31T05:02:59Z'), korean)).toMatch(/^(오후|PM) 2:02$/);
  });
});

describe('where the clock is changed that day', () => {
  inZone('America/New_York');

  test('a day may have 23 or 25 hours', () => {
    const hours = (day: string) => (Number(dayEnd(day)) - Number(dayStart(day))) / 3_600_000;
    expect([hours('2026-03-08'), hours('2026-11-01'), hours('2026-07-01')]).toEqual([23, 25, 24]);
  });
});

test.each([
  '2026-02-30',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '20260101',
  '2026-01-01T00:00',
  ' 2026-01-01',
  'today',
  '',
])('%j is no day', day => {
  expect(dayStart(day)).toBeNull();
  expect(dayEnd(day)).toBeNull();
});

const NOW = new Date('2026-07-31T12:00:00Z');

test.each([
  ['2026-07-31T11:59:00.001Z', 'now', '지금'],
  ['2026-07-31T12:00:59Z', 'now', '지금'],
  ['2026-07-31T11:59:00Z', '1 minute ago', '1분 전'],
  ['2026-07-31T12:59:59Z', 'in 59 minutes', '59분 후'],
  ['2026-07-31T14:30:00Z', 'in 2 hours', '2시간 후'],
  ['2026-07-30T12:00:00Z', 'yesterday', '어제'],
  ['2026-07-28T11:00:00Z', '3 days ago', '3일 전'],
  ['2026-06-01T00:00:00Z', 'last month', '지난달'],
  ['2026-01-31T00:00:00+09:00', '5 months ago', '5개월 전'],
  ['2023-07-31T00:00:00Z', '3 years ago', '3년 전'],
])('%s is %j in English and %j in Korean', (instant, english, korean) => {
  expect(relativeTime(instant, 'en', NOW)).toBe(english);
  expect(relativeTime(instant, 'ko', NOW)).toBe(korean);
});

test.each([
  [0, '0s'],
  [400, '0s'],
  [12_400, '12s'],
  [65_000, '1m 5s'],
  [3_600_000, '1h'],
  [3_661_000, '1h 1m'],
  [90_000_000, '1d 1h'],
  [-5000, '0s'],
])('%i ms are %s', (ms, text) => expect(duration(ms, 'en')).toBe(text));
