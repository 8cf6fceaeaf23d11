import { compareDecimals, type Decimal, toDecimal } from '#lib/decimal.ts';
import { bytesFromManager } from '#lib/units.ts';

export type Label = { key: string; value: string };

/** A minimum as the manager stores it: `1`, `256m`, `1073741824`, or any other text. */
export type Minimum = { key: string; min: string; max: string | null };

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

/** The minima that the image itself names in its labels, by slot. */
export function ownMinima(labels: readonly Label[]): Record<string, string> {
  const named = labels.flatMap(({ key, value }) => (key.startsWith(MIN) ? [[key.slice(MIN.length), value]] : []));
  return { ...USUAL, ...Object.fromEntries(named) };
}

/** Whether an amount is less than what the image itself names. */
export function isBelow(amount: Decimal, slot: string, labels: readonly Label[]): boolean {
  const own = ownMinima(labels)[slot];
  const least = own === undefined ? null : amountOf(slot, own);
  return least !== null && compareDecimals(amount, least) < 0;
}
