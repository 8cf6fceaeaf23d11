import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { atLeast } from '#lib/versions.ts';
import { type Project, toProjects } from './choices.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import type { Folder } from './folders.ts';
import { FolderProjectsDocument } from './generated/folders.ts';
import { projectTypes } from './project-types.ts';
import { rest } from './rest.ts';

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

/** A UUID with dashes; the REST API returns 32 hexadecimal digits. */
const dashed = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, (_, ...parts: string[]) => parts.slice(0, 5).join('-'));

/** Empty on 26.9, whose REST API returns `rw` for every folder. */
const permissionOf = (row: Row): string => (atLeast(managerVersion(), '26.5.0') ? '' : (row.permission ?? ''));

const fromRow = (row: Row, group_name: string | null): Folder => ({
  ...row,
  id: dashed(row.id),
  ownership_type: row.ownership_type === 'group' ? 'group' : 'user',
  group: row.group ?? null,
  group_name,
  user_email: null,
  creator: row.creator ?? null,
  usage_mode: row.usage_mode ?? '',
  permission: permissionOf(row),
  cloneable: row.cloneable ?? false,
  status: row.status ?? '',
  created_at: row.created_at || null,
  last_used: null,
  quota_scope_id: row.quota_scope_id ?? null,
});

type ProjectName = { id: string; name: string };

/**
 * The folders of the given projects from the REST API, for domain admins: `vfolder_list` shows them no folder of a
 * project. 26.9 returns the folders of one project only if the request names it, so each project is a request.
 * @throws ApiError.
 */
async function readOf(projects: readonly ProjectName[], signal?: AbortSignal): Promise<Folder[]> {
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

/** The folders of all projects that the person sees, inactive projects included. @throws ApiError. */
async function readAll(signal?: AbortSignal): Promise<Folder[]> {
  // the folders of a PERSONAL project count as its user's
  const type = projectTypes(managerVersion(), ['GENERAL', 'MODEL_STORE']);
  const { items } = await run(FolderProjectsDocument, { type }, { signal });
  const projects = (items ?? []).flatMap(item => (item?.id ? [{ id: item.id, name: item.name ?? '' }] : []));
  return readOf(projects, signal);
}

/** `readAll` as a query, for a list that filters and sorts by itself. */
const all = () =>
  queryOptions<Folder[], ApiError>({
    queryKey: ['folders', 'of-projects'],
    queryFn: ({ signal }) => readAll(signal),
  });

/** Reads one folder; null when there is none that the person may see. @throws ApiError. */
const readOne = async (id: string): Promise<Folder | null> =>
  (await readAll()).find(folder => folder.id === id) ?? null;

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

/** The active model stores that the person may see; empty before 24.03, which has no such projects. */
const stores = () =>
  queryOptions<Project[], ApiError>({
    queryKey: ['folders', 'model-stores'],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const type = projectTypes(managerVersion(), ['MODEL_STORE']);
      if (type.length === 0) return [];
      const { items } = await run(FolderProjectsDocument, { type }, { signal });
      return toProjects((items ?? []).filter(item => item?.is_active));
    },
  });

export const projectFolders = { all, readAll, readOf, readOne, allowed, stores };
