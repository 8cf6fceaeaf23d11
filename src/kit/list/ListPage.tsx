import { type ComponentType, type ReactNode, useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ListArgs } from '#api/page.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import { chosenOf } from '#kit/jobs/chosen.ts';
import { Page } from '#kit/page/Page.tsx';
import parts from '#kit/page/parts.module.css';
import { Tabs } from '#kit/page/Tabs.tsx';
import { Blank } from '#kit/table/Blank.tsx';
import { FailedReads, type OtherRead } from '#kit/table/FailedReads.tsx';
import { ResourceTable } from '#kit/table/ResourceTable.tsx';
import type { RowAction } from '#kit/table/RowActions.tsx';
import type { Selection } from '#kit/table/use-selection.ts';
import { BulkActions } from './BulkActions.tsx';
import { Loaded } from './Loaded.tsx';
import { type List, type ListContext, resourceOf, tabSearch } from './list.ts';
import { LiveEvery, useLive } from './live.ts';
import type { DialogProps, DrawerProps, Load } from './opened.ts';
import { PageButtons } from './PageButtons.tsx';
import { useCounts, useListContext, usePageTools } from './use-list.ts';

type Around<Tab extends string, Extra, Dialog> = { context: ListContext<Tab, Extra>; tools: PageTools<Dialog> };
export type BulkProps<Row, Tab extends string, Extra, Dialog> = Around<Tab, Extra, Dialog> & {
  selection: Selection<Row>;
  args: ListArgs;
};

/** The parts of a list page. Functions in it are made outside of any component. */
export type ListPageParts<Row, Tab extends string, Extra, Dialog> = {
  list: List<Row, Tab, Extra>;
  /** Starts the export worker: `() => new Worker(new URL('./users.worker.ts', import.meta.url), { type: 'module' })`. */
  worker: () => Worker;
  /** Details of a row; the page reads the id from its address. */
  drawer?: Load<DrawerProps<Row, Tab, Extra, Dialog>> | undefined;
  dialogs?: Load<DialogProps<Dialog, Tab, Extra>> | undefined;
  /** What can be done with rows of a tab. */
  actions?: (context: ListContext<Tab, Extra>, tools: PageTools<Dialog>) => readonly Action<Row>[];
  /** Why the person can change nothing on this tab (role, release); null if something can be changed. */
  closed?: (context: ListContext<Tab, Extra>) => PlainKey | null;
  pageActions?: (context: ListContext<Tab, Extra>, tools: PageTools<Dialog>) => readonly PageAction[];
  /** What a tab does not show, or not to everybody: a sentence above the table; null if there is nothing to say. */
  note?: (context: ListContext<Tab, Extra>) => PlainKey | null;
  /** Stands above the table: notes, charts, switches. */
  above?: ComponentType<Around<Tab, Extra, Dialog>>;
  /** Stands in the bulk bar after the actions. */
  bulk?: ComponentType<BulkProps<Row, Tab, Extra, Dialog>>;
};

/** What a page has read besides its list: what the list depends on, and the reads of it whose failure is said above the table. */
export type ReadBesides<Extra> = { extra: Extra; reads?: readonly OtherRead[] };

