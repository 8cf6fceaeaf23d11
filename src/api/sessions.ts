import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { isUuid } from '#lib/uuid.ts';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { clausesOf, type FilterValue, isOneOf, isPerson, orderText, valuesOf } from './filter.ts';
import {
  SessionCountsDocument,
  SessionDetailDocument,
  type SessionFieldsFragment,
  SessionListDocument,
} from './generated/sessions.ts';
import { type Known, knownRow, type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { type SessionTab, statesIn } from './session-states.ts';
import { type SlotLimits, slotLimits } from './slots.ts';

/** A session of computing as the manager tells of it; fields that the connected release lacks are absent. */
export type Session = Omit<SessionFieldsFragment, 'session_id' | 'name' | 'status' | 'agent_ids'> & {
  /** A dashed UUID. */
  session_id: string;
  name: string;
  status: string;
  agent_ids: string[];
};

/**
 * What one session uses too; nothing where the manager tells of none (docs/contract/resources-and-operations.md 8.2).
 */
export type SessionDetail = Session & { occupied_slots: SlotLimits };

type SessionListArgs = ListArgs & { tab: SessionTab };

const list = (args: SessionListArgs) =>
  pageQuery<Session>(['sessions', 'list', args], signal => read(args, { signal }));

/** The manager's own order is by the later of two times, which moves under a reader's eyes. */
const defaultSort = { column: 'created_at', descending: true };

/** Reads one page of sessions. @throws ApiError. Source: docs/contract/resources-and-operations.md 8.1. */
async function read(
  args: SessionListArgs,
  options: { signal?: AbortSignal; timeout?: number },
): Promise<Page<Session>> {
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: clausesOf(args.filters, OWN_CLAUSES),
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

const toSession = (item: SessionFieldsFragment): Session => ({
  ...item,
  session_id: item.session_id ?? '',
  name: item.name ?? '',
  status: item.status ?? '',
  agent_ids: (item.agent_ids ?? []).filter(agent => agent !== null),
});

/** Reads one session; null when there is none, or none that this person may see. @throws ApiError. */
async function readOne(id: string, signal?: AbortSignal): Promise<SessionDetail | null> {
  if (!isUuid(id)) return null; // the manager would break over it
  const { page } = await run(SessionDetailDocument, { filter: isOneOf('id', [id]) }, { signal });
  const item = page?.items[0];
  return item ? { ...toSession(item), occupied_slots: slotLimits(item.occupied_slots) ?? {} } : null;
}

const detail = (id: string) =>
  queryOptions<SessionDetail | null, ApiError>({
    queryKey: ['sessions', 'detail', id],
    queryFn: ({ signal }) => readOne(id, signal),
  });

/** What a list that has been read has of a session, without its slots in use; shown until `detail` has answered. */
const known = (id: string, client: QueryClient): Known<SessionDetail> | undefined => {
  const found = knownRow<Session>(client, 'sessions', ({ session_id }) => session_id === id);
  return found && { ...found, row: { ...found.row, occupied_slots: {} } };
};

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

export const sessions = { list, read, readOne, detail, known, counts, defaultSort };
