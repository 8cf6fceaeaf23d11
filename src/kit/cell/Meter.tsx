import type { CSSProperties } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { type ByteUnit, toBytes } from '#lib/units.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

type Props = {
  /** Null: not known. */
  used: number | null;
  /** Null: not known, so there is no bar. */
  total: number | null;
  /** The unit of bytes in the header: both numbers are bytes, and shown in it. */
  unit?: ByteUnit | undefined;
  /** What is read in place of "used / total". */
  figure?: string | undefined;
};

/** The share from which a bar says that little is left. */
const HIGH = 0.9;

/** An amount in use of a total: a small bar under the figure. The bar has nothing that the figure does not say. */
export function Meter({ used, total, unit, figure }: Props) {
  const { language } = useText();
  if (used === null) return <None />;
  const exact = figureOf(used, total, language, 20, unit && 'B');
  return (
    <span className={css.meter} title={exact}>
      {figure ?? figureOf(inUnit(used, unit), total === null ? null : inUnit(total, unit), language, 1)}
      <Bar used={used} total={total} />
    </span>
  );
}

function Bar({ used, total }: Pick<Props, 'used' | 'total'>) {
  if (used === null || total === null || total <= 0) return null;
  const share = Math.max(0, Math.min(1, used / total));
  const style = { '--share': `${(share * 100).toFixed(1)}%` } as CSSProperties;
  return <span aria-hidden="true" className={css.bar} data-high={share >= HIGH || undefined} style={style} />;
}

const inUnit = (amount: number, unit: ByteUnit | undefined): number =>
  unit === undefined ? amount : amount / Number(toBytes('1', unit));

function figureOf(used: number, total: number | null, language: string, places: number, unit = ''): string {
  const text = [used, ...(total === null ? [] : [total])].map(amount => formatOf(language, places).format(amount));
  return `${text.join(' / ')}${unit && ` ${unit}`}`;
}

/** One formatter for each locale: a list has hundreds of figures, and a formatter is slow to create. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, places: number): Intl.NumberFormat {
  const key = `${language} ${places}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: places });
  formats.set(key, format);
  return format;
}
