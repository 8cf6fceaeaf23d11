import { compareDecimals, toDecimal } from '#lib/decimal.ts';
import { bytesFromManager } from '#lib/units.ts';
import type { Behaviour } from '../behaviour.ts';
import { type ImageRow, labelledLimits, type StoredLimit } from '../image-rows.ts';

/** An amount that can be compared; null for a text that is none, which managers keep. */
const amountOf = (slot: string, { min }: StoredLimit) =>
  slot.includes('mem') ? bytesFromManager(min) : toDecimal(min);

const isLess = (slot: string, a: StoredLimit, b: StoredLimit): boolean => {
  const [left, right] = [amountOf(slot, a), amountOf(slot, b)];
  return left !== null && right !== null && compareDecimals(left, right) < 0;
};

/** Slots of which an image's own minimum cannot be undercut. */
const FIXED = ['cpu', 'mem'];

/**
 * `resource_limits` of an image: up to 24.09 as stored; later those of the labels, except where an administrator set
 * another, for CPU and memory only a larger one (docs/contract/resources-and-operations.md 1.4).
 */
export function limitsOf({ images }: Behaviour, { labels, resource_limits: own }: ImageRow) {
  if (images.limits === 'stored')
    return Object.entries(own).map(([key, { min, max }]) => ({ key, min, max: max ?? null }));
  const all = { ...labelledLimits(labels) };
  for (const [slot, limit] of Object.entries(own)) {
    const label = all[slot];
    if (!label || !FIXED.includes(slot) || !isLess(slot, limit, label)) all[slot] = limit;
  }
  return Object.entries(all).map(([key, { min }]) => ({ key, min, max: 'Infinity' }));
}
