import type { Agent } from '#api/agents.ts';
import { type Metric, nodeMetric } from '#api/live-stat.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Column } from '#kit/table/column.ts';
import { headingWidth, limitOrder } from '#kit/table/slot-columns.tsx';
import { type Family, hasFamily } from './accelerators.ts';
import { MetricMeter } from './MetricMeter.tsx';

/** The metrics of a family of accelerators that have a column; `first`: by default, of the first family. */
const OF_FAMILY = [
  { part: 'util', label: 'agents.live.util', first: true },
  { part: 'mem', label: 'agents.live.mem', first: false },
  { part: 'power', label: 'agents.live.power', first: false },
  { part: 'temperature', label: 'agents.live.temperature', first: false },
] as const;

/** A metric of the node as its agent last reported it. */
export const metricOf = (agent: Agent, name: string): Metric | null =>
  nodeMetric(agent, name, limitOrder(agent.available_slots.cpu ?? null));

/** A figure with at most two decimals, as exports hold it. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

type Given = { name: string; label: string; optional: boolean; has?: (agent: Agent) => boolean };

function metricColumn({ name, label, optional, has = () => true }: Given): Column<Agent> {
  const value = (agent: Agent) => metricOf(agent, name)?.current ?? null;
  return {
    key: `live_stat.${name}`,
    label: { text: label },
    width: headingWidth(label, 76),
    sortable: true,
    align: 'end',
    optional,
    cell: agent => <MetricMeter metric={metricOf(agent, name)} has={has(agent)} />,
    exported: agent => {
      const held = value(agent);
      return held === null ? null : rounded(held);
    },
    order: value,
  };
}

/** The columns of what agents report: of the node, and of its accelerators. */
export const liveColumns = (families: readonly Family[], t: Translate): Column<Agent>[] => [
  metricColumn({ name: 'cpu_util', label: t('agents.live.cpu_util'), optional: false }),
  metricColumn({ name: 'mem', label: t('agents.live.mem_use'), optional: false }),
  ...families.flatMap((family, index) =>
    OF_FAMILY.map(({ part, label, first }) =>
      metricColumn({
        name: `${family.key}_${part}`,
        label: t(label, { family: family.label }),
        optional: index > 0 || !first,
        has: agent => hasFamily(agent.available_slots, family.key),
      }),
    ),
  ),
];
