import { compareDecimals, type Decimal, toDecimal } from '#lib/decimal.ts';
import { bytesFromManager } from '#lib/units.ts';
import { lacks } from './capabilities.ts';

export type Label = { key: string; value: string };

/** A minimum as the manager stores it: `1`, `256m`, `1073741824`, or any other text. */
export type Minimum = { key: string; min: string; max: string | null };

/** Minima that change, by slot: an exact amount (bytes of memory), or null for none. */
export type ChangedMinima = Readonly<Record<string, Decimal | null>>;

const known = new Map<string, Decimal | null>();

/** The exact amount of a stored text, in bytes for memory; null for a text that is none. Few texts stand in many images. */
export function amountOf(slot: string, text: string): Decimal | null {
  const of = `${slot.includes('mem') ? 'b' : ''}:${text}`;
  let amount = known.get(of);
  if (amount === undefined) {
    amount = slot.includes('mem') ? bytesFromManager(text) : toDecimal(text);
    known.set(of, amount);
  }
  return amount;
}

const MIN = 'ai.backend.resource.min.';

/** What a rescan stores where the labels name none (docs/contract/resources-and-operations.md 1.4). */
const USUAL = { cpu: '1', mem: '1g' };

/** The minima that the image itself has: those of its labels, and the usual ones of CPU and memory. By slot. */
export function ownLimits(labels: readonly Label[]): Record<string, string> {
  const named = labels.flatMap(({ key, value }) => (key.startsWith(MIN) ? [[key.slice(MIN.length), value]] : []));
  return { ...USUAL, ...Object.fromEntries(named) };
}

/** The exact amount that the image itself has of a slot; null for none. */
export function ownAmount(slot: string, labels: readonly Label[]): Decimal | null {
  const own = ownLimits(labels)[slot];
  return own === undefined ? null : amountOf(slot, own);
}

/** Whether an amount is less than what the image itself has. */
export function isBelowOwn(slot: string, amount: Decimal, labels: readonly Label[]): boolean {
  const own = ownAmount(slot, labels);
  return own !== null && compareDecimals(amount, own) < 0;
}

/**
 * Whether the manager puts the image's own minima in place of those that are not sent, and of smaller ones of CPU and
 * memory (docs/contract/resources-and-operations.md 1.4).
 */
export const ownLimitsCount = (manager: string): boolean => lacks(manager, 'minima over labels of images') === null;

/** Slots whose own minimum is the least that such a manager goes by. */
const FIRM = ['cpu', 'mem'];

/** Whether the manager would accept a minimum (null: none) without an error but apply the image's own. */
export function hasNoEffect(slot: string, amount: Decimal | null, labels: readonly Label[], manager: string): boolean {
  if (!ownLimitsCount(manager)) return false;
  if (amount === null) return ownAmount(slot, labels) !== null;
  return FIRM.includes(slot) && isBelowOwn(slot, amount, labels);
}

const same = (slot: string, text: string, other: string | undefined): boolean => {
  if (other === undefined) return false;
  const amount = amountOf(slot, text);
  return text === other || (amount !== null && amount === amountOf(slot, other));
};

/**
 * What to send so that these are the minima. Where the manager knows the image's own, only others are sent, so that an image
 * without any follows its labels again. A maximum is empty where there is none: 23.09 wants the member, 24.09 no null
 * (docs/contract/resources-and-operations.md 1.5).
 */
export function limitsToSend(wanted: readonly Minimum[], labels: readonly Label[], manager: string) {
  const own = ownLimits(labels);
  const isOwn = ({ key, min }: Minimum) => same(key, min, own[key]);
  return wanted
    .filter(minimum => !ownLimitsCount(manager) || !isOwn(minimum))
    .map(minimum => {
      const { key, min, max } = minimum;
      // the image's own text, so that an image that is set back is as a rescan would make it
      return { key, min: isOwn(minimum) ? (own[key] ?? min) : min, max: max === null || max === 'Infinity' ? '' : max };
    });
}
