import { isNetwork } from '#lib/client-ip.ts';
import { atLeast } from '#lib/versions.ts';

/**
 * The settings in etcd that the console changes, and what the manager and the agents take for a value of each. Nothing is
 * checked when it is written: a value that is not valid stops the next start (docs/contract/resources-and-operations.md 9.2).
 */

/** Where a setting stands on the page. */
export const AREAS = ['image', 'scaling', 'scheduler', 'plugins'] as const;
export type SettingArea = (typeof AREAS)[number];

/**
 * When a change takes effect: `now` at once; `restart` when the manager is started; `agents` when an agent is started;
 * `never`: this release does not read it.
 */
export type InForce = 'now' | 'restart' | 'agents' | 'never';

/** What a setting is, by the last part of its key; those of plugins are in `PLUGIN_OPTIONS`. */
export type SettingName =
  | 'auto_pull'
  | 'mtu'
  | 'subnet_agent'
  | 'subnet_container'
  | 'keepalive_timeout'
  | 'num_retries_to_skip'
  | PluginOption;

export const PLUGIN_OPTIONS = ['allocation_mode', 'quantum_size', 'unit_mem', 'unit_proc'] as const;
export type PluginOption = (typeof PLUGIN_OPTIONS)[number];

export type Setting = {
  name: SettingName;
  area: SettingArea;
  /** The scheduler or the accelerator plugin that it belongs to; null for one of the whole cluster. */
  of: string | null;
  /** Where it is stored. The first is the one that this release reads; the others are kept equal to it. */
  keys: readonly [string, ...string[]];
  /** The value that applies if nothing is stored; null: the plugin's own, which the manager does not report. */
  default: string | null;
  in_force: InForce;
  /** Whether the console offers to change it. What is stored can be removed anyway. */
  offered: boolean;
  /**
   * Whether Reset stores the default under the first key in place of removing it: from 24.12 a plugin that runs fails
   * without the key (docs/contract/resources-and-operations.md 9.2).
   */
  keeps_default: boolean;
};

/** The values of settings that are a choice. */
export const CHOICES: Partial<Record<SettingName, readonly string[]>> = {
  auto_pull: ['digest', 'tag', 'none'],
  allocation_mode: ['discrete', 'fractional'],
};

const whole =
  (least: number, most: number) =>
  (text: string): boolean =>
    /^(0|[1-9]\d{0,9})$/.test(text) && Number(text) >= least && Number(text) <= most;

const chosen = (name: SettingName) => (text: string) => CHOICES[name]?.includes(text) ?? false;

/** A decimal above 0 and up to 1. */
const quantum = (text: string): boolean => /^(0\.\d{1,6}|1(\.0{1,6})?)$/.test(text) && Number(text) > 0;

const SUFFIXES = 'kmgt';
const LEAST_UNIT = 512 * 2 ** 20;

/** A whole number with a suffix that is a power of 1024 (`80g`), or of bytes; at least 512 MiB and below 1 PiB. */
function unitOfMemory(text: string): boolean {
  const [, digits = '', suffix = ''] = /^([1-9]\d{0,14})([kmgt]?)$/.exec(text) ?? [];
  if (digits === '') return false;
  const bytes = Number(digits) * 1024 ** (SUFFIXES.indexOf(suffix || '?') + 1);
  return bytes >= LEAST_UNIT && bytes < 2 ** 50;
}

/** The largest number in the manager's integers. */
const INT32 = 2_147_483_647;

const RULES: Record<SettingName, (text: string) => boolean> = {
  auto_pull: chosen('auto_pull'),
  mtu: whole(1, 65_535), // more does not fit into a packet
  subnet_agent: isNetwork,
  subnet_container: isNetwork,
  keepalive_timeout: whole(1, 32_767), // the kernel's limit of TCP_KEEPIDLE
  num_retries_to_skip: whole(0, INT32),
  allocation_mode: chosen('allocation_mode'),
  quantum_size: quantum,
  unit_mem: unitOfMemory,
  unit_proc: whole(2, INT32),
};

/** Whether the text is a value of the setting. No setting takes an empty text. */
export const isValidSetting = ({ name }: Pick<Setting, 'name'>, text: string): boolean => RULES[name](text);

