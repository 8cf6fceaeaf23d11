import { queryOptions } from '@tanstack/react-query';
import type { ApiError } from './errors.ts';
import { rest } from './rest.ts';
import { type Write, writeRest } from './write.ts';

/**
 * Entries of registries up to 24.03, as they are in etcd. One that is malformed makes every registry call of the manager fail,
 * its deletion too (docs/contract/resources-and-operations.md 2.2).
 */

const BASE = 'config/docker/registry';
const PARTS = ['type', 'username', 'password', 'project', 'ssl_verify', 'ssl-verify'] as const;

/** What is wrong with an entry. `blank`: it has no name, so its keys are stored among the names of other entries. */
export type EntryFault = 'blank' | 'only-url' | 'no-url' | 'bad-url' | 'bad-flag';

export type RawEntry = {
  name: string;
  url: string | null;
  fault: EntryFault | null;
  /** The names of the keys below it that are stored; never their values. */
  parts: readonly string[];
};

type Stored = Record<string, string | Record<string, unknown>>;

const BOOLEAN = /^(1|0|yes|no|true|false|on|off|t|f|y|n)$/i;
const isPart = (name: string): boolean => (PARTS as readonly string[]).includes(name);

const keyOf = (name: string): string => {
  const quoted = encodeURIComponent(name).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return name === '' ? BASE : `${BASE}/${quoted}`;
};

const isUrl = (url: string): boolean => /^https?:\/\/[^/\s]/i.test(url);

function entryOf(name: string, stored: string | Record<string, unknown>): RawEntry {
  if (typeof stored === 'string')
    return { name, url: stored, fault: isUrl(stored) ? 'only-url' : 'bad-url', parts: [] };
  const url = stored[''];
  const flag = stored.ssl_verify ?? stored['ssl-verify'];
  const parts = Object.keys(stored).filter(part => part !== '');
  const known = { name, url: typeof url === 'string' ? url : null, parts };
  if (known.url === null) return { ...known, fault: 'no-url' };
  if (!isUrl(known.url)) return { ...known, fault: 'bad-url' };
  if (typeof flag === 'string' && !BOOLEAN.test(flag)) return { ...known, fault: 'bad-flag' };
  return { ...known, fault: null };
}

/** The entries of what is stored; those at the root belong to one without a name. */
export function entriesOf(stored: Stored): RawEntry[] {
  const root = Object.entries(stored).filter(
    ([name, value]) => name === '' || (isPart(name) && typeof value === 'string'),
  );
  const rest = Object.entries(stored).filter(([name]) => !root.some(([own]) => own === name));
  const url = typeof stored[''] === 'string' ? stored[''] : null;
  const blank: RawEntry[] =
    root.length === 0
      ? []
      : [{ name: '', url, fault: 'blank', parts: root.map(([name]) => name).filter(name => name !== '') }];
  return [...blank, ...rest.map(([name, value]) => entryOf(name, value))];
}

/** Reads the entries as they are stored. Superadmins only. @throws ApiError. */
async function read(): Promise<RawEntry[]> {
  const { body } = await rest({ method: 'POST', path: '/config/get', body: { key: BASE, prefix: true } });
  return entriesOf(((body as { result?: unknown } | null)?.result ?? {}) as Stored);
}

const list = () =>
  queryOptions<RawEntry[], ApiError>({ queryKey: ['registries', 'stored'], queryFn: () => read(), staleTime: 0 });

const stale = [['registries']] as const;

/** What repairs an entry: what is added to it. Null: nothing is known that would. */
export function repairOf({ name, fault }: RawEntry): Record<string, string> | null {
  if (fault === 'only-url') return { type: 'docker' };
  if (fault === 'bad-flag') return { ssl_verify: '1' };
  if (fault === 'no-url' || fault === 'bad-url') return { '': `https://${name}`, type: 'docker' };
  return null;
}

/** Adds what an entry lacks. Its other keys stay. @throws ApiError. */
const repair: Write<RawEntry> = {
  mutationFn: async entry => {
    const value = repairOf(entry);
    if (!value) return;
    await writeRest(
      { method: 'POST', path: '/config/set', body: { key: keyOf(entry.name), value } },
      { action: 'registries.entry.repair', subject: entry.name, changes: [], cli: null },
    );
  },
  meta: { stale },
};

/**
 * Removes an entry key by key. A deletion by prefix would take others with it whose names begin in the same way.
 * @throws ApiError.
 */
const remove: Write<RawEntry> = {
  mutationFn: async ({ name, parts }) => {
    for (const key of ['', ...parts].map(part => (part === '' ? keyOf(name) : `${keyOf(name)}/${part}`)))
      await writeRest(
        { method: 'POST', path: '/config/delete', body: { key, prefix: false } },
        { action: 'registries.entry.remove', subject: key, changes: [], cli: null },
      );
  },
  meta: { stale },
};

export const storedRegistries = { list, read, repair, remove };
