import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { toDecimal } from '#lib/decimal.ts';
import { type Limit, UNLIMITED } from '#lib/limits.ts';
import { jsonOrNull, readRecord } from '#lib/record.ts';
import { bytesFromManager, MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import { ApiError } from './errors.ts';
import { rest } from './rest.ts';

/** A kind of resource that the cluster counts: CPU cores, memory, accelerators. */
export type Slot = {
  /** The manager's name: `cpu`, `mem`, `cuda.shares`. */
  name: string;
  /** Whether it is counted in bytes; otherwise in pieces. */
  bytes: boolean;
  /** The name for people; the manager's own name if there is none. */
  label: string;
  /** The unit (`Core`, `GiB`); empty if the manager returns none. For bytes always a unit of bytes. */
  unit: string;
  /** Whether its units of bytes are powers of 1024. */
  binary: boolean;
  /** The number of decimals to show. */
  places: number;
};

const DETAIL = z.nullable(
  z.object({
    human_readable_name: z.optional(z.nullable(z.string())),
    display_unit: z.optional(z.nullable(z.string())),
    number_format: z.optional(
      z.nullable(
        z.object({
          binary: z.optional(z.nullable(z.boolean())),
          round_length: z.optional(z.nullable(z.number())),
        }),
      ),
    ),
  }),
);

/** The slots of the manager with their details: processors and memory first, others by name. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<Slot[]> {
  const [kinds, details] = await Promise.all([
    rest({ method: 'GET', path: '/config/resource-slots', query: {}, signal }),
    rest({ method: 'GET', path: '/config/resource-slots/details', query: {}, signal }),
  ]);
  const known = readRecord(z.string(), kinds.body);
  if (!known) throw new ApiError('protocol', { status: kinds.status });
  const detail = readRecord(DETAIL, details.body) ?? {};
  return Object.entries(known)
    .map(([name, kind]) => slotOf(name, kind === 'bytes', detail[name] ?? null))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
}

const FIRST = ['cpu', 'mem'];
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

function slotOf(name: string, bytes: boolean, detail: z.infer<typeof DETAIL>): Slot {
  return {
    name,
    bytes,
    label: detail?.human_readable_name || name,
    ...(bytes ? byteUnit(detail) : { unit: detail?.display_unit || '', binary: false }),
    places: detail?.number_format?.round_length ?? (name.endsWith('.shares') ? 2 : 0),
  };
}

/**
 * The manager's unit of bytes, which also says whether it is a power of 1024; GiB or GB if the manager returns none.
 */
function byteUnit(detail: z.infer<typeof DETAIL>): Pick<Slot, 'unit' | 'binary'> {
  const unit = detail?.display_unit ?? '';
  if (unit !== 'B' && includes(MEMORY_UNITS, unit)) return { unit, binary: true };
  const binary = detail?.number_format?.binary ?? !includes(STORAGE_UNITS, unit);
  if (unit === 'B' || (includes(STORAGE_UNITS, unit) && !binary)) return { unit, binary };
  return { unit: binary ? 'GiB' : 'GB', binary };
}

const includes = (units: readonly string[], unit: string): boolean => units.includes(unit);

/** The unit to show after a number; empty when it only repeats the label. */
export const slotUnit = (slot: Slot): string => (slot.unit === slot.label ? '' : slot.unit);

/** The label of a slot with its unit: `RAM (GiB)`. */
export const slotHeading = (slot: Slot): string => `${slot.label}${slotUnit(slot) && ` (${slotUnit(slot)})`}`;

/** A slot that a policy names but the manager does not know (any more). */
const unknown = (name: string): Slot => slotOf(name, name.includes('mem'), null);

const list = () =>
  queryOptions<Slot[], ApiError>({
    queryKey: ['slots'],
    queryFn: ({ signal }) => read(signal),
    staleTime: 5 * 60_000,
  });

/** Slots that every manager has. */
const USUAL = ['cpu', 'mem'];

/** The manager's slots (cpu and mem while they are not known), then those that are named although it does not know them. */
export function withNamed(known: readonly Slot[] | undefined, named: readonly string[]): Slot[] {
  const first = known && known.length > 0 ? known : USUAL.map(unknown);
  const others = [...new Set(named)].filter(name => !first.some(slot => slot.name === name)).sort();
  return [...first, ...others.map(unknown)];
}

export const slots = { list, read, unknown };

/**
 * The limit of a slot that a map does not name: 0, or no limit (docs/contract/users-and-auth.md 5.1).
 */
export type Unspecified = 'LIMITED' | 'UNLIMITED';

/** Exact limits by slot: bytes for memory, pieces for others. */
export type SlotLimits = Readonly<Record<string, Limit<string>>>;

const MAP = z.record(z.string(), z.nullable(z.union([z.string(), z.number()])));

/** Reads a map of slots; null when the text is not one. */
export function slotLimits(text: string | null | undefined): SlotLimits | null {
  if (!text) return null;
  const map = MAP.safeParse(jsonOrNull(text));
  if (!map.success) return null;
  return Object.fromEntries(
    Object.entries(map.data).flatMap(([name, value]): [string, Limit<string>][] => {
      if (value === null) return [];
      if (/^\+?inf(inity)?$/i.test(String(value))) return [[name, UNLIMITED]];
      const amount = name.includes('mem') ? bytesFromManager(value) : toDecimal(value);
      return amount === null ? [] : [[name, amount]];
    }),
  );
}

/** The limit of a slot, whether the map names it or not. */
export const limitOf = (limits: SlotLimits, unspecified: Unspecified, slot: string): Limit<string> =>
  limits[slot] ?? (unspecified === 'UNLIMITED' ? UNLIMITED : '0');
