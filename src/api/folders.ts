import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { isUuid } from '#lib/uuid.ts';
import { atLeast } from '#lib/versions.ts';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import {
  allOf,
  clausesOf,
  type FilterValue,
  isAmong,
  isNoneOf,
  isOneOf,
  isOneSpelled,
  orderText,
  valuesOf,
} from './filter.ts';
import { hasTrash, IN_TRASH, TRASHED } from './folder-rules.ts';
import {
  FolderCountsDocument,
  FolderDetailDocument,
  type FolderFieldsFragment,
  FolderListDocument,
} from './generated/folders.ts';
import { type Known, knownRow, type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { rest } from './rest.ts';
import { bySlices } from './slices.ts';

export const USAGE_MODES = ['general', 'model', 'data'] as const;

/** A storage folder, of a project or of a user. */
export type Folder = {
  /** A dashed UUID. */
  id: string;
  name: string;
  host: string;
  ownership_type: 'group' | 'user';
  /** Id of the project; null for a user's folder. */
  group: string | null;
  group_name: string | null;
  user_email: string | null;
  creator: string | null;
  usage_mode: string;
  permission: string;
  cloneable: boolean;
  /** `ready`, `delete-pending` (in the trash), …; an unknown one is shown as it is. */
  status: string;
  created_at: string | null;
  /** Null for rows of the REST API, which does not return it. */
  last_used: string | null;
  quota_scope_id: string | null;
};

/**
 * `projects`: folders of projects; `trash`: folders that are being deleted; `users`: users' folders, read only here.
 */
export type FolderTab = 'projects' | 'users' | 'trash';

type FolderListArgs = ListArgs & { tab: FolderTab };

const defaultSort = { column: 'created_at', descending: true };

/** One page of folders, as a superadmin reads them (docs/contract/resources-and-operations.md 7.3). */
const list = (args: FolderListArgs) => pageQuery<Folder>(['folders', 'list', args], signal => read(args, { signal }));

/** Reads one page of folders. @throws ApiError. */
async function read(args: FolderListArgs, options: Options): Promise<Page<Folder>> {
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: allOf([...ofTab(args.tab, args.filters.status !== undefined), clausesOf(args.filters, OWN_CLAUSES) ?? '']),
    order: orderText(args.sort ?? defaultSort, 'id'),
    group_id: valuesOf(args.filters.group)[0] ?? null,
  };
  const page = toPage(await runPartial(FolderListDocument, variables, options), toFolder);
  return { ...page, rows: await withPermissions(page.rows, options) };
}

/**
 * Folders with their stored permissions. 26.9 stores the permission but returns `rw` for every folder; its filter, which
 * reads the stored value, finds the read-only ones.
 */
async function withPermissions(rows: Folder[], options: Options): Promise<Folder[]> {
  if (!atLeast(managerVersion(), '26.5.0') || rows.length === 0) return rows;
  const readOnly = await among(rows, options, [isOneOf('permission', [enumName('ro')])]);
  const ids = new Set(readOnly.map(({ id }) => id));
  return rows.map(row => (ids.has(row.id) ? { ...row, permission: 'ro' } : row));
}

type Options = { signal?: AbortSignal; timeout?: number };

/** Those of many folders that still exist, in the trash or not, and match the other clauses. */
const among = (rows: readonly Folder[], options: Options, clauses: readonly string[] = []): Promise<Folder[]> =>
  bySlices(
    rows.map(({ id }) => id),
    async ids => {
      const variables = { limit: ids.length, offset: 0, filter: allOf([isAmong('id', ids), ...clauses]) };
      const { page } = await run(FolderListDocument, variables, options);
      return (page?.items ?? []).flatMap(item => (item ? [toFolder(item)] : []));
    },
  );

/** Reads these folders again, without those that are gone. @throws ApiError. */
async function readAgain(rows: readonly Folder[]): Promise<Folder[]> {
  const options = { timeout: 120_000 };
  return withPermissions(await among(rows, options), options);
}

/** Enum columns: filters take the member's name up to 24.09, and its name or value later. */
const NAMES: Record<string, string> = { ro: 'READ_ONLY', rw: 'READ_WRITE', wd: 'RW_DELETE' };
const enumName = (value: string): string => NAMES[value] ?? value.toUpperCase();