/** Whether the overlay network is a plugin with options of its own (docs/contract/resources-and-operations.md 9.2). */
export const hasNetworkPlugin = (manager: string): boolean => atLeast(manager, '24.12.0');

/** Whether a scheduler reads the number of retries: FIFO, up to the orchestrator of 25.x. */
const readsRetries = (manager: string, scheduler: string): boolean =>
  scheduler === 'fifo' && !atLeast(manager, '25.15.0');

export const SCHEDULERS = ['fifo', 'lifo', 'drf'] as const;

/** The plugins whose options the console knows; of others it shows what is stored. */
const PLUGINS = ['cuda', 'mock'];

const MTU = 'config/network/overlay/mtu';
const PLUGIN_MTU = 'config/plugins/network_manager/overlay/mtu';

/** The settings of a release. `plugins`: the accelerator plugins of the cluster; only those that the console knows count. */
export function settingsOf(manager: string, plugins: readonly string[]): Setting[] {
  const cluster = { of: null, offered: true, keeps_default: false } as const;
  const restart = { ...cluster, in_force: 'restart' } as const;
  const agents = { ...cluster, area: 'scaling', in_force: 'agents' } as const;
  return [
    { ...restart, name: 'auto_pull', area: 'image', keys: ['config/docker/image/auto_pull'], default: 'digest' },
    hasNetworkPlugin(manager)
      ? {
          ...cluster,
          name: 'mtu',
          area: 'scaling',
          keys: [PLUGIN_MTU, MTU],
          default: '1500',
          in_force: 'now',
          keeps_default: true,
        }
      : { ...restart, name: 'mtu', area: 'scaling', keys: [MTU], default: '1500' },
    { ...agents, name: 'subnet_agent', keys: ['config/network/subnet/agent'], default: '0.0.0.0/0' },
    { ...agents, name: 'subnet_container', keys: ['config/network/subnet/container'], default: '0.0.0.0/0' },
    {
      ...restart,
      name: 'keepalive_timeout',
      area: 'scaling',
      keys: ['config/network/rpc/keepalive-timeout'],
      default: '60',
    },
    ...SCHEDULERS.map((scheduler): Setting => {
      const key = `config/plugins/scheduler/${scheduler}/num_retries_to_skip`;
      const in_force = readsRetries(manager, scheduler) ? 'restart' : 'never';
      const common = { name: 'num_retries_to_skip', area: 'scheduler', default: '0', keeps_default: false } as const;
      return { ...common, of: scheduler, keys: [key], in_force, offered: scheduler === 'fifo' };
    }),
    ...PLUGINS.filter(plugin => plugins.includes(plugin)).flatMap(plugin =>
      PLUGIN_OPTIONS.map(
        (name): Setting => ({
          ...agents,
          name,
          area: 'plugins',
          of: plugin,
          default: name === 'allocation_mode' ? 'discrete' : null,
          keys: [`config/plugins/accelerator/${plugin}/${name}`],
        }),
      ),
    ),
  ];
}

const KEYS: ReadonlySet<string> = new Set(
  ['23.09.0', '26.9.0'].flatMap(release => settingsOf(release, PLUGINS).flatMap(({ keys }) => keys)),
);

/**
 * The body of a write to one of the known keys, of a value that is valid there. @throws RangeError for everything else: a
 * blank key writes onto the root from 26.4 on, and a key above others would stop the next start.
 */
export function setBody(setting: Setting, key: string, value: string): { key: string; value: string } {
  if (!setting.keys.includes(key) || !KEYS.has(key)) throw new RangeError(`not a key of a setting: ${key}`);
  if (!isValidSetting(setting, value)) throw new RangeError(`not a value of ${key}: ${value}`);
  return { key, value };
}

/** The body of a deletion of one of the known keys, never by prefix. @throws RangeError for everything else. */
export function deleteBody(setting: Setting, key: string): { key: string; prefix: false } {
  if (!setting.keys.includes(key) || !KEYS.has(key)) throw new RangeError(`not a key of a setting: ${key}`);
  return { key, prefix: false };
}
