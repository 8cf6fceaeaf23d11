import { type Slot, type SlotLimits, slotUnit } from '#api/slots.ts';
import type { Limit } from '#lib/limits.ts';
import { MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import { formatLimit, type Measure, parseLimit } from './limit-text.ts';

/** The measure of a slot: bytes for memory, decimals for shares, whole numbers for others. */
export const slotMeasure = (slot: Slot): Measure => {
  if (slot.bytes) return { bytes: slot.binary ? MEMORY_UNITS : STORAGE_UNITS };
  return slot.places > 0 ? 'decimal' : 'whole';
};

/** An amount of a slot with its unit: `4 GiB`, `2 Core`. */
export const slotText = (slot: Slot, amount: Limit<string>): string =>
  [formatLimit(amount, slotMeasure(slot)), slot.bytes ? '' : slotUnit(slot)].filter(Boolean).join(' ');

/** The name of a slot's field. `map` is the manager's name of the map of amounts. */
export const slotField =
  (map: string) =>
  (slot: Slot): string =>
    `${map}.${slot.name}`;

/** Something for each slot, by the slot's field: rules of a schema, labels. */
export const bySlotField = <Value>(map: string, slots: readonly Slot[], of: (slot: Slot) => Value) =>
  Object.fromEntries(slots.map(slot => [slotField(map)(slot), of(slot)]));

/** The texts of amounts by slot; empty for a slot whose amount is null. */
export const slotTexts = (map: string, slots: readonly Slot[], amount: (slot: Slot) => Limit<string> | null) =>
  bySlotField(map, slots, slot => formatLimit(amount(slot), slotMeasure(slot)));

/** The amounts in a form. Slots whose text is empty or no amount are left out. */
export const slotAmounts = (map: string, slots: readonly Slot[], form: Readonly<Record<string, unknown>>): SlotLimits =>
  Object.fromEntries(
    slots.flatMap(slot => {
      const amount = parseLimit(String(form[slotField(map)(slot)] ?? ''), slotMeasure(slot));
      return amount === null ? [] : [[slot.name, amount]];
    }),
  );
