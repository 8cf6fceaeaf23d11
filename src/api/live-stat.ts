import * as z from 'zod/mini';

/** What agents report of themselves (docs/contract/resources-and-operations.md 4.4). */

/** A figure, in the units of the manager: bytes, msec, percent, `Watts`, `Celsius`. */
export type Metric = { current: number; capacity: number | null; unit_hint: string };
export type Metrics = Readonly<Record<string, Metric>>;

/** Figures of the node, and of each of its devices by metric and id. */
export type LiveStat = { node: Metrics; devices: Readonly<Record<string, Metrics>> };

const METRIC = z.object({
  current: z.union([z.string(), z.number()]),
  capacity: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  unit_hint: z.optional(z.nullable(z.string())),
});
const METRICS = z.record(z.string(), z.nullable(METRIC));
const STAT = z.object({ node: z.optional(METRICS), devices: z.optional(z.record(z.string(), METRICS)) });

const numberOr = (value: string | number | null | undefined): number | null => {
  const number = value === null || value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
};

function metricsOf(given: z.infer<typeof METRICS> | undefined): Metrics {
  const known = Object.entries(given ?? {}).flatMap(([name, metric]): [string, Metric][] => {
    const current = numberOr(metric?.current);
    if (!metric || current === null) return [];
    return [[name, { current, capacity: numberOr(metric.capacity), unit_hint: metric.unit_hint ?? '' }]];
  });
  return Object.fromEntries(known);
}

/** Reads the JSON text of `live_stat`; null if the agent has not reported, or reports something else. */
export function liveStat(text: string | null | undefined): LiveStat | null {
  if (!text) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const stat = STAT.safeParse(json);
  if (!stat.success) return null;
  const { node, devices = {} } = stat.data;
  const byMetric = Object.entries(devices).map(([name, of]) => [name, metricsOf(of)] as const);
  return { node: metricsOf(node), devices: Object.fromEntries(byMetric) };
}

/**
 * A metric of the node as the page shows it. The manager counts the CPU time of all cores against the time that has passed,
 * so CPU is divided by the cores: in percent of 100.
 */
export function nodeMetric(stat: LiveStat | null, name: string, cores: number | null): Metric | null {
  const metric = stat?.node[name];
  if (!metric) return null;
  if (name !== 'cpu_util') return metric;
  const count = Object.keys(stat.devices[name] ?? {}).length || cores || 0;
  if (!metric.capacity || count === 0) return null;
  return { current: (100 * metric.current) / metric.capacity / count, capacity: 100, unit_hint: 'percent' };
}

/** A metric of a device. CPU time becomes percent. */
export const deviceMetric = (name: string, metric: Metric): Metric =>
  name === 'cpu_util' && metric.capacity
    ? { current: (100 * metric.current) / metric.capacity, capacity: 100, unit_hint: 'percent' }
    : metric;
