import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Decimal, toDecimal } from '#lib/decimal.ts';
import { parseJson } from '#lib/json.ts';
import { runPartial } from './client.ts';
import { ApiError, toApiError } from './errors.ts';
import { StorageDetailDocument, type StorageFieldsFragment, StorageListDocument } from './generated/storages.ts';
import type { Known } from './page.ts';
import { probeStorage, storageNames } from './storage-probe.ts';
import { within } from './within.ts';

/** Volumes of the storage proxies (docs/contract/resources-and-operations.md 6.1). */

export const HEALTHS = ['healthy', 'degraded', 'offline', 'unavailable'] as const;
export type Health = (typeof HEALTHS)[number];

/** A volume. What could not be read is null, and `failure` says why. */
export type Storage = {
  /** `proxy:volume`: the name of the storage host. */
  id: string;
  backend: string | null;
  /** Where the storage proxy has mounted the volume. */
  path: string | null;
  fsprefix: string | null;
  capabilities: readonly string[];
  capacity_bytes: Decimal | null;
  used_bytes: Decimal | null;
  health: Health | null;
  status_info: string | null;
  /** Why the volume, or its usage or health, could not be read; null if all was read. */
  failure: ApiError | null;
};

/** All volumes. `failure`: why the manager did not list them, so that those whose names are known were asked one by one. */
export type StorageSet = { volumes: Storage[]; failure: ApiError | null };

/** The name of the storage proxy of a volume. */
export const proxyOf = (id: string): string => id.split(':')[0] ?? id;

/** How long a read waits before volumes are asked one by one, and how long each of these waits, in ms: 10 s together. */
const PATIENCE = { list: 3500, one: 3000 } as const;

const SIZE = z.object({
  capacity_bytes: z.union([z.number(), z.string()]),
  used_bytes: z.union([z.number(), z.string()]),
});
const HARDWARE = z.object({ status: z.enum(HEALTHS), status_info: z.optional(z.nullable(z.string())) });

/** Reads a JSON text of the manager; null if it is missing or of another form. */
function readText<Schema extends z.ZodMiniType>(schema: Schema, text: string | null): z.infer<Schema> | null {
  try {
    return schema.safeParse(parseJson(text ?? '{}')).data ?? null;
  } catch {
    return null;
  }
}

/** `failure`: of the answer, for a volume of which something is missing. */
function toStorage(item: StorageFieldsFragment, failure: ApiError | null): Storage {
  const size = readText(SIZE, item.usage);
  const hardware = readText(HARDWARE, item.hardware_metadata);
  return {
    id: item.id ?? '',
    backend: item.backend,
    path: item.path,
    fsprefix: item.fsprefix,
    capabilities: (item.capabilities ?? []).flatMap(name => name ?? []).sort(),
    capacity_bytes: size && toDecimal(size.capacity_bytes),
    used_bytes: size && toDecimal(size.used_bytes),
    health: hardware?.status ?? null,
    status_info: hardware?.status_info ?? null,
    failure: size && hardware ? null : (failure ?? silent()),
  };
}

/** The storage proxy failed without a reason. */
function silent(): ApiError {
  const failure = new ApiError('refused');
  failure.messageKey = 'storages.silent';
  return failure;
}

/** The same failure; where nothing came in time, with a sentence about the storage proxy, which the manager waits for. */
function withReason(thrown: unknown): ApiError {
  const failure = toApiError(thrown);
  if (failure.kind === 'timeout') failure.messageKey = 'storages.late';
  return failure;
}

const unread = (id: string, failure: ApiError): Storage => ({
  id,
  backend: null,
  path: null,
  fsprefix: null,
  capabilities: [],
  capacity_bytes: null,
  used_bytes: null,
  health: null,
  status_info: null,
  failure,
});

const PAGE = 100;

/** All volumes as the manager lists them: not at all if a storage proxy does not answer. @throws ApiError. */
async function readList(signal: AbortSignal | undefined): Promise<StorageSet> {
  const volumes: Storage[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const answer = await runPartial(StorageListDocument, { limit: PAGE, offset }, { signal });
    const { page } = answer.data;
    if (page === null) throw answer.failure ?? new ApiError('protocol');
    const failureOf = (at: number) => answer.failures.find(({ path }) => path[2] === at)?.failure ?? null;
    volumes.push(...page.items.flatMap((item, at) => (item ? [toStorage(item, failureOf(at))] : [])));
    total = page.total_count;
  }
  return { volumes: volumes.sort((a, b) => a.id.localeCompare(b.id)), failure: null };
}

