import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { toDecimal } from '#lib/decimal.ts';
import { type Limit, UNLIMITED } from '#lib/limits.ts';
import { readRecord } from '#lib/record.ts';
import { bytesFromManager, MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import { ApiError } from './errors.ts';
import { rest } from './rest.ts';

/** A kind of resource that the cluster counts: CPU cores, memory, accelerators. */
export type Slot = {
  /** The manager's name: `cpu`, `mem`, `cuda.shares`. */
  name: string;
  /** Counted in bytes, or in pieces. */
  bytes: boolean;
  /** What people call it; the manager's name where it says nothing of it. */
  label: string;
  /** What it is counted in (`Core`, `GiB`); empty where the manager says nothing. Of bytes a unit of bytes. */
  unit: string;
  /** Whether its bytes go by powers of 1024. */
  binary: boolean;
  /** Digits behind the point that are worth showing. */
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

/** The slots that the manager knows, with what it says of each; processors and memory come first, others by name. */
async function read(signal?: AbortSignal): Promise<Slot[]> {
  const [kinds, details] = await Promise.all([
    rest({ method: 'GET', path: '/config/resource-slots', query: {}, signal }),
    rest({ method: 'GET', path: '/config/resource-slots/details', query: {}, signal }),
  ]);
  const known = readRecord(z.string(), kinds.body);
  if (!known) throw new ApiError('protocol', { status: kinds.status });
  const told = readRecord(DETAIL, details.body) ?? {};
  return Object.entries(known)
    .map(([name, kind]) => slotOf(name, kind === 'bytes', told[name] ?? null))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
}

const FIRST = ['cpu', 'mem'];
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

function slotOf(name: string, bytes: boolean, told: z.infer<typeof DETAIL>): Slot {
  return {
    name,
    bytes,
    label: told?.human_readable_name || name,
    ...(bytes ? byteUnit(told) : { unit: told?.display_unit || '', binary: false }),
    places: told?.number_format?.round_length ?? (name.endsWith('.shares') ? 2 : 0),
  };
}

/** The unit in which bytes are told: the manager's, which says by itself how it is counted; without one, that of its kind. */
function byteUnit(told: z.infer<typeof DETAIL>): Pick<Slot, 'unit' | 'binary'> {
  const unit = told?.display_unit ?? '';
  if (unit !== 'B' && includes(MEMORY_UNITS, unit)) return { unit, binary: true };
  const binary = told?.number_format?.binary ?? !includes(STORAGE_UNITS, unit);
  if (unit === 'B' || (includes(STORAGE_UNITS, unit) && !binary)) return { unit, binary };
  return { unit: binary ? 'GiB' : 'GB', binary };
}

const includes = (units: readonly string[], unit: string): boolean => units.includes(unit);

/** What stands behind the number; nothing where the unit only repeats the name. */
export const slotUnit = (slot: Slot): string => (slot.unit === slot.label ? '' : slot.unit);

/** A slot that a policy names although the manager does not know it (any more). */
const unknown = (name: string): Slot => slotOf(name, name.includes('mem'), null);

const list = () =>
  queryOptions<Slot[], ApiError>({
    queryKey: ['slots'],
    queryFn: ({ signal }) => read(signal),
    staleTime: 5 * 60_000,
  });

export const slots = { list, read, unknown };

/**
 * What a slot means that a map does not name: none of it, or as much as there is (docs/contract/users-and-auth.md 5.1).
 */
export type Unspecified = 'LIMITED' | 'UNLIMITED';

/** Limits by slot, exact: bytes for memory, pieces for others. */
export type SlotLimits = Readonly<Record<string, Limit<string>>>;

const MAP = z.record(z.string(), z.nullable(z.union([z.string(), z.number()])));

/** The limits that a map of slots names. Null for text that is none. */
export function slotLimits(text: string | null | undefined): SlotLimits | null {
  if (!text) return null;
  const map = MAP.safeParse(parsed(text));
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a slot is limited to, named or not. */
export const limitOf = (limits: SlotLimits, unspecified: Unspecified, slot: string): Limit<string> =>
  limits[slot] ?? (unspecified === 'UNLIMITED' ? UNLIMITED : '0');
