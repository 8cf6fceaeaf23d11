import { type Decimal, decimalPlaces, times, toDecimal } from './decimal.ts';

/** Units of bytes, smallest first. Memory uses powers of 1024, storage quotas use powers of 1000. */
export const MEMORY_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;
export const STORAGE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;
export type MemoryUnit = (typeof MEMORY_UNITS)[number];
export type StorageUnit = (typeof STORAGE_UNITS)[number];
export type ByteUnit = MemoryUnit | StorageUnit;
export type ByteUnits = typeof MEMORY_UNITS | typeof STORAGE_UNITS;

/** The number of bytes in a unit. */
function sizeOf(unit: ByteUnit): bigint {
  const binary = (MEMORY_UNITS as readonly string[]).indexOf(unit);
  return binary > 0 ? 1024n ** BigInt(binary) : 1000n ** BigInt((STORAGE_UNITS as readonly string[]).indexOf(unit));
}

/** The exact bytes of an amount in a unit; null when it is not a number, negative, or not a whole number of bytes. */
export function toBytes(amount: string, unit: ByteUnit): Decimal | null {
  const number = toDecimal(amount);
  const bytes = number && times(number, sizeOf(unit).toString());
  return bytes && !bytes.startsWith('-') && decimalPlaces(bytes) === 0 ? bytes : null;
}

/** An amount and its unit. */
export type Sized = { amount: Decimal; unit: ByteUnit };

/** The most decimals that people read at a glance. */
const READABLE = 3;

/**
 * Bytes in the largest unit that gives an amount of at least 1, exact with at most three decimals; a number of four or
 * more digits has none. `toBytes` returns the same bytes.
 */
export function fromBytes(bytes: Decimal, units: ByteUnits): Sized {
  for (const unit of [...units].reverse()) {
    const amount = dividedExactly(BigInt(bytes), sizeOf(unit));
    if (amount !== null && (unit === 'B' || isReadable(amount))) return { amount, unit };
  }
  return { amount: bytes, unit: 'B' };
}

/** At least 1, and without decimals if the whole part has more than three digits. */
const isReadable = (amount: Decimal): boolean => /^[1-9](\d*|\d{0,2}\.\d+)$/.test(amount);

/** The quotient if it is exact with three decimals, otherwise null. */
function dividedExactly(bytes: bigint, size: bigint): Decimal | null {
  const scaled = bytes * 10n ** BigInt(READABLE);
  return scaled % size === 0n ? toDecimal(`${scaled / size}e-${READABLE}`) : null;
}

/** Exact bytes as text: `1.5 GiB`. */
export function formatBytes(bytes: Decimal, units: ByteUnits): string {
  const { amount, unit } = fromBytes(bytes, units);
  return `${amount} ${unit}`;
}

/** The bytes of a text that `formatBytes` returned; null for anything else. */
export function parseBytes(text: string): Decimal | null {
  const [, amount = '', unit = ''] = /^\s*([\d.]+)\s*([A-Za-z]+)\s*$/.exec(text) ?? [];
  const known = [...MEMORY_UNITS, ...STORAGE_UNITS].find(one => one === unit);
  return known ? toBytes(amount, known) : null;
}

const SUFFIXES = 'kmgtpezy';
const SIZE = /^([\d.]+)\s*([kmgtpezy])(?:i?b|i?bytes?)?$/;

/**
 * Bytes of what a manager returns: digits, a number (`8.0`), or digits with a suffix in powers of 1024 (`1g`, `1.5GiB`);
 * null for anything else (docs/contract/users-and-auth.md 5.4, docs/contract/resources-and-operations.md 3.1).
 */
export function bytesFromManager(value: string | number): Decimal | null {
  const text = String(value).trim().toLowerCase();
  const [, amount, suffix] = SIZE.exec(text) ?? [];
  const number = toDecimal(amount ?? text);
  const bytes = number && suffix ? times(number, (1024n ** BigInt(SUFFIXES.indexOf(suffix) + 1)).toString()) : number;
  return bytes && decimalPlaces(bytes) === 0 ? bytes : null;
}
