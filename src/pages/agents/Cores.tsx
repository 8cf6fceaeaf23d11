import { deviceMetric, type Metrics } from '#api/live-stat.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './agents.module.css';

const HEIGHT = 40;

/** The load of each core as a bar, in the order of the cores; the tooltip of a bar has its figure. */
export function Cores({ cores }: { cores: Metrics }) {
  const { t, language } = useText();
  const loads = Object.entries(cores)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([core, metric]) => ({ core, load: Math.min(100, deviceMetric('cpu_util', metric).current) }));
  const percent = (load: number) => `${Math.round(load).toLocaleString(language)} %`;
  const most = loads.reduce((top, one) => (one.load > top.load ? one : top), { core: '0', load: 0 });
  return (
    <svg
      className={css.cores}
      viewBox={`0 0 ${loads.length * 4} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('agents.cores', { count: loads.length, core: most.core, load: percent(most.load) })}
    >
      {loads.map(({ core, load }, i) => (
        <rect key={core} x={i * 4} y={HEIGHT - (HEIGHT * load) / 100} width={3} height={(HEIGHT * load) / 100}>
          <title>{`${core}: ${percent(load)}`}</title>
        </rect>
      ))}
    </svg>
  );
}