/** The page of a list: heading, tabs and their addresses, counts, table, details and dialogs. */
export function ListPage<Row, Tab extends string, Extra, Dialog = never>(
  props: ListPageParts<Row, Tab, Extra, Dialog> & ReadBesides<Extra>,
) {
  const { list, actions: actionsOf, closed: closedOf, above: Above, bulk: Bulk, drawer, dialogs } = props;
  const [params] = useSearchParams();
  const context = useListContext(list, props.extra);
  const { detail, dialog, tools } = usePageTools<Dialog>();
  const columns = useMemo(() => list.columns(context), [list, context]);
  const source = useMemo(() => list.source(context, columns), [list, context, columns]);
  const live = useLive(list.live);
  const counts = useCounts(list, context, live);
  const { tab, t, manager } = context;
  const { area } = list;
  const resource = resourceOf(list, tab);
  const around = { context, tools };
  const power = useCallback(
    (at: Tab) => {
      const there = at === context.tab ? context : { ...context, tab: at };
      return { actions: actionsOf?.(there, tools) ?? [], closed: closedOf?.(there) ?? null };
    },
    [context, tools, actionsOf, closedOf],
  );
  const { actions, closed } = useMemo(() => power(tab), [power, tab]);
  const hasDetails = drawer !== undefined;
  const rowActions = useMemo(() => {
    const details: RowAction<Row>[] = hasDetails
      ? [{ label: 'details', icon: 'details', run: row => tools.open(list.rowId(row)) }]
      : [];
    return [...details, ...actions.flatMap(action => iconOf(action, closed))];
  }, [list, tools, hasDetails, actions, closed]);
  const chosen = (selection: Selection<Row>, args: ListArgs) => {
    const fresh = list.source(context, columns); // a whole set is read again for each job
    return chosenOf(selection, {
      rowId: list.rowId,
      rowName: list.rowName,
      readPage: (offset, limit) => fresh.read({ ...args, offset, limit }, list.jobColumns ?? []),
      readAgain: async rows => list.readAgain?.(rows, context) ?? rows,
    });
  };
  const bulkBar = (selection: Selection<Row>, args: ListArgs): ReactNode => (
    <>
      <BulkActions actions={actions} closed={closed} chosen={() => chosen(selection, args)} />
      {Bulk && <Bulk {...around} selection={selection} args={args} />}
    </>
  );
  const tabs = list.tabs?.(manager).map(name => ({
    key: name,
    label: t(`${area}.tab.${name}` as PlainKey),
    to: { search: tabSearch(list, params, context, name) },
    count: counts[name] ?? null,
  }));
  const [emptyTitle, emptyNext] = list.empty(tab);
  const close = () => tools.open(null);
  const hide = () => tools.show(null);
  const note = props.note?.(context);
  return (
    <Page
      title={t(`${area}.title`)}
      tabs={tabs && <Tabs label={t(`${area}.tabs` as PlainKey)} tabs={tabs} active={tab} />}
      actions={props.pageActions && <PageButtons actions={props.pageActions(context, tools)} closed={closed} />}
    >
      {note && <p className={parts.note}>{t(note)}</p>}
      {Above && <Above {...around} />}
      {props.reads && <FailedReads of={props.reads} />}
      <ResourceTable<Row>
        key={resource}
        resource={resource}
        label={`${area}.title`}
        part={tab}
        columns={columns}
        query={source.query}
        defaultSort={list.defaultSort}
        rowId={list.rowId}
        rowName={list.rowName}
        everyone={counts[tab] ?? null}
        inexact={list.inexact?.(manager) ?? false}
        count={(matching, all) => list.count?.(matching, all, context) ?? t(`${area}.count`, { matching, all })}
        empty={<Blank title={t(emptyTitle)}>{emptyNext && t(emptyNext)}</Blank>}
        exporter={{
          name: list.file ?? resource,
          start: props.worker,
          part: partOf(context),
          others: list.others?.label,
        }}
        live={live}
        rowActions={rowActions}
        selectionActions={bulkBar}
      />
      {drawer && detail && (
        <LiveEvery value={live?.every ?? false}>
          <Loaded
            key={`${tab} ${detail}`}
            load={drawer}
            of={{
              ...around,
              area,
              name: list.rowName,
              id: detail,
              powerOf: row => power(list.tabOf?.(row) ?? tab),
              onClose: close,
            }}
            onClose={close}
          />
        </LiveEvery>
      )}
      {dialogs && dialog && <Loaded load={dialogs} of={{ ...around, dialog, onClose: hide }} onClose={hide} />}
    </Page>
  );
}

/** An action at the end of a row, disabled for people who may change nothing. */
function iconOf<Row>({ run, why, only, readOnly, ...action }: Action<Row>, closed: PlainKey | null): RowAction<Row>[] {
  if (!run || only === 'details') return [];
  return [{ ...action, run, why: row => (readOnly ? null : closed) ?? why?.(row) ?? null }];
}

/** What the export worker gets of the context: all that can be sent. */
const partOf = <Tab extends string, Extra>({ t: _, ...part }: ListContext<Tab, Extra>) => part;
