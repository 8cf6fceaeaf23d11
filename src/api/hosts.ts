import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { readRecord } from '#lib/record.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { projectDecidesHosts } from './folder-rules.ts';
import { HostPermissionsDocument, ProjectHostsDocument } from './generated/folders.ts';
import { projectTypes } from './project-types.ts';
import { rest } from './rest.ts';

/**
 * Permissions by storage host (`proxy:volume`). A host without permissions is kept, with an empty list
 * (docs/contract/users-and-auth.md 5.5).
 */
export type HostPermissions = Readonly<Record<string, readonly string[]>>;

/** Reads the manager's JSON text of hosts and permissions; empty when the text is not of that form. */
export function hostPermissions(text: string | null | undefined): HostPermissions {
  try {
    return readRecord(z.array(z.string()), JSON.parse(text || '{}')) ?? {};
  } catch {
    return {};
  }
}

/** Whether two maps give the same hosts the same permissions, in any order. */
export const sameHosts = (a: HostPermissions, b: HostPermissions): boolean => inOrder(a) === inOrder(b);

const inOrder = (hosts: HostPermissions): string =>
  JSON.stringify(
    Object.keys(hosts)
      .sort()
      .map(host => [host, [...(hosts[host] ?? [])].sort()]),
  );

const KEPT = 5 * 60_000;

/** All permissions that can be given on a host. */
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

/** A storage host that the person may use in some way. */
export type Host = {
  name: string;
  /** The host of new folders for which no host is chosen. */
  is_default: boolean;
  backend: string | null;
  /** The host supports quotas. */
  quota: boolean;
  /** The manager creates folders there. False only on releases that list more hosts than they create folders on. */
  open: boolean;
};

/** Names of all storage hosts. Superadmins only. */
const all = () =>
  queryOptions<string[], ApiError>({
    queryKey: ['hosts', 'all'],
    staleTime: KEPT,
    queryFn: async ({ signal }) => {
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/all-hosts', signal });
      const answer = ALL.safeParse(body);
      if (!answer.success) throw new ApiError('protocol', { status });
      return answer.data.allowed.sort();
    },
  });

/** Returns a test whether the manager creates folders of the project on a host. @throws ApiError. */
async function opensTo(group_id: string | null, signal: AbortSignal): Promise<(host: string) => boolean> {
  const manager = managerVersion();
  if (group_id === null || !projectDecidesHosts(manager)) return () => true;
  const type = projectTypes(manager, ['GENERAL', 'MODEL_STORE']);
  const { items } = await run(ProjectHostsDocument, { type }, { signal });
  const own = hostPermissions(items?.find(project => project?.id === group_id)?.allowed_vfolder_hosts);
  return host => own[host]?.includes('create-vfolder') ?? false;
}

/** The hosts that a project may use in some way; without a project, those of the person's own folders. */
const allowed = (group_id: string | null) =>
  queryOptions<Host[], ApiError>({
    queryKey: ['hosts', 'allowed', group_id],
    staleTime: KEPT,
    queryFn: async ({ signal }) => {
      const query: Record<string, string> = group_id === null ? {} : { group_id };
      const { body, status } = await rest({ method: 'GET', path: '/folders/_/hosts', query, signal });
      const answer = ALL.safeParse(body);
      const volumes = readRecord(VOLUME, (body as { volume_info?: unknown } | null)?.volume_info);
      if (!answer.success || !volumes) throw new ApiError('protocol', { status });
      const isOpen = await opensTo(group_id, signal);
      return answer.data.allowed.sort().map(name => {
        const info = volumes[name];
        return {
          name,
          is_default: name === answer.data.default,
          backend: info?.backend ?? null,
          quota: info?.capabilities.includes('quota') ?? false,
          open: isOpen(name),
        };
      });
    },
  });

export const hosts = { all, allowed, permissions };
