import { useText } from '#kit/page/use-text.ts';
import { decimalPlaces } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { perLocale } from '#lib/per-locale.ts';
import { type ByteUnit, fromBytes, MEMORY_UNITS, STORAGE_UNITS, toBytes } from '#lib/units.ts';
import { None } from './None.tsx';

type Props = {
  limit: Limit | Limit<string> | null | undefined;
  /** The unit of bytes, as in the header. */
  unit?: ByteUnit | undefined;
};

/** A limit in a list: ∞ for no limit, else the number in the reader's locale. The unit is in the header. */
export function LimitValue({ limit, unit }: Props) {
  const { language } = useText();
  if (limit === null || limit === undefined) return <None />;
  if (isUnlimited(limit)) return '∞';
  if (unit === undefined) return local(String(limit), language);
  const bytes = String(limit);
  const exactly = `${local(bytes, language)} B`;
  // no manager limits fractions of a byte, but a map of slots may hold one
  if (decimalPlaces(bytes) > 0) return exactly;
  return <span title={exactly}>{inUnit(bytes, unit, language)}</span>;
}

/** Decimals that fit into a column. */
const PLACES = 3;

/** The number in the unit of the header, or with its own unit if it would not be exact otherwise. */
function inUnit(bytes: string, unit: ByteUnit, language: string): string {
  const size = BigInt(toBytes('1', unit) ?? 1);
  const scaled = BigInt(bytes) * 10n ** BigInt(PLACES);
  if (scaled % size === 0n) return local(`${scaled / size}e-${PLACES}`, language);
  const sized = fromBytes(bytes, (MEMORY_UNITS as readonly ByteUnit[]).includes(unit) ? MEMORY_UNITS : STORAGE_UNITS);
  return `${local(sized.amount, language)} ${sized.unit}`;
}

/** Formats a number from its text, so that digits beyond a double are kept. */
const local = (number: string, language: string): string =>
  exactNumber(language).format(number as Intl.StringNumericLiteral);

const exactNumber = perLocale(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
