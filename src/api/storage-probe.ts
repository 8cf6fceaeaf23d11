import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { StorageNamesDocument, StorageProbeDocument } from './generated/storages.ts';
import { hostPermissions } from './hosts.ts';
import { projectTypes } from './project-types.ts';

/** Names of the volumes that a domain, a project or a key pair policy names, in order. @throws ApiError. */
export async function storageNames(signal?: AbortSignal): Promise<string[]> {
  const type = projectTypes(managerVersion(), ['GENERAL', 'MODEL_STORE']);
  const {
    domains,
    groups,
    keypair_resource_policies: policies,
  } = await run(StorageNamesDocument, { type }, { signal });
  const all = [...(domains ?? []), ...(groups ?? []), ...(policies ?? [])];
  return [...new Set(all.flatMap(one => Object.keys(hostPermissions(one?.allowed_vfolder_hosts))))].sort();
}

/** Asks whether the storage proxy of a volume answers. @throws ApiError if it does not. */
export async function probeStorage(id: string, signal: AbortSignal): Promise<void> {
  const { item } = await run(StorageProbeDocument, { id }, { signal });
  if (!item) throw new ApiError('not-found');
}
