import * as z from 'zod/mini';
import { lacks } from '#api/capabilities.ts';
import type { IdleTimeout } from '#api/keypair-policies.ts';
import type { PolicyMaxima } from '#api/policy-maxima.ts';
import type { StoredNone } from '#api/policy-stored.ts';
import { limitOf, type Slot } from '#api/slots.ts';
import { type AmountRange, isWithin } from '#kit/form/amount.ts';
import { atMost } from '#kit/form/at-most.ts';
import { formatLimit, parseLimit } from '#kit/form/limit-text.ts';
import { sorted } from '#kit/form/matrix.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { bySlotField, slotAmounts, slotMeasure, slotTexts } from '#kit/form/slot-form.ts';
import { compareDecimals } from '#lib/decimal.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { type Datum, dataOf, heldOf, isSystem, needsOf } from './data.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';

/** The values of the form of a policy, by datum: limits as typed, and hosts with their permissions. */
export type PolicyForm = Record<string, string | Readonly<Record<string, readonly string[]>>>;

/** What decides which fields a form has. */
export type Around = {
  kind: Kind;
  manager: string;
  slots: readonly Slot[];
  maxima: PolicyMaxima;
  /** Whether the manager refuses every change of the policy's slots of waiting sessions. */
  pendingFixed: boolean;
  /** The stored numbers that mean "no limit". */
  stored: StoredNone;
};

/** The form's text for "the system's own setting applies". */
export const SYSTEM = 'system';

export const TOTAL = 'total_resource_slots';
export const PENDING = 'max_pending_session_resource_slots';
type SlotMap = typeof TOTAL | typeof PENDING;

/** The maps of slots that a release stores. */
const mapsOf = (manager: string): readonly SlotMap[] =>
  lacks(manager, `KeyPairResourcePolicy.${PENDING}`) === null ? [TOTAL, PENDING] : [TOTAL];

/** The form's text of a limit of a policy. */
export function textOf(policy: Policy, datum: Datum): string {
  const held = heldOf(policy, datum);
  return isSystem(held) ? SYSTEM : formatLimit(held as Exclude<typeof held, IdleTimeout & object>, datum.measure);
}

/** The limit of a slot. A slot that the map does not name has its default. */
function slotLimit(policy: Policy | null, map: SlotMap, { name }: Slot) {
  if (!policy || !isKeyPairPolicy(policy)) return UNLIMITED;
  if (map === PENDING) return limitOf(policy.max_pending_session_resource_slots ?? {}, 'UNLIMITED', name);
  return limitOf(policy.total_resource_slots, policy.default_for_unspecified, name);
}

/** The form of a policy. Null: a new policy, without limits if that is possible. */
export function toForm(policy: Policy | null, { kind, manager, slots }: Around): PolicyForm {
  const form: PolicyForm = { name: policy?.name ?? '' };
  if (kind === 'keypair') {
    const known = policy && isKeyPairPolicy(policy) ? policy : null;
    const stored = mapsOf(manager);
    for (const map of [TOTAL, PENDING] as const)
      Object.assign(
        form,
        slotTexts(map, slots, slot => (stored.includes(map) ? slotLimit(known, map, slot) : null)),
      );
    form.default_for_unspecified = known?.default_for_unspecified ?? 'UNLIMITED';
    form.allowed_vfolder_hosts = sorted(known?.allowed_vfolder_hosts ?? {});
  }
  for (const datum of dataOf(kind, manager)) {
    const given = policy ? textOf(policy, datum) : datum.fresh;
    form[datum.name] = needsOf(datum, manager) === null ? given : '';
  }
  return form;
}

/** The smallest and largest value of a limit, and which other values it may have. */
export type Range = Required<Omit<AmountRange, 'empty'>> & { system: boolean };

/** The largest number that the manager's columns hold, and the most bytes that it accepts. */
const [MOST, MOST_BYTES] = ['2147483647', '9007199254740991'];

export function rangeOf(datum: Datum, maxima: PolicyMaxima): Range {
  const { name, measure, least, convention } = datum;
  const largest = typeof measure === 'string' ? MOST : MOST_BYTES;
  // from `huge` on, a number means "no limit"
  const huge = convention?.huge === undefined ? largest : String(convention.huge - 1);
  const wanted = maxima[name] ?? huge;
  const most = compareDecimals(wanted, huge) > 0 ? huge : wanted;
  return { measure, least, most, endless: convention !== null, system: name === 'idle_timeout' };
}

export const slotRange = (slot: Slot, maxima: PolicyMaxima): Range => ({
  measure: slotMeasure(slot),
  least: '0',
  most: maxima[slot.name] ?? null,
  endless: true,
  system: false,
});

/** The range of each limit of a form, without limits that the connected release lacks. */
export function rangesOf({ kind, manager, slots, maxima }: Around): Record<string, Range> {
  const ranges: Record<string, Range> = {};
  if (kind === 'keypair')
    for (const map of mapsOf(manager))
      Object.assign(
        ranges,
        bySlotField(map, slots, slot => slotRange(slot, maxima)),
      );
  for (const datum of dataOf(kind, manager))
    if (needsOf(datum, manager) === null) ranges[datum.name] = rangeOf(datum, maxima);
  return ranges;
}

/** What is valid. */
export function policySchema(initial: PolicyForm, around: Around, creating: boolean) {
  const ranges = rangesOf(around);
  const limit = (range: Range) =>
    z.string().check(
      z.refine(text => (text === SYSTEM ? range.system : isWithin(text, range)), {
        error: limitFault(range.measure),
      }),
    );
  const shape: Record<string, z.ZodMiniType> = Object.fromEntries(
    Object.keys(initial).map(name => {
      const range = ranges[name];
      return [name, range ? limit(range) : z.custom(() => true)];
    }),
  );
  const filled = z.minLength(1, { error: 'form.required' });
  const short = atMost(256, 'policies.name.max');
  return z.object({ ...shape, ...(creating ? { name: z.string().check(z.trim(), filled, short) } : {}) });
}

/** What a form wants of each limit. A text that is no limit wants nothing: what the manager holds stays. */
export function toLimits(form: PolicyForm, { kind, manager, slots }: Around): Record<string, unknown> {
  const limits: Record<string, unknown> = {};
  if (kind === 'keypair') {
    limits.default_for_unspecified = form.default_for_unspecified;
    for (const map of mapsOf(manager)) limits[map] = slotAmounts(map, slots, form);
    limits.allowed_vfolder_hosts = form.allowed_vfolder_hosts;
  }
  for (const datum of dataOf(kind, manager)) {
    if (needsOf(datum, manager) !== null) continue;
    const text = String(form[datum.name]);
    const limit = text === SYSTEM ? { system: true } : parseLimit(text, datum.measure);
    if (limit !== null)
      limits[datum.name] = typeof limit === 'string' && datum.measure === 'whole' ? Number(limit) : limit;
  }
  return limits;
}
