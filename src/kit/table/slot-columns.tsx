import { type Slot, slotHeading } from '#api/slots.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { INFINITE } from '#kit/form/limit-text.ts';
import type { CsvValue } from '#lib/csv.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import type { ByteUnit } from '#lib/units.ts';
import type { Column } from './column.ts';

export type AnyLimit = Limit | Limit<string> | null;

/** A limit in an export: a number if a double holds it exactly, else text; ∞ for no limit. */
export function exportedLimit(limit: AnyLimit): CsvValue {
  if (limit === null) return null;
  if (isUnlimited(limit)) return INFINITE;
  return String(Number(limit)) === String(limit) ? Number(limit) : String(limit);
}

/** The sort value of a limit: no limit is above every number. */
export function limitOrder(limit: AnyLimit): number | null {
  if (limit === null) return null;
  return isUnlimited(limit) ? Number.POSITIVE_INFINITY : Number(limit);
}

/** A sortable column of limits. `unit`: the unit of bytes, which the header names. */
export const limitColumn = <Row,>(
  limit: (row: Row) => AnyLimit,
  { unit, ...rest }: Omit<Column<Row>, 'cell' | 'exported' | 'order'> & { unit?: ByteUnit | undefined },
): Column<Row> => ({
  sortable: true,
  align: 'end',
  ...rest,
  cell: row => <LimitValue limit={limit(row)} unit={unit} />,
  exported: row => exportedLimit(limit(row)),
  order: row => limitOrder(limit(row)),
});

type SlotMap<Row> = {
  /** The manager's name of the map, the prefix of its column keys. */
  map: string;
  /** The limit of a slot in a row; null if the row has none stored. */
  limit: (row: Row, slot: Slot) => Limit<string> | null;
  /** How many slots are visible by default. */
  first: number;
  /** The label of the map, if a list has several. */
  of?: string;
};

/** Width of a letter of a heading, and of the padding, in px. */
const [LETTER, AROUND] = [6.7, 24];

/** The width of a column whose heading is not cut, in px. */
export const headingWidth = (heading: string, least: number): number =>
  Math.max(least, Math.ceil(heading.length * LETTER + AROUND));

/** The column key of a slot. */
const slotKey = (map: string, slot: string): string => `${map}.${slot}`;

/** One column for each slot of a map. The header has the slot's name and the unit of its cells. */
export function slotColumns<Row>(slots: readonly Slot[], { map, limit, first, of }: SlotMap<Row>): Column<Row>[] {
  return slots.map((slot, index) => {
    const text = `${slotHeading(slot)}${of ? ` · ${of}` : ''}`;
    return limitColumn<Row>(row => limit(row, slot), {
      key: slotKey(map, slot.name),
      label: { text },
      width: headingWidth(text, 60),
      optional: index >= first,
      unit: slot.bytes ? (slot.unit as ByteUnit) : undefined,
    });
  });
}
