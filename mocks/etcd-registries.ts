import { ManagerError } from './errors.ts';
import { type Etcd, quoted, type Tree, treeAt } from './etcd.ts';

/** Registries up to 24.03, as the manager reads and writes them (docs/contract/resources-and-operations.md 2.2). */

const BASE = 'config/docker/registry';

export type EtcdRegistry = {
  url: string;
  type: string;
  project: string[] | null;
  username: string | null;
  password: string | null;
  ssl_verify: boolean;
};

export const keyOf = (hostname: string): string => `${BASE}/${quoted(hostname)}`.replace(/\/$/, '');

const TRUE = /^(1|yes|true|on|t|y)$/i;
const FALSE = /^(0|no|false|off|f|n)$/i;

/** One entry. @throws ManagerError as the manager's validator words it. */
function entryOf(entry: string | Tree): EtcdRegistry {
  if (typeof entry === 'string') throw new ManagerError('value is not a dict');
  const of = (name: string): string | null => {
    const value = entry[name];
    return typeof value === 'string' ? value : null;
  };
  const url = of('');
  if (url === null) throw new ManagerError("{'': DataError('is required')}");
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^/]/i.test(url))
    throw new ManagerError(`{'': DataError("ValueError('URL should be absolute')")}`);
  const username = of('username');
  if (username === '')
    throw new ManagerError(
      `{'username': DataError("{0: DataError('value should be None'), 1: DataError('blank value is not allowed')}")}`,
    );
  const ssl = of('ssl_verify') ?? '1';
  if (!TRUE.test(ssl) && !FALSE.test(ssl))
    throw new ManagerError(`{'ssl_verify': DataError("value can't be converted to Bool")}`);
  const project = of('project');
  return {
    url,
    type: of('type') ?? 'docker',
    project: project === null ? null : project === '' ? [] : project.split(','),
    username,
    password: of('password'),
    ssl_verify: TRUE.test(ssl),
  };
}

/** All registries by host name. @throws ManagerError for one entry that is invalid: then nothing can be read. */
export function etcdRegistries(etcd: Etcd): Map<string, EtcdRegistry> {
  return new Map(Object.entries(treeAt(etcd, `${BASE}`)).map(([name, entry]) => [name, entryOf(entry)]));
}

/** Writes what is given of a registry; null removes a part. */
export function writeEtcdRegistry(etcd: Etcd, hostname: string, given: Partial<EtcdRegistry>): void {
  const key = keyOf(hostname);
  const { url, project, ssl_verify, ...texts } = given;
  if (url !== undefined) etcd.set(key, url);
  const parts: Record<string, string | null | undefined> = {
    ...texts,
    ...(project === undefined ? {} : { project: project?.join(',') ?? null }),
    ...(ssl_verify === undefined ? {} : { ssl_verify: ssl_verify ? '1' : '0' }),
  };
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) etcd.delete(`${key}/${name}`);
    else if (text !== undefined) etcd.set(`${key}/${name}`, text);
  }
}

/** Removes the keys of one registry and no other's. */
export function removeEtcdRegistry(etcd: Etcd, hostname: string): void {
  const key = keyOf(hostname);
  for (const own of [...etcd.keys()]) if (own === key || own.startsWith(`${key}/`)) etcd.delete(own);
}
