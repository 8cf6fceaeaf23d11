import type { Filters, FilterValue } from '#api/filter.ts';
import type { ListArgs, Page } from '#api/page.ts';
import type { CsvValue } from '#lib/csv.ts';
import { dayEnd, dayStart } from '#lib/dates.ts';
import { holding } from '#lib/text.ts';
import type { Column } from './column.ts';

type Ordered = { of: string; columns: unknown; rows: unknown[] };

/** The last filtered and sorted rows of each set, so that paging does not sort again. */
const last = new WeakMap<readonly unknown[], Ordered>();

/** The page of a set for the given arguments. */
export function pageOfWhole<Row>(all: readonly Row[], args: ListArgs, columns: readonly Column<Row>[]): Page<Row> {
  const { limit, offset, sort, filters } = args;
  const of = JSON.stringify([sort, filters]);
  let known = last.get(all);
  if (known?.of !== of || known.columns !== columns) {
    known = { of, columns, rows: ordered(matching(all, filters, columns), sort, columns) };
    last.set(all, known);
  }
  const rows = known.rows as Row[];
  return { rows: rows.slice(offset, offset + limit), total: rows.length, failure: null };
}

function matching<Row>(all: readonly Row[], filters: Filters, columns: readonly Column<Row>[]): Row[] {
  const tests = columns.flatMap(column => {
    const value = filters[column.key];
    return value !== undefined && column.filter ? [testOf(column, value)] : [];
  });
  return all.filter(row => tests.every(test => test(row)));
}

/** Whether a row passes a column's filter. */
function testOf<Row>(column: Column<Row>, value: FilterValue): (row: Row) => boolean {
  const own = column.exported;
  switch (value.kind) {
    case 'text': {
      const holds = holding(value.text);
      return row => holds(String(own(row) ?? ''));
    }
    case 'choice':
      return row => value.values.includes(String(own(row)));
    case 'flag':
      return row => own(row) === value.value;
    case 'days': {
      const [start, end] = [value.from ? dayStart(value.from) : null, value.to ? dayEnd(value.to) : null];
      return row => {
        const at = Date.parse(String(own(row)));
        return (!start || at >= start.getTime()) && (!end || at < end.getTime());
      };
    }
    case 'numbers':
      return row => {
        const held = (column.order ?? own)(row);
        const { from, to } = value;
        return held !== null && (!from || Number(held) >= Number(from)) && (!to || Number(held) <= Number(to));
      };
  }
}

const texts = new Intl.Collator();

/** Compares numbers before texts, texts by the collator, no before yes, and null last. */
function compare(a: CsvValue, b: CsvValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return typeof a === 'string' && typeof b === 'string' ? texts.compare(a, b) : typeof a < typeof b ? -1 : 1;
}

/**
 * The rows in an order. The sort is stable. Only distinct values are compared: comparing the texts of 10,000 rows with each
 * other would block the page, and most columns have few values.
 */
function ordered<Row>(rows: Row[], sort: ListArgs['sort'], columns: readonly Column<Row>[]): Row[] {
  const column = columns.find(({ key }) => key === sort?.column);
  if (!sort || !column) return rows;
  const by = column.order ?? column.exported;
  const groups = new Map<CsvValue, Row[]>();
  for (const row of rows) {
    const value = by(row);
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  const sign = sort.descending ? -1 : 1;
  return [...groups].sort(([a], [b]) => sign * compare(a, b)).flatMap(([, group]) => group);
}
