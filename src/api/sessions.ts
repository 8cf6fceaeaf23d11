import { queryOptions } from '@tanstack/react-query';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import {
  allOf,
  anyOf,
  clausesOf,
  type FilterValue,
  isBetween,
  isOneOf,
  isPerson,
  orderText,
  valuesOf,
} from './filter.ts';
import { SessionCountsDocument, type SessionFieldsFragment, SessionListDocument } from './generated/sessions.ts';
import { type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { type SessionTab, statesIn } from './session-states.ts';
import { type SlotLimits, slotLimits } from './slots.ts';

/** A compute session as the manager returns it; fields that the connected release lacks are absent. */
export type Session = Omit<
  SessionFieldsFragment,
  'session_id' | 'name' | 'status' | 'agent_ids' | 'occupied_slots' | 'requested_slots'
> & {
  /** A dashed UUID. */
  session_id: string;
  name: string;
  status: string;
  agent_ids: string[];
  /** Empty if the manager returns none (docs/contract/resources-and-operations.md 8.2). */
  occupied_slots: SlotLimits;
  requested_slots: SlotLimits;
};

type SessionListArgs = ListArgs & { tab: SessionTab };

const list = (args: SessionListArgs) =>
  pageQuery<Session>(['sessions', 'list', args], signal => read(args, { signal }));

/** The manager's own order is by the later of two times, which moves under a reader's eyes. */
const defaultSort = { column: 'created_at', descending: true };

type Options = { signal?: AbortSignal; timeout?: number };

/** Reads one page of sessions. @throws ApiError. Source: docs/contract/resources-and-operations.md 8.1. */
const read = (args: SessionListArgs, options: Options): Promise<Page<Session>> => readAlso(args, '', options);

/** As `read`, of those alone that match a clause too. */
async function readAlso(args: SessionListArgs, also: string, options: Options): Promise<Page<Session>> {
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: allOf([clausesOf(args.filters, OWN_CLAUSES) ?? '', also]) || null,
    order: orderText(args.sort ?? defaultSort, 'id'),
    group_id: valuesOf(args.filters.group_id)[0] ?? null,
    status: valuesOf(args.filters.status).join(',') || statesIn(args.tab, managerVersion()),
  };
  return toPage(await runPartial(SessionListDocument, variables, options), toSession);
}

const OWN_CLAUSES = {
  group_id: null,
  status: null,
  user_email: (value: FilterValue) => isPerson('user_email', value),
};

/** How long before the newest end another session may have ended whose transaction was not committed then, in ms. */
const COMMIT = 5 * 60_000;

/**
 * Marks the newest end of a session by the manager's clock, but at most now: an end that a wrong clock wrote into the future
 * would hide what ends later. Answers how to read sessions that are over and ended since, or at no known time: an error has
 * none. @throws ApiError.
 */
async function mark(args: SessionListArgs, options: Options) {
  const newest: SessionListArgs = { ...args, limit: 1, offset: 0, sort: { column: 'terminated_at', descending: true } };
  const { rows, failure } = await readAlso(newest, isBetween('terminated_at', new Date(0), null), options);
  if (failure) throw failure;
  const end = Math.min(Date.parse(rows[0]?.terminated_at ?? '') || 0, Date.now());
  const since = anyOf([
    isBetween('terminated_at', new Date(Math.max(0, end - COMMIT)), null),
    isOneOf('status', ['ERROR']),
  ]);
  return (offset: number, limit: number) => readAlso({ ...args, offset, limit }, since, options);
}

export const toSession = ({ occupied_slots, requested_slots, ...item }: SessionFieldsFragment): Session => ({
  ...item,
  session_id: item.session_id ?? '',
  name: item.name ?? '',
  status: item.status ?? '',
  // 23.03 writes the text of a list; 24.09 names an agent once for each kernel (docs/contract/resources-and-operations.md 8.2)
  group_name: item.group_name?.replace(/^\['(.*)'\]$/, '$1') ?? null,
  agent_ids: [...new Set((item.agent_ids ?? []).filter(agent => agent !== null))],
  occupied_slots: slotLimits(occupied_slots) ?? {},
  requested_slots: slotLimits(requested_slots) ?? {},
});

/** How many sessions each tab holds, filters aside. */
const counts = () =>
  queryOptions<Record<SessionTab, number>, ApiError>({
    queryKey: ['sessions', 'counts'],
    queryFn: async ({ signal }) => {
      const manager = managerVersion();
      const { running, pending, finished } = await run(
        SessionCountsDocument,
        {
          running: statesIn('running', manager),
          pending: statesIn('pending', manager),
          finished: statesIn('finished', manager),
        },
        { signal },
      );
      return {
        running: running?.total_count ?? 0,
        pending: pending?.total_count ?? 0,
        finished: finished?.total_count ?? 0,
      };
    },
  });

export const sessions = { list, read, mark, counts, defaultSort };
