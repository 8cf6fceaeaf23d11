import type { Metric } from '#api/live-stat.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import { None } from '#kit/cell/None.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './agents.module.css';

/** Units of the manager as they stand after a figure. Bytes are shown in GiB, which the header says. */
const UNITS: Readonly<Record<string, string>> = { percent: '%', Watts: 'W', Celsius: '°C' };

/** `81 W`; the amount alone where the unit is not known. */
export const figureOf = ({ current, unit_hint }: Metric, language: string): string =>
  [current.toLocaleString(language, { maximumFractionDigits: 0 }), UNITS[unit_hint] ?? unit_hint].join(' ').trim();

/** A metric of a node as a bar with its figure. `has`: whether the node has such a device at all. */
export function MetricMeter({ metric, has }: { metric: Metric | null; has: boolean }) {
  const { t, language } = useText();
  if (!has) return <None />;
  if (metric === null) return <span className={css.unreported}>{t('agents.notReported')}</span>;
  if (metric.unit_hint === 'bytes') return <Meter used={metric.current} total={metric.capacity} unit="GiB" />;
  const percent =
    metric.unit_hint === 'percent' && metric.capacity
      ? { ...metric, current: (100 * metric.current) / metric.capacity }
      : metric;
  return <Meter used={metric.current} total={metric.capacity} figure={figureOf(percent, language)} />;
}
