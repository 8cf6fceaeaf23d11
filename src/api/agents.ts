import { queryOptions } from '@tanstack/react-query';
import { inSlices } from '#lib/slices.ts';
import { atLeast } from '#lib/versions.ts';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { clausesOf, isAmong, orderText, valuesOf } from './filter.ts';
import {
  AgentCountsDocument,
  type AgentFieldsFragment,
  AgentPageDocument,
  AliveAgentsDocument,
} from './generated/agents.ts';
import { readNode } from './live-stat.ts';
import { type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { type SlotLimits, slotLimits } from './slots.ts';

/** A node of the cluster. What a domain admin may not read, and what the release lacks, is null. */
export type Agent = {
  id: string;
  /** ALIVE, LOST, RESTARTING or TERMINATED. */
  status: string;
  /** Since when it has had the status: since its first contact if the status has never changed. */
  status_changed: string | null;
  region: string | null;
  scaling_group: string;
  schedulable: boolean;
  /** The whole capacity by slot, in use or not. */
  available_slots: SlotLimits;
  /** May lack slots of which nothing is in use. */
  occupied_slots: SlotLimits;
  /** `tcp://host:port` */
  addr: string | null;
  architecture: string | null;
  first_contact: string | null;
  lost_at: string | null;
  version: string | null;
  container_count: number | null;
  /** The manager's JSON text; null if it was not asked for, or the agent has not reported for 120 s. */
  live_stat: string | null;
};

/** What an agent can hold. */
export type Capacity = Pick<Agent, 'id' | 'scaling_group' | 'available_slots'>;

/** `connected` holds the agents that are alive or restarting, `terminated` those that are lost or stopped. */
export type AgentTab = 'connected' | 'terminated';

export const STATES: Record<AgentTab, readonly string[]> = {
  connected: ['ALIVE', 'RESTARTING'],
  terminated: ['LOST', 'TERMINATED'],
};

/** The tab on which an agent of a status is listed. */
export const tabOfStatus = (status: string): AgentTab =>
  STATES.terminated.includes(status) ? 'terminated' : 'connected';

/** Rows of one answer: fewer with `live_stat`, of which each agent has several kB. Parsing more blocks the page over 50 ms. */
const ROWS = { plain: 1000, live: 400 };

/** Reads all pages of a list. @throws ApiError. */
export async function readPages<Item>(
  readPage: (limit: number, offset: number) => Promise<{ items: (Item | null)[]; total_count: number } | null>,
  limit: number = ROWS.plain,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let offset = 0, total = 1; offset < total; offset += limit) {
    const page = await readPage(limit, offset);
    all.push(...(page?.items ?? []).filter(item => item !== null));
    total = page?.total_count ?? 0;
  }
  return all;
}

/** Reads all agents whose status is ALIVE. Superadmins only. @throws ApiError. */
const readAlive = async (signal?: AbortSignal): Promise<Capacity[]> =>
  (await readPages(async (limit, offset) => (await run(AliveAgentsDocument, { limit, offset }, { signal })).page)).map(
    item => ({
      id: item.id ?? '',
      scaling_group: item.scaling_group ?? '',
      available_slots: slotLimits(item.available_slots) ?? {},
    }),
  );

/** The agents that are alive. They come and go: read again after half a minute. */
const alive = () =>
  queryOptions<Capacity[], ApiError>({
    queryKey: ['agents', 'alive'],
    queryFn: ({ signal }) => readAlive(signal),
    staleTime: 30_000,
  });

type Item = Partial<AgentFieldsFragment> & { live_stat?: string | null };

/** An agent of an answer. */
export const toAgent = (item: Item): Agent => ({
  id: item.id ?? '',
  status: item.status ?? '',
  status_changed: item.lost_at ?? item.status_changed ?? item.first_contact ?? null,
  region: item.region ?? null,
  scaling_group: item.scaling_group ?? '',
  schedulable: item.schedulable ?? false,
  available_slots: slotLimits(item.available_slots) ?? {},
  occupied_slots: slotLimits(item.occupied_slots) ?? {},
  addr: item.addr ?? null,
  architecture: item.architecture ?? null,
  first_contact: item.first_contact ?? null,
  lost_at: item.lost_at ?? null,
  version: item.version ?? null,
  container_count: item.container_count ?? null,
  live_stat: item.live_stat ?? null,
});

/** Columns by which the manager orders and filters (docs/contract/resources-and-operations.md 4.2). */
const ORDERED = ['id', 'status', 'region', 'scaling_group', 'schedulable', 'first_contact', 'lost_at', 'version'];
const FILTERED = ['id', 'status', 'region', 'scaling_group', 'addr', 'lost_at', 'version'];
/** Filters that 23.09 looks up under a misspelt name. */
const MISSPELT = ['schedulable', 'first_contact'];

