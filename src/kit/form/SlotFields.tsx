import { type Slot, slotUnit } from '#api/slots.ts';
import { MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import type { Values } from './form.ts';
import { LimitField } from './LimitField.tsx';
import type { Measure } from './limit-text.ts';

/** The measure of a slot: bytes for memory, decimals for shares, whole numbers for others. */
export const slotMeasure = (slot: Slot): Measure => {
  if (slot.bytes) return { bytes: slot.binary ? MEMORY_UNITS : STORAGE_UNITS };
  return slot.places > 0 ? 'decimal' : 'whole';
};

type Props<V extends Values> = {
  slots: readonly Slot[];
  /** The field name of a slot. */
  name: (slot: Slot) => keyof V & string;
  hint?: (slot: Slot) => string;
  disabled?: boolean;
};

/** A limit field for each slot. */
export function SlotFields<V extends Values>({ slots, name, hint, disabled = false }: Props<V>) {
  return slots.map(slot => (
    <LimitField<V>
      key={slot.name}
      name={name(slot)}
      measure={slotMeasure(slot)}
      unit={slotUnit(slot)}
      usual={slot.unit}
      hint={hint?.(slot)}
      disabled={disabled}
    />
  ));
}
