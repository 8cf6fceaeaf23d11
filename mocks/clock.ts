import type { Time } from './time.ts';

/** A time as the manager writes it: `2026-11-24T02:32:13.746812+00:00`, without the fraction if it is zero. */
export function wireTime(time: Time): string {
  const whole = Math.floor(time);
  const micros = (whole % 1000) * 1000 + Math.round((time - whole) * 1000);
  return `${new Date(whole).toISOString().slice(0, 19)}${micros ? `.${String(micros).padStart(6, '0')}` : ''}+00:00`;
}

/** The same for a nullable column. */
export const wireTimeOrNull = (time: Time | null): string | null => (time === null ? null : wireTime(time));

/** The same without the offset, as 23.09 to 25.x write KeyPair.last_used (docs/contract/users-and-auth.md 4.1). */
export const wireTimeWithoutOffset = (time: Time): string => wireTime(time).slice(0, -'+00:00'.length);
