import { isUnlimited, type Limit } from '#lib/limits.ts';
import { sameLimit } from './policy-change.ts';
import { limitOf, type SlotLimits, type Unspecified } from './slots.ts';

/**
 * The wanted limits that differ from those that the stored map means, read with the `unspecified` that will be stored.
 */
export const changedSlots = (stored: SlotLimits, wanted: SlotLimits, unspecified: Unspecified): SlotLimits =>
  Object.fromEntries(
    Object.entries(wanted).filter(([slot, limit]) => !sameLimit(limit, limitOf(stored, unspecified, slot))),
  );

/**
 * A limit in a map of slots. "0" is text: the manager drops a 0 that is a number (docs/contract/users-and-auth.md 5.4).
 */
const written = (limit: Limit<string>): string => (isUnlimited(limit) ? 'Infinity' : limit);

/**
 * The map to send for changed slots. Omits a slot only if it was not stored and equals the default: 25.15 sets every
 * stored slot that a change omits to 0.
 */
export function slotMap(changed: SlotLimits, unspecified: Unspecified, stored: SlotLimits = {}): string {
  const named = Object.entries({ ...stored, ...changed }).filter(
    ([slot, limit]) => slot in stored || !sameLimit(limit, limitOf({}, unspecified, slot)),
  );
  return JSON.stringify(Object.fromEntries(named.map(([slot, limit]) => [slot, written(limit)])));
}
