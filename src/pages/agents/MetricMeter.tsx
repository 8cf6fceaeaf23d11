import type { Metric } from '#api/live-stat.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import { None } from '#kit/cell/None.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './agents.module.css';

/** Units of the manager as they stand after a figure. */
const UNITS: Readonly<Record<string, string>> = { Watts: 'W', Celsius: '°C' };

/** What is shown as a share: percent, and bytes. */
const SHARES = ['percent', 'bytes'];

/** `81 W`, or `47 %` of what is shown as a share. The manager's `bps` are bytes in a second. */
export function figureOf({ current, capacity, unit_hint }: Metric, language: string): string {
  if (unit_hint === 'bps') return `${(current / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })} MB/s`;
  const share = SHARES.includes(unit_hint) && capacity;
  const amount = share ? (100 * current) / capacity : current;
  const unit = share ? '%' : (UNITS[unit_hint] ?? unit_hint);
  return `${amount.toLocaleString(language, { maximumFractionDigits: 0 })} ${unit}`.trim();
}

/** A metric of a node as a bar with its figure. `has`: whether the node has such a device at all. */
export function MetricMeter({ metric, has = true }: { metric: Metric | null; has?: boolean }) {
  const { t, language } = useText();
  if (!has) return <None />;
  if (metric === null) return <span className={css.unreported}>{t('agents.notReported')}</span>;
  return <Meter used={metric.current} total={metric.capacity} figure={figureOf(metric, language)} />;
}
