import type { CSSProperties } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { perLocale } from '#lib/per-locale.ts';
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
  const exact = figureOf(used, total, exactly(language), unit && 'B');
  return (
    <span className={css.meter} title={exact}>
      {figure ?? figureOf(inUnit(used, unit), total === null ? null : inUnit(total, unit), inShort(language))}
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

function figureOf(used: number, total: number | null, format: Intl.NumberFormat, unit = ''): string {
  const text = [used, ...(total === null ? [] : [total])].map(amount => format.format(amount));
  return `${text.join(' / ')}${unit && ` ${unit}`}`;
}

const exactly = perLocale(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
const inShort = perLocale(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
