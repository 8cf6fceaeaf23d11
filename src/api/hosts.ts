import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { readRecord } from '#lib/record.ts';
import { run } from './client.ts';
import { ApiError } from './errors.ts';
import { HostPermissionsDocument } from './generated/folders.ts';
import { rest } from './rest.ts';

/**
 * Permissions by storage host (`proxy:volume`); a host without any is named all the same
 * (docs/contract/users-and-auth.md 5.5).
 */
export type HostPermissions = Readonly<Record<string, readonly string[]>>;

/** Hosts and permissions as the manager keeps them; empty for text that says none. */
export function hostPermissions(text: string | null | undefined): HostPermissions {
  try {
    return readRecord(z.array(z.string()), JSON.parse(text || '{}')) ?? {};
  } catch {
    return {};
  }
}

const KEPT = 5 * 60_000;

/** Every permission that a host can be given. */
const permissions = () =>
  queryOptions<string[], ApiError>({
    queryKey: ['host-permissions'],
    staleTime: KEPT,
    queryFn: async ({ signal }) => {
      const { item } = await run(HostPermissionsDocument, {}, { signal });
      return (item?.vfolder_host_permission_list ?? []).filter(name => name !== null);
    },
  });

const ALL = z.object({ default: z.nullable(z.string()), allowed: z.array(z.string()) });
const VOLUME = z.object({ backend: z.string(), capabilities: z.array(z.string()) });

/** A storage host: whether it keeps to quotas, and whether new folders go there unasked. */
export type Host = { name: string; is_default: boolean; backend: string | null; quota: boolean };

/** Names of all storage hosts. Only a superadmin may ask. */
const all = () =>
  queryOptions<string[], ApiError>({
    queryKey: ['hosts', 'all'],
    staleTime: KEPT,
    queryFn: async ({ signal }) => {
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/all-hosts', signal });
      const told = ALL.safeParse(body);
      if (!told.success) throw new ApiError('protocol', { status });
      return told.data.allowed.sort();
    },
  });

/** The hosts on which folders of a project may be made by whoever asks; without a project, one's own. */
const allowed = (group_id: string | null) =>
  queryOptions<Host[], ApiError>({
    queryKey: ['hosts', 'allowed', group_id],
    staleTime: KEPT,
    queryFn: async ({ signal }) => {
      const query: Record<string, string> = group_id === null ? {} : { group_id };
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/hosts', query, signal });
      const told = ALL.safeParse(body);
      const volumes = readRecord(VOLUME, (body as { volume_info?: unknown } | null)?.volume_info);
      if (!told.success || !volumes) throw new ApiError('protocol', { status });
      return told.data.allowed.sort().map(name => {
        const info = volumes[name];
        return {
          name,
          is_default: name === told.data.default,
          backend: info?.backend ?? null,
          quota: info?.capabilities.includes('quota') ?? false,
        };
      });
    },
  });

export const hosts = { all, allowed, permissions };
