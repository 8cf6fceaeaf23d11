import type { Agent } from '#api/agents.ts';
import { deviceMetric, liveStat } from '#api/live-stat.ts';
import { Code } from '#kit/cell/Code.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { Family } from './accelerators.ts';
import css from './agents.module.css';
import { Cores } from './Cores.tsx';
import { MetricMeter } from './MetricMeter.tsx';

type Props = { agent: Agent; families: readonly Family[]; nameOf: (metric: string) => string };

/** The devices of an agent with their figures: cores as bars, accelerators in a table for each family. */
export function Devices({ agent, families, nameOf }: Props) {
  const { t } = useText();
  const devices = liveStat(agent)?.devices ?? {};
  const cores = devices['cpu_util'];
  return (
    <>
      {cores && <Cores cores={cores} />}
      {families.map(({ key, label }) => {
        const metrics = Object.entries(devices).filter(([name]) => name.startsWith(`${key}_`));
        const ids = [...new Set(metrics.flatMap(([, of]) => Object.keys(of)))].sort();
        if (ids.length === 0) return null;
        return (
          <div key={key} className={css.devices}>
            <table aria-label={t('agents.devices', { family: label })}>
              <thead>
                <tr>
                  <th scope="col">{label}</th>
                  {metrics.map(([name]) => (
                    <th key={name} scope="col">
                      {nameOf(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ids.map(id => (
                  <tr key={id}>
                    <th scope="row">
                      <Code value={id} />
                    </th>
                    {metrics.map(([name, of]) => (
                      <td key={name}>
                        <MetricMeter metric={of[id] ? deviceMetric(name, of[id]) : null} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}
