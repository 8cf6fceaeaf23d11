import type { Agent } from '#api/agents.ts';
import { type Slot, type SlotLimits, slotUnit } from '#api/slots.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import type { Column } from '#kit/table/column.ts';
import { exportedLimit } from '#kit/table/slot-columns.tsx';
import { isUnlimited } from '#lib/limits.ts';
import type { ByteUnit } from '#lib/units.ts';

/** An amount as a number; null if there is none. */
export function amountOf(amounts: SlotLimits, slot: string): number | null {
  const amount = amounts[slot];
  if (amount === undefined) return null;
  return isUnlimited(amount) ? Number.POSITIVE_INFINITY : Number(amount);
}

/** How much of an agent's slot is allocated; null if the agent does not have the slot. */
export const allocated = ({ available_slots, occupied_slots }: Agent, slot: string): number | null =>
  amountOf(available_slots, slot) === null ? null : (amountOf(occupied_slots, slot) ?? 0);

/** What is allocated of a slot, against the capacity. */
export const SlotMeter = ({ agent, slot }: { agent: Agent; slot: Slot }) => (
  <Meter
    used={allocated(agent, slot.name)}
    total={amountOf(agent.available_slots, slot.name)}
    unit={slot.bytes ? (slot.unit as ByteUnit) : undefined}
  />
);

/** Width of a letter of a label, and of what is around it, in px. */
export const widthOf = (label: string, least: number): number => Math.max(least, Math.ceil(label.length * 6.7 + 24));

/** The columns of slots: what is allocated, the `first` of them by default, and optional ones with the capacity alone. */
export function slotColumns(
  slots: readonly Slot[],
  capacity: (slot: string) => string,
  first: number,
): Column<Agent>[] {
  const named = slots.map(slot => ({ slot, text: `${slot.label}${slotUnit(slot) && ` (${slotUnit(slot)})`}` }));
  return [
    ...named.map(
      ({ slot, text }, index): Column<Agent> => ({
        key: `occupied_slots.${slot.name}`,
        label: { text },
        width: widthOf(text, slot.bytes ? 92 : 60),
        sortable: true,
        align: 'end',
        optional: index >= first,
        cell: agent => <SlotMeter agent={agent} slot={slot} />,
        exported: agent =>
          slot.name in agent.available_slots ? exportedLimit(agent.occupied_slots[slot.name] ?? '0') : null,
        order: agent => allocated(agent, slot.name),
      }),
    ),
    ...named.map(
      ({ slot, text }): Column<Agent> => ({
        key: `available_slots.${slot.name}`,
        label: { text: capacity(text) },
        width: widthOf(capacity(text), 68),
        sortable: true,
        align: 'end',
        optional: true,
        cell: agent => (
          <Meter
            used={amountOf(agent.available_slots, slot.name)}
            total={null}
            unit={slot.bytes ? (slot.unit as ByteUnit) : undefined}
          />
        ),
        exported: agent => exportedLimit(agent.available_slots[slot.name] ?? null),
        order: agent => amountOf(agent.available_slots, slot.name),
      }),
    ),
  ];
}
