import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { type EtcdRegistry, etcdRegistries, removeEtcdRegistry, writeEtcdRegistry } from '../etcd-registries.ts';
import type { ContainerRegistry } from '../generated/sources.ts';
import { legacyOf, legacyOfRow } from '../resolvers/registries.ts';
import { refuseRole } from './registries.ts';

/** Registry mutations by host name; the console uses them up to 24.03 (docs/contract/resources-and-operations.md 2.3). */

type Props = { [Name in keyof EtcdRegistry]?: EtcdRegistry[Name] | null };
type Named = { hostname: string };
type Result = { container_registry: ContainerRegistry };

/** The registry after a write. @throws ManagerError if there is none, or if any entry is invalid. */
function readBack({ db }: Context, hostname: string): Result {
  const registry = etcdRegistries(db.etcd).get(hostname);
  if (!registry) throw new ManagerError('No such container registry.');
  return { container_registry: legacyOf(hostname, registry) };
}

const withoutNull = (props: Props): Partial<EtcdRegistry> =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null)) as Partial<EtcdRegistry>;

function refuseRelative({ url }: Props): void {
  if (typeof url === 'string' && !/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(url))
    throw new ManagerError(`{'': DataError("ValueError('URL should be absolute')")}`);
}

/** `create_container_registry`: an existing one takes what is given and keeps the rest. */
export function createRegistry(ctx: Context, caller: Caller, { hostname, props }: Named & { props: Props }): Result {
  refuseRole(ctx, caller, 'CreateContainerRegistry');
  refuseRelative(props);
  writeEtcdRegistry(ctx.db.etcd, hostname, { ssl_verify: true, ...withoutNull(props) });
  return readBack(ctx, hostname);
}

/** `modify_container_registry`. A value that the validator refuses is found only after the old keys are removed. */
export function modifyRegistry(ctx: Context, caller: Caller, { hostname, props }: Named & { props: Props }): Result {
  refuseRole(ctx, caller, 'ModifyContainerRegistry');
  const before = etcdRegistries(ctx.db.etcd).get(hostname);
  if (!before) throw new ManagerError('No such container registry.');
  removeEtcdRegistry(ctx.db.etcd, hostname);
  refuseRelative(props);
  if (props.username === '')
    throw new ManagerError(
      `{'username': DataError("{0: DataError('value should be None'), 1: DataError('blank value is not allowed')}")}`,
    );
  writeEtcdRegistry(ctx.db.etcd, hostname, { ...before, ...(props as Partial<EtcdRegistry>) });
  return readBack(ctx, hostname);
}

/** `delete_container_registry`; from 24.09 on it deletes every row of that name. */
export function deleteRegistry(ctx: Context, caller: Caller, { hostname }: Named): Result {
  refuseRole(ctx, caller, 'DeleteContainerRegistry');
  const { behaviour, db } = ctx;
  if (behaviour.registries.home === 'etcd') {
    const answer = readBack(ctx, hostname);
    removeEtcdRegistry(db.etcd, hostname);
    return answer;
  }
  const rows = [...db.registries.values()].filter(row => row.registry_name === hostname);
  const [first] = rows;
  if (!first) throw new ManagerError('()');
  for (const { id } of rows) db.registries.delete(id);
  return { container_registry: legacyOfRow(first) };
}
