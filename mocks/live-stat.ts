import type { AgentRow, Devices } from './resource-rows.ts';
import type { Time } from './time.ts';

/** What agents report of themselves (docs/contract/resources-and-operations.md 4.4). All numbers are texts. */

type Metric = {
  current: string;
  capacity: string | null;
  pct: string;
  unit_hint: string;
  [stat: string]: string | null;
};
type Metrics = Record<string, Metric>;

/** How often the figures change, in ms. */
const EVERY = 5000;

/** A number from 0 to 1 that depends on the text alone. */
function fraction(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** A load from 0 to 1 that wanders: each of these has its own mean, and changes with every report. */
const loadOf = (name: string, now: Time): number => {
  const wave = Math.sin(now / 60_000 + fraction(name) * 40) / 6;
  const noise = (fraction(`${name} ${Math.floor(now / EVERY)}`) - 0.5) / 8;
  return Math.max(0, Math.min(1, 0.15 + 0.7 * fraction(`${name} mean`) + wave + noise));
};

const round = (value: number, places: number): string => String(Number(value.toFixed(places)));

const metric = (current: number, capacity: number | null, unit_hint: string, stats: object = {}): Metric => ({
  current: round(current, 3),
  capacity: capacity === null ? null : round(capacity, 3),
  pct: capacity ? round((100 * current) / capacity, 2) : '0.00',
  unit_hint,
  ...stats,
});

const most = (current: number) => ({ 'stats.max': round(current * 1.1, 3), 'stats.avg': round(current * 0.9, 3) });

type Amount = readonly [used: number, all: number];

/** The metrics of accelerators: the name behind the family's, the unit, and the amount of one device at a load. */
const OF_DEVICES: readonly (readonly [name: string, unit: string, of: (devices: Devices, load: number) => Amount])[] = [
  ['mem', 'bytes', ({ memory }, load) => [Math.round(memory * load), memory]],
  ['util', 'percent', (_, load) => [Math.round(100 * load), 100]],
  ['power', 'Watts', ({ power }, load) => [Math.round(power * (0.25 + 0.8 * load)), power]],
  ['temperature', 'Celsius', (_, load) => [Math.round(35 + 50 * load), 120]],
];

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** `live_stat` of an agent; null if it has not reported for 120 s. */
export function liveStat(agent: AgentRow, now: Time): string | null {
  if (agent.status !== 'ALIVE' || agent.reports === null) return null;
  const node: Metrics = {};
  const devices: Record<string, Metrics> = {};
  if (agent.reports === 'node') {
    const cores = Math.max(1, Number(agent.available_slots['cpu'] ?? 1));
    const memory = Number(agent.available_slots['mem'] ?? 0);
    const whole = loadOf(`${agent.id} cpu`, now);
    const loads = [...Array(cores).keys()].map(core => 0.7 * whole + 0.3 * loadOf(`${agent.id} core ${core}`, now));
    node['cpu_util'] = metric(sum(loads) * EVERY, EVERY, 'msec');
    devices['cpu_util'] = Object.fromEntries(loads.map((load, i) => [String(i), metric(load * EVERY, EVERY, 'msec')]));
    const used = Math.round(memory * loadOf(`${agent.id} mem`, now));
    node['mem'] = metric(used, memory, 'bytes', { 'stats.max': String(used) });
    devices['mem'] = { root: node['mem'] };
    for (const net of ['net_rx', 'net_tx']) {
      node[net] = metric(Math.round(loadOf(`${agent.id} ${net}`, now) * 125_000_000), null, 'bps');
      devices[net] = { node: node[net] as Metric };
    }
  }
  for (const of of agent.devices)
    for (const [name, unit, amountOf] of OF_DEVICES) {
      const key = `${of.family}_${name}`;
      const each = of.ids.map(id => amountOf(of, loadOf(`${id} ${name === 'util' ? 'use' : name}`, now)));
      const share = name === 'temperature' ? each.length : 1; // the node's temperature is the mean
      const total = metric(sum(each.map(([used]) => used)) / share, sum(each.map(([, all]) => all)) / share, unit);
      node[key] = { ...total, ...most(Number(total.current)) };
      devices[key] = Object.fromEntries(
        each.map(([used, all], i) => [of.ids[i] ?? '', metric(used, all, unit, most(used))]),
      );
    }
  return JSON.stringify({ node, devices });
}

/** `hardware_metadata` of an agent; null unless it is alive. */
export function hardwareMetadata({ status, devices, version }: AgentRow, now: Time): string | null {
  if (status !== 'ALIVE') return null;
  const reports = devices.map(({ family, ids }) => [
    family,
    {
      status: 'healthy',
      status_info: null,
      metadata: {
        name: 'Backend.AI Mocked Accelerator Node',
        devices: String(ids.length),
        version,
        last_updated: new Date(now).toISOString(),
      },
    },
  ]);
  return JSON.stringify(Object.fromEntries(reports));
}
