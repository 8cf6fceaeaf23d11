import { type Slot, slotUnit } from '#api/slots.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { INFINITE } from '#kit/form/limit-text.ts';
import type { CsvValue } from '#lib/csv.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import type { ByteUnit } from '#lib/units.ts';
import type { Column } from './column.ts';

type AnyLimit = Limit | Limit<string> | null;

/** A limit in an export: a number while that is exact, its digits as text beyond, ∞ for none, as the list has it. */
export function exportedLimit(limit: AnyLimit): CsvValue {
  if (limit === null) return null;
  if (isUnlimited(limit)) return INFINITE;
  return String(Number(limit)) === String(limit) ? Number(limit) : String(limit);
}

/** What limits are sorted by: none is beyond every number. */
export function limitOrder(limit: AnyLimit): CsvValue {
  if (limit === null) return null;
  return isUnlimited(limit) ? Number.POSITIVE_INFINITY : Number(limit);
}

type SlotMap<Row> = {
  /** The manager's name of the map, with which the keys of its columns begin. */
  map: string;
  /** What a row limits a slot to; null where it has nothing of the kind. */
  limit: (row: Row, slot: Slot) => Limit<string> | null;
  /** How many slots are shown at first. */
  first: number;
  /** What the map is called, where a list has several. */
  of?: string;
};

/** Widths of what the manager calls a slot, in px. */
const [LETTER, AROUND] = [6.7, 24];

/** The datum of a slot in a list. */
export const slotKey = (map: string, slot: string): string => `${map}.${slot}`;

/** The slots that keys of columns name. */
export const slotsOfKeys = (map: string, keys: readonly string[]): string[] =>
  keys.flatMap(key => (key.startsWith(`${map}.`) ? [key.slice(map.length + 1)] : []));

/** A map of slots as columns: a slot each, under its name with the unit in which its cells are told. */
export function slotColumns<Row>(slots: readonly Slot[], { map, limit, first, of }: SlotMap<Row>): Column<Row>[] {
  return slots.map((slot, index) => {
    const unit = slotUnit(slot) && ` (${slotUnit(slot)})`;
    const text = `${slot.label}${unit}${of ? ` · ${of}` : ''}`;
    return {
      key: slotKey(map, slot.name),
      label: { text },
      width: Math.max(60, Math.ceil(text.length * LETTER + AROUND)),
      sortable: true,
      align: 'end',
      optional: index >= first,
      cell: row => <LimitValue limit={limit(row, slot)} unit={slot.bytes ? (slot.unit as ByteUnit) : undefined} />,
      exported: row => exportedLimit(limit(row, slot)),
      order: row => limitOrder(limit(row, slot)),
    };
  });
}
