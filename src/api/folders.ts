import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { dayEnd, dayStart } from '#lib/dates.ts';
import { atLeast } from '#lib/versions.ts';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { allOf, containsText, isBetween, isFlag, isOneOf, orderText } from './filter.ts';
import { FolderDetailDocument, type FolderFieldsFragment, FolderListDocument } from './generated/folders.ts';
import { type FilterValue, type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { rest } from './rest.ts';

export const FOLDER_PERMISSIONS = ['ro', 'rw', 'wd'] as const;
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
  quota_scope_id: string | null;
};

/** `projects` holds the folders of projects, `users` all others, which are only looked at here. */
export type FolderTab = 'projects' | 'users';

/** States in which a folder is on its way out, or gone but for its row. */
export const TRASHED = ['delete-pending', 'delete-ongoing', 'delete-complete', 'delete-error'] as const;

type FolderListArgs = ListArgs & { tab: FolderTab };

const defaultSort = { column: 'created_at', descending: true };

/** One page of folders, as a superadmin is told of them (contract/resources-and-operations.md 7.3). */
const list = (args: FolderListArgs) => pageQuery<Folder>(['folders', 'list', args], signal => read(args, { signal }));

/** Reads one page of folders. @throws ApiError. */
async function read(args: FolderListArgs, options: { signal?: AbortSignal; timeout?: number }): Promise<Page<Folder>> {
  const { group } = args.filters;
  const owner = isOneOf('ownership_type', [enumName(args.tab === 'projects' ? 'group' : 'user')]);
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: allOf([owner, ...Object.entries(args.filters).map(([column, value]) => clause(column, value))]),
    order: orderText(args.sort ?? defaultSort, 'id'),
    group_id: typeof group === 'string' ? group : null,
  };
  const page = toPage(await runPartial(FolderListDocument, variables, options), toFolder);
  return { ...page, rows: await withPermissions(page.rows, options) };
}

/**
 * Folders with the permissions that they have. 26.9 keeps them and tells `rw` of every folder, but its filter knows which
 * of them can only be read.
 */
async function withPermissions(rows: Folder[], options: { signal?: AbortSignal; timeout?: number }): Promise<Folder[]> {
  if (!atLeast(managerVersion(), '26.5.0') || rows.length === 0) return rows;
  const ids = isOneOf(
    'id',
    rows.map(({ id }) => id),
  );
  const filter = allOf([ids, isOneOf('permission', [enumName('ro')])]);
  const { page } = await run(FolderListDocument, { limit: rows.length, offset: 0, filter }, options);
  const readOnly = new Set(page?.items.map(item => item?.id));
  return rows.map(row => (readOnly.has(row.id) ? { ...row, permission: 'ro' } : row));
}

/** Enum columns, whose members go by names up to 24.09 and by names or values after. */
const NAMES: Record<string, string> = { ro: 'READ_ONLY', rw: 'READ_WRITE', wd: 'RW_DELETE' };
const enumName = (value: string): string => NAMES[value] ?? value.toUpperCase();
const ENUMS = ['permission', 'usage_mode'];

function clause(column: string, value: FilterValue): string {
  if (column === 'group') return ''; // an argument of its own
  if (typeof value === 'string') return containsText(column, value);
  if (typeof value === 'boolean') return isFlag(column, value);
  if (Array.isArray(value)) return isOneOf(column, ENUMS.includes(column) ? value.map(enumName) : value);
  const { from, to } = value as { from?: string; to?: string };
  return isBetween(column, from ? dayStart(from) : null, to ? dayEnd(to) : null);
}

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
  quota_scope_id: item.quota_scope_id,
});

/** Reads one folder; null when there is none, or none that this person may see. @throws ApiError. */
async function readOne(id: string, signal?: AbortSignal): Promise<Folder | null> {
  const { page } = await run(FolderDetailDocument, { filter: isOneOf('id', [id]) }, { signal });
  const item = page?.items[0];
  return item ? ((await withPermissions([toFolder(item)], { ...(signal ? { signal } : {}) }))[0] ?? null) : null;
}

