import type { Caller, Context } from '../context.ts';
import { forbidden, ManagerError } from '../errors.ts';
import { type PageArguments, pageOf } from '../lists.ts';
import type { VolumeRow } from '../volume-rows.ts';

/** Volumes of the storage proxies: superadmins only (docs/contract/resources-and-operations.md 6.1). */

function refuseOthers({ user }: Caller): void {
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
}

/** A StorageVolume of the schema. Usage that cannot be read is an empty map up to 24.09, and an error later. */
const volumeOf = ({ behaviour }: Context, id: string, volume: VolumeRow) => ({
  id,
  backend: volume.backend,
  fsprefix: '.',
  path: volume.path,
  capabilities: [...volume.capabilities],
  hardware_metadata: JSON.stringify({ status: volume.status, status_info: volume.status_info, metadata: {} }),
  performance_metric: '{}',
  usage: () => {
    if (volume.broken && behaviour.writes.proxyErrors === 'plain') return '{}';
    if (volume.broken)
      throw new ManagerError(
        'Forwarded Error from Downstream Service (Failed to parse error response from storage proxy. Original response: 500 Internal Server Error\n\nServer got itself in trouble)',
        'storage-proxy_request_content-type-mismatch',
      );
    return JSON.stringify({ capacity_bytes: volume.capacity_bytes, used_bytes: volume.used_bytes });
  },
});

const unreachable = (): ManagerError =>
  new ManagerError("Cannot connect to host 127.0.0.1:6022 ssl:default [Connect call failed ('127.0.0.1', 6022)]");

/** `storage_volume_list`: not at all if one storage proxy does not answer. */
export function storageVolumeList(ctx: Context, caller: Caller, args: PageArguments) {
  const { db } = ctx;
  refuseOthers(caller);
  if (db.dead_proxies.size > 0) throw unreachable();
  const all = [...db.volumes].map(([id, volume]) => volumeOf(ctx, id, volume));
  return { items: pageOf(all, args), total_count: all.length };
}

/** `storage_volume`. */
export function storageVolume(ctx: Context, caller: Caller, { id }: { id?: string | null }) {
  const { db } = ctx;
  refuseOthers(caller);
  const [proxy = '', name = ''] = (id ?? '').split(':');
  if (db.dead_proxies.has(proxy)) throw unreachable();
  if (![...db.volumes.keys()].some(host => host.startsWith(`${proxy}:`)))
    throw new ManagerError(`no such storage proxy: '${proxy}'`);
  const volume = db.volumes.get(id ?? '');
  if (!volume) throw new ManagerError(`no such volume in the storage proxy '${proxy}': '${name}'`);
  return volumeOf(ctx, id ?? '', volume);
}
