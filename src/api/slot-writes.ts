import { isUnlimited, type Limit } from '#lib/limits.ts';
import type { SlotLimits, Unspecified } from './slots.ts';

/**
 * A limit as a map of slots says it; "0" as text, for as a number it would be dropped
 * (docs/contract/users-and-auth.md 5.4).
 */
const written = (limit: Limit<string>): string => (isUnlimited(limit) ? 'Infinity' : limit);

/**
 * The map to send for limits. Left out is only what was not stored and means the same unnamed: 25.15 makes 0 of every
 * stored slot that a change leaves out, so those stay named, `Infinity` where there is no limit any more.
 */
export function slotMap(limits: SlotLimits, unspecified: Unspecified, stored: SlotLimits = {}): string {
  const named = Object.entries({ ...stored, ...limits }).filter(
    ([slot, limit]) => slot in stored || !(isUnlimited(limit) ? unspecified === 'UNLIMITED' : false),
  );
  return JSON.stringify(Object.fromEntries(named.map(([slot, limit]) => [slot, written(limit)])));
}
