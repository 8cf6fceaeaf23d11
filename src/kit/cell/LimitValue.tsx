import { useText } from '#kit/page/use-text.ts';
import { decimalPlaces } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { type ByteUnit, fromBytes, MEMORY_UNITS, STORAGE_UNITS, toBytes } from '#lib/units.ts';
import { None } from './None.tsx';

type Props = {
  limit: Limit | Limit<string> | null | undefined;
  /** The unit in which bytes are shown, as the header says it. */
  unit?: ByteUnit | undefined;
};

/** A limit as a list shows it, its unit in the header: ∞ for none, a number as the reader's language writes it. */
export function LimitValue({ limit, unit }: Props) {
  const { language } = useText();
  if (limit === null || limit === undefined) return <None />;
  if (isUnlimited(limit)) return '∞';
  if (unit === undefined) return local(String(limit), language);
  const bytes = String(limit);
  const exactly = `${local(bytes, language)} B`;
  // no manager limits parts of a byte, but a map of slots may hold them
  if (decimalPlaces(bytes) > 0) return exactly;
  return <span title={exactly}>{inUnit(bytes, unit, language)}</span>;
}

/** Digits behind the point that a column has room for. */
const PLACES = 3;

/** The number in the unit of the header; with a unit of its own where that number would not say it exactly. */
function inUnit(bytes: string, unit: ByteUnit, language: string): string {
  const size = BigInt(toBytes('1', unit) ?? 1);
  const scaled = BigInt(bytes) * 10n ** BigInt(PLACES);
  if (scaled % size === 0n) return local(`${scaled / size}e-${PLACES}`, language);
  const sized = fromBytes(bytes, (MEMORY_UNITS as readonly ByteUnit[]).includes(unit) ? MEMORY_UNITS : STORAGE_UNITS);
  return `${local(sized.amount, language)} ${sized.unit}`;
}

/** Every digit of a number: as text, what a double cannot hold is not rounded. */
const local = (number: string, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(number as Intl.StringNumericLiteral);
