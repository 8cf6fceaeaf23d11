import type { Agent } from '#api/agents.ts';
import { type Metric, nodeMetrics } from '#api/live-stat.ts';
import type { PlainKey } from '#i18n/messages.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { type Family, familiesOf } from './accelerators.ts';
import css from './agents.module.css';
import { Devices } from './Devices.tsx';
import { metricOf } from './live-columns.tsx';
import { figureOf, MetricMeter } from './MetricMeter.tsx';
import { Trend } from './Trend.tsx';
import { useHistory } from './use-history.ts';

type Props = { agent: Agent; extra: SlotExtra; at: number };

/** What is shown of a family, in this order. */
const PARTS = ['util', 'mem', 'power', 'temperature'] as const;

/** Names of what every node can report. */
const USUAL: Readonly<Record<string, PlainKey>> = {
  cpu_util: 'agents.live.cpu_util',
  mem: 'agents.live.mem_use',
  disk: 'agents.live.disk',
  net_rx: 'agents.live.net_rx',
  net_tx: 'agents.live.net_tx',
};

/** A metric's name in the language in use; the manager's own for one that the console does not know. */
function useNames(families: readonly Family[]): (name: string) => string {
  const { t } = useText();
  return name => {
    const usual = USUAL[name];
    if (usual) return t(usual);
    const family = families.find(({ key }) => name.startsWith(`${key}_`));
    const part = PARTS.find(one => name === `${family?.key}_${one}`);
    return family && part ? t(`agents.live.${part}`, { family: family.label }) : name;
  };
}

/** Usual metrics first, then those of accelerators, then what else the agent reports. */
function namesOf(agent: Agent, families: readonly Family[]): string[] {
  const usual = ['cpu_util', 'mem', ...families.flatMap(({ key }) => PARTS.map(part => `${key}_${part}`))];
  const reported = nodeMetrics(agent);
  return [...usual.filter(name => reported.includes(name)), ...reported.filter(name => !usual.includes(name)).sort()];
}

/** What an agent reports of itself: each figure with its course since the details were opened, then its devices. */
export function Utilisation({ agent, extra, at }: Props) {
  const { t, language } = useText();
  const families = familiesOf(extra.slots);
  const nameOf = useNames(families);
  const names = namesOf(agent, families);
  const metrics = names.flatMap((name): [string, Metric][] => {
    const metric = metricOf(agent, name);
    return metric ? [[name, metric]] : [];
  });
  const history = useHistory(Object.fromEntries(metrics.map(([name, { current }]) => [name, current])), at);
  return (
    <section className={page.facts}>
      <h2>{t('agents.utilisation')}</h2>
      {metrics.length === 0 && <p className={parts.note}>{t('agents.utilisation.none')}</p>}
      <dl>
        {metrics.map(([name, metric]) => {
          const points = history[name] ?? [];
          const values = points.map(({ value }) => figureOf({ ...metric, current: value }, language));
          const [low, high] = [Math.min(...points.map(p => p.value)), Math.max(...points.map(p => p.value))];
          const range = [low, high].map(current => figureOf({ ...metric, current }, language));
          return (
            <div key={name}>
              <dt>{nameOf(name)}</dt>
              <dd className={css.figure}>
                <MetricMeter metric={metric} />
                <Trend
                  points={points}
                  most={metric.capacity}
                  label={t('agents.trend', {
                    name: nameOf(name),
                    count: values.length,
                    least: range[0] ?? '',
                    most: range[1] ?? '',
                  })}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      <Devices agent={agent} families={families} nameOf={nameOf} />
    </section>
  );
}
