import type { ListArgs } from '#api/page.ts';
import { slots } from '#api/slots.ts';
import { serveExport } from '#kit/export/serve-export.ts';
import type { Column } from '#kit/table/column.ts';
import { slotsOfKeys } from '#kit/table/slot-columns.tsx';
import { wholeReader } from '#kit/table/whole-list.ts';
import { PENDING, policyColumns, TOTAL } from './columns.tsx';
import { KINDS, type Kind, POLICIES, type Policy } from './kinds.ts';

/** A release that keeps everything, and one that keeps folder limits with key pairs. */
const RELEASES = ['999', '23.09'];

/** Every column that any release or tab has, with those of the slots that keys name. */
function columnsFor(keys: readonly string[]): Column<Policy>[] {
  const named = [...new Set([TOTAL, PENDING].flatMap(map => slotsOfKeys(map, keys)))].map(slots.unknown);
  const all = KINDS.flatMap(kind => RELEASES.flatMap(manager => policyColumns(kind, manager, named)));
  return [...new Map(all.map(column => [column.key, column])).values()];
}

let reader: ((args: ListArgs) => ReturnType<ReturnType<typeof wholeReader<Policy>>>) | undefined;

serveExport<Policy>(part => ({
  read: (args, shown) => {
    const columns = columnsFor([...shown, ...Object.keys(args.filters), args.sort?.column ?? '']);
    reader ??= wholeReader(() => POLICIES[part as Kind].read(), columns);
    return reader(args);
  },
  rowId: policy => policy.name,
  columns: columnsFor,
}));
