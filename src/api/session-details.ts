import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { jsonOrNull, readRecord } from '#lib/record.ts';
import { isUuid } from '#lib/uuid.ts';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import { SessionDetailDocument, type SessionDetailQuery } from './generated/sessions.ts';
import { type Known, knownRow } from './page.ts';
import { type Session, toSession } from './sessions.ts';
import { type SlotLimits, slotLimits } from './slots.ts';

/** A status of a session, and when it was entered, the last time. */
export type StatusEntry = { status: string; at: string };

/** A kernel of a session. */
export type Kernel = {
  id: string;
  /** Its name in the cluster: `main1`, `sub1`. */
  hostname: string;
  main: boolean;
  status: string;
  status_info: string | null;
  agent: string | null;
  container_id: string | null;
  image: string | null;
  occupied_slots: SlotLimits;
};

/** The data of one session that the list does not read. */
export type SessionDetail = Session & {
  architecture: string | null;
  startup_command: string | null;
  starts_at: string | null;
  /** Names of folders. */
  mounts: readonly string[];
  /** By time. A session that waits again has lost when it waited first (docs/contract/resources-and-operations.md 8.2). */
  statuses: readonly StatusEntry[];
  /** Main kernels first. */
  kernels: readonly Kernel[];
  /** Bytes of shared memory of a kernel of each host name. */
  shared_memory: Readonly<Record<string, string>>;
};

type Item = NonNullable<NonNullable<SessionDetailQuery['page']>['items'][number]>;

/** The times by status, oldest first; at equal times in the order of the manager. */
function statusesOf(text: string | null): StatusEntry[] {
  const times = readRecord(z.string(), jsonOrNull(text)) ?? {};
  return Object.entries(times)
    .map(([status, at]) => ({ status, at }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const SHARED = z.object({ shmem: z.optional(z.nullable(z.union([z.string(), z.number()]))) });

function sharedMemoryOf(text: string | null): Record<string, string> {
  const options = readRecord(SHARED, jsonOrNull(text)) ?? {};
  return Object.fromEntries(
    Object.entries(options).flatMap(([host, { shmem }]) => (shmem ? [[host, String(shmem)]] : [])),
  );
}

function kernelsOf(containers: Item['containers']): Kernel[] {
  return (containers ?? [])
    .flatMap(kernel => (kernel ? [kernel] : []))
    .sort(
      (a, b) =>
        Number(b.cluster_role === 'main') - Number(a.cluster_role === 'main') ||
        (a.cluster_idx ?? 0) - (b.cluster_idx ?? 0),
    )
    .map(kernel => ({
      id: kernel.id ?? '',
      hostname: kernel.cluster_hostname ?? '',
      main: kernel.cluster_role === 'main',
      status: kernel.status ?? '',
      status_info: kernel.status_info || null,
      agent: kernel.agent || null,
      container_id: kernel.container_id || null,
      image: kernel.image,
      occupied_slots: slotLimits(kernel.occupied_slots) ?? {},
    }));
}

/** Reads one session; null when there is none, or none that this person may see. @throws ApiError. */
async function read(id: string, signal?: AbortSignal): Promise<SessionDetail | null> {
  if (!isUuid(id)) return null; // the manager would break over it
  const { page } = await run(SessionDetailDocument, { filter: isOneOf('id', [id]) }, { signal });
  const item = page?.items[0];
  if (!item) return null;
  const { status_history, containers, resource_opts, mounts, ...rest } = item;
  return {
    ...toSession(rest),
    architecture: rest.architecture,
    startup_command: rest.startup_command,
    starts_at: rest.starts_at,
    mounts: (mounts ?? []).filter(mount => mount !== null),
    statuses: statusesOf(status_history),
    kernels: kernelsOf(containers),
    shared_memory: sharedMemoryOf(resource_opts),
  };
}

const one = (id: string) =>
  queryOptions<SessionDetail | null, ApiError>({
    queryKey: ['sessions', 'detail', id],
    queryFn: ({ signal }) => read(id, signal),
  });

const UNREAD = {
  architecture: null,
  startup_command: null,
  starts_at: null,
  mounts: [],
  statuses: [],
  kernels: [],
  shared_memory: {},
} satisfies Partial<SessionDetail>;

/** What a list that has been read has of a session; shown until `one` has answered. */
const known = (id: string, client: QueryClient): Known<SessionDetail> | undefined => {
  const found = knownRow<Session>(client, 'sessions', ({ session_id }) => session_id === id);
  return found && { ...found, row: { ...found.row, ...UNREAD } };
};

export const sessionDetails = { one, read, known };
