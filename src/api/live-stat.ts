import { jsonOrNull } from '#lib/record.ts';

/** What agents report of themselves (docs/contract/resources-and-operations.md 4.4). */

/** A figure, in the units of the manager: bytes, msec, percent, `Watts`, `Celsius`. */
export type Metric = { current: number; capacity: number | null; unit_hint: string };
export type Metrics = Readonly<Record<string, Metric>>;

/** Figures of the node, and of each of its devices by metric and id. */
export type LiveStat = { node: Metrics; devices: Readonly<Record<string, Metrics>> };

/** What carries the manager's JSON text of its figures: several kB for each agent. */
type Reporting = { live_stat: string | null };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberOr = (value: unknown): number | null => {
  const number = value === null || value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
};

// Not a zod schema: a list reads 2,000 agents with hundreds of figures each every 5 s, and zod took two thirds of that time.
function metricsOf(given: unknown): Metrics {
  const known: Record<string, Metric> = {};
  if (!isObject(given)) return known;
  for (const name of Object.keys(given)) {
    const metric = given[name];
    if (!isObject(metric)) continue;
    const current = numberOr(metric['current']);
    if (current === null) continue;
    const unit = metric['unit_hint'];
    known[name] = {
      current,
      capacity: numberOr(metric['capacity']),
      unit_hint: typeof unit === 'string' ? unit : '',
    };
  }
  return known;
}

function reportOf({ live_stat }: Reporting): Record<string, unknown> | null {
  const json = jsonOrNull(live_stat);
  return isObject(json) ? json : null;
}

/** Reads `live_stat` of an agent; null if it has not reported, or reports something else. */
export function liveStat(agent: Reporting): LiveStat | null {
  const report = reportOf(agent);
  if (!report) return null;
  const devices = isObject(report['devices']) ? report['devices'] : {};
  return {
    node: metricsOf(report['node']),
    devices: Object.fromEntries(Object.entries(devices).map(([name, of]) => [name, metricsOf(of)])),
  };
}

/** The figures of a node, and its number of cores; of its devices a list shows nothing. */
type NodeStat = { node: Metrics; cores: number };
const nodes = new WeakMap<Reporting, NodeStat | null>();

/** Reads the figures of the node alone, once for each answer: a list asks for them for each of its columns. */
function nodeStat(agent: Reporting): NodeStat | null {
  const known = nodes.get(agent);
  if (known !== undefined) return known;
  const report = reportOf(agent);
  const devices = report && isObject(report['devices']) ? report['devices'] : {};
  const cores = isObject(devices['cpu_util']) ? Object.keys(devices['cpu_util']).length : 0;
  const stat = report && { node: metricsOf(report['node']), cores };
  nodes.set(agent, stat);
  return stat;
}

/** Reads the figures of many agents ahead of an order or a filter by them; awaited in slices, so that the page stays usable. */
export const readNode = (agent: Reporting): void => void nodeStat(agent);

/**
 * A metric of the node as the page shows it. The manager counts the CPU time of all cores against the time that has passed,
 * so CPU is divided by the cores (`cores` if the report has no devices): in percent of 100.
 */
export function nodeMetric(agent: Reporting, name: string, cores: number | null): Metric | null {
  const stat = nodeStat(agent);
  const metric = stat?.node[name];
  if (!metric) return null;
  if (name !== 'cpu_util') return metric;
  const count = stat.cores || cores || 0;
  if (!metric.capacity || count === 0) return null;
  return { current: (100 * metric.current) / metric.capacity / count, capacity: 100, unit_hint: 'percent' };
}

/** The names of the metrics that the node reports. */
export const nodeMetrics = (agent: Reporting): string[] => Object.keys(nodeStat(agent)?.node ?? {});

/** A metric of a device. CPU time becomes percent. */
export const deviceMetric = (name: string, metric: Metric): Metric =>
  name === 'cpu_util' && metric.capacity
    ? { current: (100 * metric.current) / metric.capacity, capacity: 100, unit_hint: 'percent' }
    : metric;