/** Whether the manager orders and filters as asked. Otherwise the whole set is read, and the browser does. */
export function byManager({ sort, filters }: Pick<ListArgs, 'sort' | 'filters'>): boolean {
  const filtered = atLeast(managerVersion(), '24.03.0') ? [...FILTERED, ...MISSPELT] : FILTERED;
  return (sort === null || ORDERED.includes(sort.column)) && Object.keys(filters).every(key => filtered.includes(key));
}

/** The prefix of columns that show what agents report. */
const LIVE = 'live_stat.';

/** Whether one of the columns shows what agents report. */
export const isLive = (columns: readonly string[]): boolean => columns.some(column => column.startsWith(LIVE));

type AgentListArgs = ListArgs & {
  tab: AgentTab;
  /** Whether to read what the agents report. */
  with_live_stat: boolean;
};

type Options = { signal?: AbortSignal | undefined; timeout?: number };

const defaultSort = { column: 'id', descending: false };

type Selected = { filter?: string | null; order?: string | null; status: string; with_live_stat: boolean };

const readPage = async (limit: number, offset: number, selected: Selected, options: Options) =>
  runPartial(AgentPageDocument, { limit, offset, filter: null, order: 'id', ...selected }, options);

/** Reads one page of agents, as the manager orders and filters. Superadmins only. @throws ApiError. */
async function read(args: AgentListArgs, options: Options = {}): Promise<Page<Agent>> {
  const { limit, offset, tab, sort, filters, with_live_stat } = args;
  const selected = {
    filter: clausesOf(filters, { status: null }),
    order: orderText(sort ?? defaultSort, 'id'),
    status: (valuesOf(filters.status).length > 0 ? valuesOf(filters.status) : STATES[tab]).join(','),
    with_live_stat,
  };
  return toPage(await readPage(limit, offset, selected, options), toAgent);
}

/** Reads all agents of a tab. Superadmins only. @throws ApiError. */
async function readAll({ tab, with_live_stat }: Pick<AgentListArgs, 'tab' | 'with_live_stat'>, options: Options = {}) {
  const selected = { status: STATES[tab].join(','), with_live_stat };
  const page = async (limit: number, offset: number) => {
    const { data, failure } = await readPage(limit, offset, selected, options);
    if (failure) throw failure;
    return data.page;
  };
  const all: Agent[] = [];
  await inSlices(await readPages(page, with_live_stat ? ROWS.live : ROWS.plain), item => {
    const agent = toAgent(item);
    if (with_live_stat) readNode(agent);
    all.push(agent);
  });
  return all;
}

/** Reads agents by their ids, in no order, with what they report. Superadmins only. @throws ApiError. */
async function readSome(ids: readonly string[], options: Options = {}): Promise<Agent[]> {
  if (ids.length === 0) return [];
  const status = [...STATES.connected, ...STATES.terminated].join(',');
  const selected = { filter: isAmong('id', ids), status, with_live_stat: true };
  const { rows, failure } = toPage(await readPage(ids.length, 0, selected, options), toAgent);
  if (failure) throw failure;
  return rows;
}

/** Filters, orders and pages a whole set. */
export type Arrange = (all: readonly Agent[], args: ListArgs) => Page<Agent>;

/**
 * A page of agents that the browser orders or filters. What agents report is several kB of each, so it is read of those on
 * the page alone, unless the order or a filter needs it of all.
 */
async function readArranged(args: AgentListArgs, arrange: Arrange, options: Options): Promise<Page<Agent>> {
  const { tab, sort, filters, with_live_stat } = args;
  const ofAll = isLive([...(sort ? [sort.column] : []), ...Object.keys(filters)]);
  const page = arrange(await readAll({ tab, with_live_stat: ofAll }, options), args);
  if (ofAll || !with_live_stat) return page;
  const full = new Map(
    (
      await readSome(
        page.rows.map(({ id }) => id),
        options,
      )
    ).map(agent => [agent.id, agent]),
  );
  return { ...page, rows: page.rows.map(agent => full.get(agent.id) ?? agent) };
}

/** A page of agents for a superadmin. `arrange` does what the manager does not. */
const list = (args: AgentListArgs, arrange: Arrange) =>
  pageQuery<Agent>(['agents', 'list', args], signal =>
    byManager(args) ? read(args, { signal }) : readArranged(args, arrange, { signal }),
  );

/** How many agents each tab has, filters aside, and how many of them are lost. */
export type AgentCounts = Record<AgentTab | 'lost', number>;

async function readCounts(signal?: AbortSignal): Promise<AgentCounts> {
  const states = { connected: STATES.connected.join(','), terminated: STATES.terminated.join(',') };
  const { connected, terminated, lost } = await run(AgentCountsDocument, states, { signal });
  return {
    connected: connected?.total_count ?? 0,
    terminated: terminated?.total_count ?? 0,
    lost: lost?.total_count ?? 0,
  };
}

const counts = () =>
  queryOptions<AgentCounts, ApiError>({
    queryKey: ['agents', 'counts'],
    queryFn: ({ signal }) => readCounts(signal),
  });

export const agents = { alive, list, read, readAll, readSome, counts, readCounts, defaultSort };
