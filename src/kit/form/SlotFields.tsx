import { type Slot, slotUnit } from '#api/slots.ts';
import type { Values } from './form.ts';
import { LimitField } from './LimitField.tsx';
import { slotMeasure } from './slot-form.ts';

type Props<V extends Values> = {
  slots: readonly Slot[];
  /** The field name of a slot. */
  name: (slot: Slot) => keyof V & string;
  hint?: (slot: Slot) => string;
  /** Whether the amount of a slot can be unlimited. It can if not given. */
  endless?: (slot: Slot) => boolean;
  disabled?: boolean;
};

/** A limit field for each slot. */
export function SlotFields<V extends Values>({ slots, name, hint, endless, disabled = false }: Props<V>) {
  return slots.map(slot => (
    <LimitField<V>
      key={slot.name}
      name={name(slot)}
      measure={slotMeasure(slot)}
      unit={slotUnit(slot)}
      usual={slot.unit}
      hint={hint?.(slot)}
      endless={endless?.(slot) ?? true}
      disabled={disabled}
    />
  ));
}
