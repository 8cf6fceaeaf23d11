import type { Caller, Context } from '../context.ts';
import { forbidden } from '../errors.ts';
import { type EtcdRegistry, etcdRegistries } from '../etcd-registries.ts';
import type { ContainerRegistry, ContainerRegistryConnection, ContainerRegistryNode } from '../generated/sources.ts';
import { maskedPassword, type RegistryRow } from '../registry-rows.ts';

/** Queries of registries: superadmins only (docs/contract/resources-and-operations.md 2.3, 2.4). */

/** A ContainerRegistry of the schema, from etcd. */
export const legacyOf = (hostname: string, { password, ...registry }: EtcdRegistry): ContainerRegistry => ({
  hostname,
  config: { ...registry, password: maskedPassword(password) },
});

/** The same of a row: its project is a list of one. */
export const legacyOfRow = ({ registry_name, project, ...row }: RegistryRow): ContainerRegistry =>
  legacyOf(registry_name, { ...row, project: [project] as string[] });

/** A ContainerRegistryNode of the schema. */
export const nodeOf = ({ id, password, ...row }: RegistryRow): ContainerRegistryNode => ({
  ...row,
  row_id: id,
  password: maskedPassword(password),
});

/** `container_registries`. @throws ManagerError up to 24.03 if any entry is invalid. */
export function containerRegistries({ behaviour, db }: Context, { user }: Caller): readonly ContainerRegistry[] {
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  if (behaviour.registries.home !== 'etcd') return [...db.registries.values()].map(legacyOfRow);
  return [...etcdRegistries(db.etcd)].map(([name, registry]) => legacyOf(name, registry));
}

/** `container_registry_nodes`: in the order of their ids. */
export function containerRegistryNodes({ db }: Context, { user }: Caller): ContainerRegistryConnection {
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  const rows = [...db.registries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { edges: rows.map(row => ({ node: nodeOf(row) })) };
}
