import type { Behaviour, Release } from './behaviour.ts';
import { ManagerError } from './errors.ts';

/** `scheduler_opts` of resource groups (docs/contract/resources-and-operations.md 5.5). */

type Options = Record<string, unknown>;

/** What is wrong with a value. */
class Wrong extends Error {}

type Option = { from: Release; until?: Release; standard: (release: number) => unknown; read: Read };
type Read = (value: unknown, release: number) => unknown;

const isObject = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const object: Read = value => {
  if (!isObject(value)) throw new Wrong('value is not a dict');
  return value;
};

const flag: Read = value => {
  if (typeof value === 'boolean') return value;
  if (value === 'yes') return true;
  throw new Wrong('value should be True or False');
};

const oneOf =
  (names: (release: number) => readonly string[]): Read =>
  (value, release) => {
    if (!names(release).includes(value as string)) throw new Wrong('value is not a valid member');
    return value;
  };

const listOf =
  (read: Read): Read =>
  (value, release) => {
    if (!Array.isArray(value)) throw new Wrong('value is not a list');
    return value.map(one => read(one, release));
  };

const sessionType: Read = (value, release) => {
  const names = ['interactive', 'batch', 'inference', ...(release < 24 ? [] : ['system'])];
  const name = release >= 25.15 ? String(value).toLowerCase() : value; // from 25.15 on in any case
  return oneOf(() => names)(name, release);
};

const sessionTypes: Read = (value, release) => {
  const types = listOf(sessionType)(value, release) as unknown[];
  if (types.length === 0 && release < 26) throw new Wrong('list length is less than 1');
  return types;
};

const SECONDS: Record<string, number> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds; as text `10m` up to 25.15, `PT10M` on 26.x. */
const duration: Read = (value, release) => {
  if (typeof value === 'number') return value;
  const [, amount, unit = ''] = (release < 26 ? /^(\d+)([smhd]?)$/ : /^PT(\d+)([SMH])$/).exec(String(value)) ?? [];
  if (typeof value !== 'string' || amount === undefined) throw new Wrong('value must be a number or string');
  return Number(amount) * (SECONDS[unit.toLowerCase()] ?? 1);
};

const ORDERS = ['oldest', 'newest', 'fewest-sessions', 'smallest-resources'];

const preemption: Read = (value, release) => {
  const given = object(value, release) as Options;
  if ('order' in given) oneOf(() => ORDERS)(given['order'], release);
  const standard = preemptionOf(release);
  return Object.fromEntries(Object.entries(standard).map(([key, own]) => [key, given[key] ?? own]));
};

const preemptionOf = (release: number): Options => ({
  ...(release < 26.9 ? {} : { enabled: false, preemption_min_runtime: 0, victim_scope: 'user' }),
  preemptible_priority: 5,
  order: 'oldest',
  mode: 'terminate',
});

const STRATEGIES = ['dispersed', 'concentrated', 'legacy'];

const OPTIONS: Readonly<Record<string, Option>> = {
  allowed_session_types: {
    from: '23.09',
    standard: release => ['interactive', 'batch', ...(release < 26 ? [] : ['inference'])],
    read: sessionTypes,
  },
  pending_timeout: { from: '23.09', standard: () => 0, read: duration },
  config: { from: '23.09', standard: () => ({}), read: object },
  agent_selection_strategy: {
    from: '23.09',
    standard: () => 'dispersed',
    read: oneOf(release => [...STRATEGIES, ...(release < 24.09 ? [] : ['roundrobin'])]),
  },
  roundrobin: { from: '23.09', until: '24.09', standard: () => false, read: flag },
  agent_selector_config: { from: '24.09', standard: () => ({}), read: object },
  enforce_spreading_endpoint_replica: { from: '25.15', standard: () => false, read: flag },
  allow_fractional_resource_fragmentation: { from: '25.15', standard: () => true, read: flag },
  route_cleanup_target_statuses: { from: '26.4', standard: () => ['unhealthy'], read: listOf(value => value) },
  preemption: { from: '26.4', standard: preemptionOf, read: preemption },
};

const optionsIn = ({ release }: Behaviour): [string, Option][] =>
  Object.entries(OPTIONS).filter(
    ([, { from, until }]) => Number(from) <= Number(release) && (!until || Number(release) < Number(until)),
  );

/** The options of a group for which none are given. */
export const standardOptions = (behaviour: Behaviour): Options =>
  Object.fromEntries(optionsIn(behaviour).map(([key, { standard }]) => [key, standard(Number(behaviour.release))]));

/**
 * The options that are stored for what is sent: all of them, the rest with its default. A key that the release does not know
 * is refused up to 25.15 and dropped on 26.x. @throws ManagerError.
 */
export function optionsFrom(behaviour: Behaviour, given: unknown): Options {
  const release = Number(behaviour.release);
  if (!isObject(given)) throw refused(release, new Wrong('value is not a dict'), null);
  const known = optionsIn(behaviour);
  const read = known.map(([key, { standard, read }]): [string, unknown] => {
    try {
      return [key, key in given ? read(given[key], release) : standard(release)];
    } catch (wrong) {
      throw refused(release, wrong as Wrong, key);
    }
  });
  const unknown = Object.keys(given).find(key => !known.some(([name]) => name === key));
  if (unknown !== undefined && release < 26)
    throw new ManagerError(`ScalingGroupOpts.__init__() got an unexpected keyword argument '${unknown}'`);
  return Object.fromEntries(read);
}

function refused(release: number, { message }: Wrong, key: string | null): ManagerError {
  if (release < 26) return new ManagerError(key === null ? message : `{'${key}': DataError('${message}')}`);
  return new ManagerError(
    `Schema validation failed. (1 validation error for ResourceGroupOpts\n${key ?? ''}\n  ${message})\n -> extra_data: []`,
    'backendai_parsing_invalid-parameters',
  );
}
