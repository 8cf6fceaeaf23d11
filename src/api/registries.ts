import { queryOptions } from '@tanstack/react-query';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { RegistryListDocument, type RegistryListQuery } from './generated/registries.ts';

/** A container registry (docs/contract/resources-and-operations.md 2). */
export type Registry = {
  /** Null up to 24.03, where the name is the key. */
  row_id: string | null;
  /** The host name, which names of images begin with. From 24.09 on several may share it, one for each project. */
  registry_name: string;
  url: string;
  type: string;
  /** Up to 24.03 a list, separated by commas. */
  project: string | null;
  username: string | null;
  /** Whether a password is stored: the console never keeps the password itself. */
  has_password: boolean;
  ssl_verify: boolean;
  /** Null up to 24.03, where every registry is global. */
  is_global: boolean | null;
};

/** The unique key of a registry: the row's id, or up to 24.03 its name. */
export const registryKey = ({ row_id, registry_name }: Pick<Registry, 'row_id' | 'registry_name'>): string =>
  row_id ?? registry_name;

/** Whether registries are in etcd, as up to 24.03 (docs/contract/resources-and-operations.md 2.1). */
export const inEtcd = (manager: string): boolean => lacks(manager, 'Query.container_registry_nodes') !== null;

/** Types that the scanner knows (docs/contract/resources-and-operations.md 2.2, 2.4). */
export function registryTypes(manager: string): readonly string[] {
  const first = ['docker', 'harbor', 'harbor2', 'local'];
  if (inEtcd(manager)) return first;
  const hosted = [...first, 'github', 'gitlab', 'ecr', 'ecr-public'];
  return lacks(manager, 'registries of the type ocp') === null ? [...hosted, 'ocp'] : hosted;
}

/** Whether the manager needs the project of a registry: Harbor's always, and from 26.9 on every one that it scans by it. */
export const needsProject = (type: string, manager: string): boolean =>
  /^harbor/.test(type) || (type !== 'local' && lacks(manager, 'scan registries by project only') === null);

const secret = (password: string | null): boolean => password !== null && password !== '';

function toRegistries({ items, nodes }: RegistryListQuery): Registry[] {
  const old = (items ?? []).flatMap((item): Registry[] => {
    if (!item?.config) return [];
    const { url, type, project, username, password, ssl_verify } = item.config;
    const own = { row_id: null, registry_name: item.hostname ?? '', url, type, username, is_global: null };
    const projects = project?.filter(Boolean).join(',') || null;
    return [{ ...own, project: projects, has_password: secret(password), ssl_verify: ssl_verify ?? true }];
  });
  const rows = (nodes?.edges ?? []).flatMap((edge): Registry[] => {
    if (!edge?.node) return [];
    const { password, ...node } = edge.node;
    return [
      {
        ...node,
        row_id: node.row_id ?? null,
        project: node.project || null,
        has_password: secret(password),
        ssl_verify: node.ssl_verify ?? true,
      },
    ];
  });
  return [...old, ...rows];
}

/** By name; those that share one by project. */
const inOrder = (a: Registry, b: Registry): number =>
  a.registry_name.localeCompare(b.registry_name) || (a.project ?? '').localeCompare(b.project ?? '');

/** Reads all registries, by name. Superadmins only. @throws ApiError; up to 24.03 also for one entry that is broken. */
async function read(signal?: AbortSignal): Promise<Registry[]> {
  return toRegistries(await run(RegistryListDocument, { legacy: inEtcd(managerVersion()) }, { signal })).sort(inOrder);
}

const list = () =>
  queryOptions<Registry[], ApiError>({
    queryKey: ['registries', 'list'],
    queryFn: ({ signal }) => read(signal),
  });

/** One registry as it is now, by `registryKey`; null if there is none. @throws ApiError. */
const readOne = async (key: string, signal?: AbortSignal): Promise<Registry | null> =>
  (await read(signal)).find(registry => registryKey(registry) === key) ?? null;

export const registries = { list, read, readOne };
