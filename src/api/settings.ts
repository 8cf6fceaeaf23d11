import { queryOptions } from '@tanstack/react-query';
import type { PlainKey } from '#i18n/messages.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { rest } from './rest.ts';
import { deleteBody, hasNetworkPlugin, type Setting, setBody } from './setting-rules.ts';
import { type Write, writeRest } from './write.ts';

/** What etcd holds of settings: texts by key (docs/contract/resources-and-operations.md 9.1). */
export type Stored = Readonly<Record<string, string>>;

/** With its slash at the end a prefix is the whole name: without it keys of longer names come too. */
const prefixes = (manager: string): readonly string[] => [
  'config/docker/image/',
  'config/network/',
  'config/plugins/scheduler/',
  'config/plugins/accelerator/',
  ...(hasNetworkPlugin(manager) ? ['config/plugins/network_manager/'] : []),
];

/** The leaves of what the manager nests; a key that has both a value and others below it has its value under ''. */
function leaves(prefix: string, tree: unknown): [string, string][] {
  if (typeof tree === 'string') return [[prefix.replace(/\/$/, ''), tree]];
  if (tree === null || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([name, inner]) => leaves(name === '' ? prefix : `${prefix}${name}/`, inner));
}

async function readBelow(prefix: string, signal?: AbortSignal): Promise<[string, string][]> {
  const { body, status } = await rest({
    method: 'POST',
    path: '/config/get',
    body: { key: prefix, prefix: true },
    signal,
  });
  const result = (body as { result?: unknown } | null)?.result;
  if (result === null || typeof result !== 'object') throw new ApiError('protocol', { status });
  return leaves(prefix, result);
}

/** Reads what is stored of all settings. Superadmins only. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<Stored> {
  const all = await Promise.all(prefixes(managerVersion()).map(prefix => readBelow(prefix, signal)));
  return Object.fromEntries(all.flat());
}

const list = () =>
  queryOptions<Stored, ApiError>({ queryKey: ['settings'], queryFn: ({ signal }) => read(signal), staleTime: 0 });

/** What is stored of a setting under the key that this release reads; null: nothing. */
export const storedOf = (setting: Setting, stored: Stored): string | null => stored[setting.keys[0]] ?? null;

/** Other keys of a setting that hold something else than the first. */
export const differing = ({ keys: [first, ...others] }: Setting, stored: Stored): string[] =>
  others.filter(key => stored[key] !== undefined && stored[key] !== stored[first]);

/** Accelerator plugins that have options. */
export const storedPlugins = (stored: Stored): string[] => [
  ...new Set(Object.keys(stored).flatMap(key => /^config\/plugins\/accelerator\/([^/]+)(?:\/|$)/.exec(key)?.[1] ?? [])),
];

/** Whose setting it is and which, in a person's terms. */
const subjectOf = ({ of, keys }: Setting): string => of ?? keys[0];

/** How a setting is called. */
export const settingLabel = ({ name }: Setting): PlainKey => `setting.${name}`;

type Change = { setting: Setting; from: string | null; to: string };

/** Stores a value under each key of a setting. @throws ApiError; RangeError for what is no value of it. */
async function store(action: PlainKey, { setting, from, to }: Change, keys: readonly string[]): Promise<void> {
  for (const body of keys.map(key => setBody(setting, key, to)))
    await writeRest(
      { method: 'POST', path: '/config/set', body },
      {
        action,
        subject: subjectOf(setting),
        changes: [{ label: settingLabel(setting), from, to }],
        cli: ['admin', 'etcd', 'set', body.key, body.value],
      },
    );
}

const stale = [['settings']] as const;

const save: Write<Change> = {
  mutationFn: change => store('settings.save', change, change.setting.keys),
  meta: { stale },
};

/**
 * Back to the default: removes the keys of a setting that are stored. `from`: what was stored under the first of them.
 * @throws ApiError.
 */
const reset: Write<{ setting: Setting; stored: Stored }> = {
  mutationFn: async ({ setting, stored }) => {
    const [first] = setting.keys;
    const from = storedOf(setting, stored);
    const keeps = setting.keeps_default && setting.default !== null && from !== null;
    if (keeps) await store('settings.reset', { setting, from, to: setting.default ?? '' }, [first]);
    for (const body of setting.keys.map(key => deleteBody(setting, key))) {
      if (stored[body.key] === undefined || (keeps && body.key === first)) continue;
      await writeRest(
        { method: 'POST', path: '/config/delete', body },
        {
          action: 'settings.reset',
          subject: subjectOf(setting),
          changes: [{ label: settingLabel(setting), from: stored[body.key] ?? null, to: setting.default }],
          cli: ['admin', 'etcd', 'delete', body.key],
        },
      );
    }
  },
  meta: { stale },
};

export const settings = { list, read, save, reset };
