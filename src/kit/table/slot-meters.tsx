import { type Slot, slotHeading } from '#api/slots.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import type { ByteUnit } from '#lib/units.ts';
import type { Column } from './column.ts';
import { type AnyLimit, exportedLimit, headingWidth, limitOrder } from './slot-columns.tsx';

/** What is in use of a slot, against all that there is. */
export const SlotMeter = ({ slot, used, total }: { slot: Slot; used: AnyLimit; total: AnyLimit }) => (
  <Meter used={limitOrder(used)} total={limitOrder(total)} unit={slot.bytes ? (slot.unit as ByteUnit) : undefined} />
);

type Given<Row> = {
  /** Amounts of a slot in a row, by the slot's name; null if the row does not have the slot. */
  used: (row: Row, slot: string) => AnyLimit;
  total: (row: Row, slot: string) => AnyLimit;
  /** The heading of a column that has the total alone. */
  capacity: (heading: string) => string;
  /** How many bars are visible by default. */
  first: number;
  /** The least width of a bar with its figure, in px. */
  least: (slot: Slot) => number;
};

/** The columns of slots: `bars` of what is in use of the total, and, hidden by default, the `totals` alone. */
export function slotMeterColumns<Row>(slots: readonly Slot[], { used, total, capacity, first, least }: Given<Row>) {
  const bars = slots.map(
    (slot, index): Column<Row> => ({
      key: `occupied_slots.${slot.name}`,
      label: { text: slotHeading(slot) },
      width: headingWidth(slotHeading(slot), least(slot)),
      sortable: true,
      align: 'end',
      optional: index >= first,
      cell: row => <SlotMeter slot={slot} used={used(row, slot.name)} total={total(row, slot.name)} />,
      exported: row => exportedLimit(used(row, slot.name)),
      order: row => limitOrder(used(row, slot.name)),
    }),
  );
  const totals = slots.map((slot): Column<Row> => {
    const text = capacity(slotHeading(slot));
    return {
      key: `available_slots.${slot.name}`,
      label: { text },
      width: headingWidth(text, 68),
      sortable: true,
      align: 'end',
      optional: true,
      cell: row => <SlotMeter slot={slot} used={total(row, slot.name)} total={null} />,
      exported: row => exportedLimit(total(row, slot.name)),
      order: row => limitOrder(total(row, slot.name)),
    };
  });
  return { bars, totals };
}