/**
 * A state in the spelling of filters: 23.09 takes only the name, 24.09 only the value
 * (docs/contract/resources-and-operations.md 7.3).
 */
const stateSpelling = (status: string): string =>
  hasTrash(managerVersion()) ? status : status.toUpperCase().replaceAll('-', '_');

/** The clauses of a tab. The trash shows deleted folders only when the filter asks for that state. */
function ofTab(tab: FolderTab, stateAsked = false): string[] {
  const owner = isOneOf('ownership_type', [enumName(tab === 'users' ? 'user' : 'group')]);
  if (tab === 'users' || !hasTrash(managerVersion())) return [owner];
  if (tab === 'projects') return [owner, isNoneOf('status', TRASHED)];
  return [owner, isOneOf('status', stateAsked ? TRASHED : IN_TRASH)];
}

const OWN_CLAUSES = {
  group: null,
  status: (value: FilterValue) => isOneSpelled('status', value, stateSpelling),
  permission: (value: FilterValue) => isOneSpelled('permission', value, enumName),
  usage_mode: (value: FilterValue) => isOneSpelled('usage_mode', value, enumName),
};

const toFolder = (item: FolderFieldsFragment): Folder => ({
  id: item.id ?? '',
  name: item.name ?? '',
  host: item.host ?? '',
  ownership_type: item.ownership_type === 'group' ? 'group' : 'user',
  group: item.group,
  group_name: item.group_name,
  user_email: item.user_email,
  creator: item.creator,
  usage_mode: item.usage_mode ?? '',
  permission: item.permission ?? '',
  cloneable: item.cloneable ?? false,
  status: item.status ?? '',
  created_at: item.created_at,
  last_used: item.last_used,
  quota_scope_id: item.quota_scope_id,
});

/** Reads one folder; null when there is none that this person may see. @throws ApiError. */
async function readOne(id: string, signal?: AbortSignal): Promise<Folder | null> {
  if (!isUuid(id)) return null; // the manager fails on it
  const { page } = await run(FolderDetailDocument, { filter: isOneOf('id', [id]) }, { signal });
  const item = page?.items[0];
  return item ? ((await withPermissions([toFolder(item)], { ...(signal ? { signal } : {}) }))[0] ?? null) : null;
}

const detail = (id: string) =>
  queryOptions<Folder | null, ApiError>({
    queryKey: ['folders', 'detail', id],
    queryFn: ({ signal }) => readOne(id, signal),
  });

/** The folder from a cached list, to show until `detail` has answered. */
const known = (id: string, client: QueryClient): Known<Folder> | undefined =>
  knownRow<Folder>(client, 'folders', folder => folder.id === id);

/** The number of folders in each tab, without filters. */
const counts = () =>
  queryOptions<Record<FolderTab, number>, ApiError>({
    queryKey: ['folders', 'counts'],
    queryFn: async ({ signal }) => {
      const of = (tab: FolderTab) => allOf(ofTab(tab));
      const filters = { projects: of('projects'), users: of('users'), trash: of('trash') };
      const { projects, users, trash } = await run(FolderCountsDocument, filters, { signal });
      return {
        projects: projects?.total_count ?? 0,
        users: users?.total_count ?? 0,
        trash: trash?.total_count ?? 0,
      };
    },
  });

const USAGE = z.object({ used_bytes: z.number(), file_count: z.number() });
const WRAPPED = z.object({ data: USAGE });

/** The contents of a folder, and when they were counted. Superadmins only; may take long. */
const usage = ({ id, host }: Pick<Folder, 'id' | 'host'>) =>
  queryOptions<{ used_bytes: number; file_count: number; at: Date }, ApiError>({
    queryKey: ['folders', 'usage', id],
    queryFn: async ({ signal }) => {
      const query = { folder_host: host, id };
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/usage', query, signal });
      const counted = WRAPPED.safeParse(body).data?.data ?? USAGE.safeParse(body).data;
      if (!counted) throw new ApiError('protocol', { status });
      return { ...counted, at: new Date() };
    },
  });

export const folders = { list, read, readAgain, readOne, detail, known, counts, usage, defaultSort };
