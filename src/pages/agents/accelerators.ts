import type { Slot } from '#api/slots.ts';

/** Slots that are no accelerators. */
const USUAL = ['cpu', 'mem'];

/** A family of accelerators: the prefix of its slots and metrics (`cuda`), and its name for people (`GPU`). */
export type Family = { key: string; label: string };

const familyOf = (slot: string): string => slot.split('.')[0] ?? slot;

/** The families of accelerators among slots. */
export function familiesOf(slots: readonly Slot[]): Family[] {
  const families = new Map<string, string>();
  for (const { name, label } of slots)
    if (!USUAL.includes(name) && !families.has(familyOf(name))) families.set(familyOf(name), label);
  return [...families].map(([key, label]) => ({ key, label: label === '' ? key : label }));
}

/** Whether an agent has an accelerator of a family. */
export const hasFamily = (available_slots: Readonly<Record<string, unknown>>, family: string): boolean =>
  Object.entries(available_slots).some(
    ([slot, amount]) => !USUAL.includes(slot) && familyOf(slot) === family && amount !== '0',
  );
