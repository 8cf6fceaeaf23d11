/** Days are `YYYY-MM-DD` in the reader's time zone; instants are the manager's ISO 8601 text. */

import { perLocale } from './per-locale.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first instant of a day in the reader's time zone; null when the text is not a day of the calendar. */
export function dayStart(day: string): Date | null {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (!year) return null;
  const start = new Date(Number(year), Number(month) - 1, Number(date));
  return start.getFullYear() === Number(year) &&
    start.getMonth() === Number(month) - 1 &&
    start.getDate() === Number(date)
    ? start
    : null;
}

/** The first instant of the next day: the exclusive end of a range that includes the day. */
export function dayEnd(day: string): Date | null {
  const start = dayStart(day);
  return start && new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * The distance from now in words: "3 days ago", "in 2 hours", "now" under a minute. Returns text that is not an instant
 * unchanged.
 */
export function relativeTime(instant: string, locale: string, now: Date = new Date()): string {
  const seconds = (Date.parse(instant) - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return instant;
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', Number.POSITIVE_INFINITY];
  return relativeFormat(locale).format(Math.trunc(seconds / size), unit as Intl.RelativeTimeFormatUnit);
}

/** Date, time to the second and zone, in the reader's zone. Returns text that is not an instant unchanged. */
export const exactTime = (instant: string, locale: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : exactFormat(locale).format(new Date(instant));

/** The time of day to the minute. */
export const clockTime = (instant: Date, locale: string): string => clockFormat(locale).format(instant);

/** A length of time in its two largest units: "1h 5m", "12s". Under a second "0s". */
export function duration(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ] as const;
  const first = parts.findIndex(([unit, amount]) => amount > 0 || unit === 'second');
  return parts
    .slice(first, first + 2)
    .filter(([, amount], at) => at === 0 || amount > 0)
    .map(([unit, amount]) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(amount),
    )
    .join(' ');
}

const relativeFormat = perLocale(locale => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const exactFormat = perLocale(locale => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }));
const clockFormat = perLocale(locale => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
