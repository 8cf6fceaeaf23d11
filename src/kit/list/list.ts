import type { UseQueryOptions } from '@tanstack/react-query';
import type { Role } from '#api/access.ts';
import type { SignedIn } from '#api/auth-session.ts';
import type { ApiError } from '#api/errors.ts';
import type { Sort } from '#api/filter.ts';
import type { ReadAhead } from '#api/page.ts';
import { getSpoken } from '#i18n/language.ts';
import type { AreaWith, PlainKey, Translate } from '#i18n/messages.ts';
import type { Column } from '#kit/table/column.ts';
import { argsOf, readListState, rememberedSize } from '#kit/table/list-state.ts';
import { shownKeys } from '#kit/table/use-columns.ts';
import type { CsvValue } from '#lib/csv.ts';
import type { Source } from './source.ts';

/** What a list depends on. The export worker gets all of it but `t`. */
export type ListContext<Tab extends string = string, Extra = unknown> = {
  /** The open tab; an empty text on a page without tabs. */
  tab: Tab;
  role: Role;
  /** The connected manager's release. */
  manager: string;
  /** The key pair of the person signed in. */
  access_key: string;
  /** What the page has read besides. Plain data: it is sent to the export worker. */
  extra: Extra;
  t: Translate;
};

// biome-ignore lint/suspicious/noExplicitAny: what is read differs by list; `select` makes counts of it
type CountQuery<Tab extends string> = UseQueryOptions<any, ApiError, Partial<Record<Tab, number>>, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above; nobody uses the answer here
type AnyQuery = UseQueryOptions<any, ApiError, any, any>;

/** The areas of messages that have what a list says, behind the area: `presets.title`, `presets.count`. */
export type ListArea = AreaWith<'title' | 'count' | `details.${'failed' | 'none'}`>;

/** The same of a list with tabs: `users.tabs`, `users.tab.active`. */
type AreaOf<Tab extends string> = [Tab] extends [''] ? ListArea : ListArea & AreaWith<'tabs' | `tab.${Tab}`>;

/** A list of one resource: read by its page, by the read-ahead and by the export worker. */
export type List<Row, Tab extends string = '', Extra = undefined> = {
  /** The area of its messages. */
  area: ListArea;
  /** Names what the browser remembers of the list, and exported files; the area if not given. */
  resource?: string | ((tab: Tab) => string);
  /** Name of exported files, if it is not the resource. */
  file?: string;
  /** The tabs that a release has, in their order. The first has no name in the address. */
  tabs?: (manager: string) => readonly Tab[];
  /** The tab that a row belongs to: its actions are those of that tab. */
  tabOf?: (row: Row) => Tab;
  /** How many rows each tab has, filters aside; what several queries answer is put together. */
  counts?: (context: ListContext<Tab, Extra>) => readonly CountQuery<Tab>[];
  /** Milliseconds after which the rows are read again while the page is visible; never if not given. */
  live?: number;
  /** Whether the manager's count is only an upper bound. */
  inexact?: (manager: string) => boolean;
  /** `extra` as it is before the page has read it. */
  extra: Extra;
  /** Queries that are read ahead besides the rows. */
  ahead?: (context: ListContext<Tab, Extra>) => readonly AnyQuery[];
  columns: (context: ListContext<Tab, Extra>) => Column<Row>[];
  source: (context: ListContext<Tab, Extra>, columns: readonly Column<Row>[]) => Source<Row>;
  /** Data that only rows can name: an export can have a column for each key, after those of the list. */
  others?: { label: PlainKey; of: (row: Row) => Readonly<Record<string, CsvValue>> };
  /** Reads these rows again for a job; rows that are gone are left out. @throws ApiError. */
  readAgain?: (rows: readonly Row[], context: ListContext<Tab, Extra>) => Promise<readonly Row[]>;
  /** Keys of columns that jobs need, shown or not, if they cost the manager something. */
  jobColumns?: readonly string[];
  defaultSort: Sort;
  rowId: (row: Row) => string;
  /** What a person calls the row. */
  rowName: (row: Row) => string;
  /**
   * Says how many rows match, if `<area>.count` does not: "38 of 214 users match". `all` is null if nothing is filtered, or
   * if it is not known.
   */
  count?: (matching: number, all: number | null, context: ListContext<Tab, Extra>) => string;
  /** What stands in place of rows if there are none at all, and what to do next. */
  empty: (tab: Tab) => readonly [title: PlainKey, next?: PlainKey];
};

type Defined<Row, Tab extends string, Extra> = Omit<List<Row, Tab, Extra>, 'area' | 'extra' | 'rowName'> & {
  area: AreaOf<Tab>;
  /** What a person calls the row, if not by its id. */
  rowName?: (row: Row) => string;
} & (undefined extends Extra ? { extra?: Extra } : { extra: Extra });

/** Defines a list. `extra` is required only of a list that has any. */
export const defineList = <Row, Tab extends string = '', Extra = undefined>(
  list: Defined<Row, Tab, Extra>,
): List<Row, Tab, Extra> => ({ extra: undefined as Extra, rowName: list.rowId, ...list });

/** The tab that an address names; the first if it names none of them. */
export function tabAt<Row, Tab extends string, Extra>(
  list: List<Row, Tab, Extra>,
  params: URLSearchParams,
  manager: string,
): Tab {
  const tabs = list.tabs?.(manager) ?? [];
  return tabs.find(tab => tab === params.get('tab')) ?? tabs[0] ?? ('' as Tab);
}

/** What names the list of a tab in what the browser remembers. */
export const resourceOf = <Row, Tab extends string, Extra>(list: List<Row, Tab, Extra>, tab: Tab): string => {
  const { resource = list.area } = list;
  return typeof resource === 'string' ? resource : resource(tab);
};

/** Reads ahead what the page at an address asks first, while its code is still drawn. */
export const readAheadOf =
  <Row, Tab extends string, Extra>(list: List<Row, Tab, Extra>): ReadAhead =>
  async (client, params, { role, manager, access_key }: SignedIn) => {
    const { t } = getSpoken();
    const context = { tab: tabAt(list, params, manager), role, manager, access_key, extra: list.extra, t };
    const columns = list.columns(context);
    const resource = resourceOf(list, context.tab);
    const args = argsOf(readListState(params, columns, rememberedSize(resource)));
    const rows = list.source(context, columns).query(args, shownKeys(resource, columns));
    await Promise.all(
      [rows, ...(list.ahead?.(context) ?? [])].map(query => client.prefetchQuery(query as typeof rows)),
    );
  };

/**
 * The search of another tab's address: filters and sort stay if that tab has them; the page, the details and what only
 * the open tab has are dropped.
 */
export function tabSearch<Row, Tab extends string, Extra>(
  list: List<Row, Tab, Extra>,
  params: URLSearchParams,
  context: ListContext<Tab, Extra>,
  to: Tab,
): string {
  const next = new URLSearchParams(params);
  const there = list.columns({ ...context, tab: to });
  const { filters, sort } = readListState(params, there, rememberedSize(resourceOf(list, to)));
  for (const { key } of [...list.columns(context), ...there]) if (!(key in filters)) next.delete(key);
  for (const key of ['tab', 'page', 'detail', ...(sort ? [] : ['sort'])]) next.delete(key);
  if (to !== list.tabs?.(context.manager)[0]) next.set('tab', to);
  return next.toString();
}