/** What the manager says of a name that is none of a volume. */
const NO_VOLUME = /no such (volume in the )?storage proxy/;
const isNone = ({ words }: ApiError): boolean => NO_VOLUME.test(words ?? '');

/** A volume, `unread` if it does not answer in time; null if there is none. Never rejects. */
const readOrNot = (id: string, signal: AbortSignal | undefined): Promise<Storage | null> =>
  within(PATIENCE.one, signal, end => readOne(id, end)).catch(thrown => unread(id, withReason(thrown)));

/** The volumes whose names are known, each asked alone; those of a storage proxy that does not answer are not asked. */
async function readAlone(failure: ApiError, signal: AbortSignal | undefined): Promise<StorageSet> {
  const names = await storageNames(signal);
  const ofProxy = async (proxy: string) => {
    const [first = '', ...rest] = names.filter(id => proxyOf(id) === proxy);
    const dead = await within(PATIENCE.one, signal, end => probeStorage(first, end)).then(() => null, withReason);
    if (dead && !isNone(dead)) return [first, ...rest].map(id => unread(id, dead));
    return Promise.all([first, ...rest].map(id => readOrNot(id, signal)));
  };
  const found = await Promise.all([...new Set(names.map(proxyOf))].map(ofProxy));
  return { volumes: found.flat().filter(volume => volume !== null), failure };
}

/**
 * Reads all volumes; each alone if the list fails or takes too long. `late` gets the list if it is there in the end: a storage
 * may be slow. @throws ApiError if not even the names of volumes are known.
 */
async function read(signal?: AbortSignal, late?: (set: StorageSet) => void): Promise<StorageSet> {
  const list = readList(signal);
  const first = await within(PATIENCE.list, signal, () => list).catch(toApiError);
  if (!(first instanceof ApiError)) return first;
  if (['signed-out', 'forbidden', 'cancelled', 'offline'].includes(first.kind)) throw first;
  if (first.kind === 'timeout') list.then(late, () => {});
  const alone = await readAlone(first, signal).catch(() => null);
  if (!alone || alone.volumes.length === 0) throw first;
  return alone;
}

const KEY = ['storages', 'list'];

const list = () =>
  queryOptions<StorageSet, ApiError>({
    queryKey: KEY,
    queryFn: ({ signal, client }) => read(signal, set => client.setQueryData(KEY, set)),
  });

/** Reads one volume; null if there is none. @throws ApiError. */
async function readOne(id: string, signal?: AbortSignal): Promise<Storage | null> {
  try {
    const { data, failure } = await runPartial(StorageDetailDocument, { id }, { signal });
    return data.item && toStorage(data.item, failure);
  } catch (thrown) {
    if (isNone(toApiError(thrown))) return null;
    throw thrown;
  }
}

/** One volume. */
const detail = (id: string) =>
  queryOptions<Storage | null, ApiError>({
    queryKey: ['storages', 'detail', id],
    queryFn: ({ signal }) =>
      within(2 * PATIENCE.one, signal, end => readOne(id, end)).catch(thrown => {
        throw withReason(thrown);
      }),
  });

/** The volume as the list last had it. */
function known(id: string, client: QueryClient): Known<Storage> | undefined {
  const state = client.getQueryState<StorageSet>(KEY);
  const row = state?.data?.volumes.find(volume => volume.id === id && volume.backend !== null);
  return row && state && { row, at: state.dataUpdatedAt };
}

/** The share of the capacity by which the use of one file system changes between two reads, at most. */
const NOISE = 0.001;

function isSameSize(a: Storage, b: Storage): boolean {
  const capacity = Number(a.capacity_bytes);
  if (!(capacity > 0) || a.capacity_bytes !== b.capacity_bytes || a.used_bytes === null || b.used_bytes === null)
    return false;
  return Math.abs(Number(a.used_bytes) - Number(b.used_bytes)) <= capacity * NOISE;
}

/** Volumes that report the same capacity and use, in groups of two and more: they may be on one file system. */
export function sameSize(volumes: readonly Storage[]): Storage[][] {
  const groups: Storage[][] = [];
  for (const volume of volumes) {
    const group = groups.find(([first]) => first && isSameSize(first, volume));
    if (group) group.push(volume);
    else groups.push([volume]);
  }
  return groups.filter(group => group.length > 1);
}

export const storages = { list, read, detail, known };