const detail = (id: string) =>
  queryOptions<Folder | null, ApiError>({
    queryKey: ['folders', 'detail', id],
    queryFn: ({ signal }) => readOne(id, signal),
  });

const text = z.optional(z.nullable(z.string()));
const ROWS = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    host: z.string(),
    ownership_type: z.string(),
    group: text,
    user: text,
    creator: text,
    usage_mode: text,
    permission: text,
    cloneable: z.optional(z.nullable(z.boolean())),
    status: text,
    created_at: text,
    quota_scope_id: text,
  }),
);
type Row = z.infer<typeof ROWS>[number];

/** A UUID with its dashes: the REST doors write 32 hexadecimal digits. */
const dashed = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, (_, ...parts: string[]) => parts.slice(0, 5).join('-'));

const fromRow = (row: Row, group_name: string | null): Folder => ({
  ...row,
  id: dashed(row.id),
  ownership_type: row.ownership_type === 'group' ? 'group' : 'user',
  group: row.group ?? null,
  group_name,
  user_email: null,
  creator: row.creator ?? null,
  usage_mode: row.usage_mode ?? '',
  permission: row.permission ?? '',
  cloneable: row.cloneable ?? false,
  status: row.status ?? '',
  created_at: row.created_at || null,
  quota_scope_id: row.quota_scope_id ?? null,
});

export type ProjectName = { id: string; name: string };

/**
 * The folders of the given projects as the REST door tells of them: what a domain admin sees, whom `vfolder_list` shows no
 * folder of a project. From 26.9 on the door shows those of one project only where it is named, so each is asked for.
 * @throws ApiError.
 */
async function readOfProjects(projects: readonly ProjectName[], signal?: AbortSignal): Promise<Folder[]> {
  const each = atLeast(managerVersion(), '26.5.0');
  const asked: Record<string, string>[] = each ? projects.map(({ id }) => ({ group_id: id })) : [{}];
  const found = new Map<string, Folder>();
  for (const query of asked)
    for (const row of await rowsAt(query, signal)) {
      const name = projects.find(({ id }) => id === row.group)?.name;
      if (row.ownership_type === 'group' && name !== undefined) found.set(row.id, fromRow(row, name));
    }
  return [...found.values()];
}

async function rowsAt(query: Record<string, string>, signal?: AbortSignal): Promise<Row[]> {
  const { body, status } = await rest({ method: 'GET', path: '/folders', query, signal });
  const rows = ROWS.safeParse(body);
  if (!rows.success) throw new ApiError('protocol', { status });
  return rows.data;
}

/** The folders of a domain admin's projects, all of them at once. */
const ofProjects = (projects: readonly ProjectName[]) =>
  queryOptions<Folder[], ApiError>({
    queryKey: ['folders', 'of-projects', projects.map(({ id }) => id)],
    queryFn: ({ signal }) => readOfProjects(projects, signal),
  });

const TYPES = z.array(z.string());

/** Whether this cluster allows folders of projects. */
const allowed = () =>
  queryOptions<boolean, ApiError>({
    queryKey: ['folders', 'allowed'],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/allowed-types', signal });
      const types = TYPES.safeParse(body);
      if (!types.success) throw new ApiError('protocol', { status });
      return types.data.includes('group');
    },
  });

const USAGE = z.object({ used_bytes: z.number(), file_count: z.number() });
const USAGE_ANSWER = z.union([z.object({ data: USAGE }), USAGE]);

/** What a folder holds, and when it was counted; only a superadmin may ask, and it may take its time. */
const usage = ({ id, host }: Pick<Folder, 'id' | 'host'>) =>
  queryOptions<{ used_bytes: number; file_count: number; at: Date }, ApiError>({
    queryKey: ['folders', 'usage', id],
    queryFn: async ({ signal }) => {
      const query = { folder_host: host, id };
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/usage', query, signal });
      const told = USAGE_ANSWER.safeParse(body);
      if (!told.success) throw new ApiError('protocol', { status });
      return { ...('data' in told.data ? told.data.data : told.data), at: new Date() };
    },
  });

export const folders = { list, read, readOne, detail, ofProjects, readOfProjects, allowed, usage, defaultSort };
