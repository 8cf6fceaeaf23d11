import * as z from 'zod/mini';
import { lacks } from '#api/capabilities.ts';
import type { IdleTimeout } from '#api/keypair-policies.ts';
import type { PolicyMaxima } from '#api/policy-maxima.ts';
import type { StoredNone } from '#api/policy-stored.ts';
import { limitOf, type Slot } from '#api/slots.ts';
import { atMost } from '#kit/form/at-most.ts';
import { formatLimit, INFINITE, type Measure, parseLimit } from '#kit/form/limit-text.ts';
import { sorted } from '#kit/form/matrix.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { slotMeasure } from '#kit/form/SlotFields.tsx';
import { compareDecimals } from '#lib/decimal.ts';
import { isUnlimited } from '#lib/limits.ts';
import { type Datum, dataOf, heldOf, isSystem, needsOf } from './data.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';

/** What the form of a policy holds, by datum: limits as they are typed, and hosts with their permissions. */
export type PolicyForm = Record<string, string | Readonly<Record<string, readonly string[]>>>;

/** What decides which data a form has. */
export type Around = {
  kind: Kind;
  manager: string;
  slots: readonly Slot[];
  maxima: PolicyMaxima;
  /** Whether the manager refuses every change of the slots of waiting sessions that the policy has. */
  pendingHeldFast: boolean;
  /** By what the policy says now that there is no limit. */
  stored: StoredNone;
};

/** How forms write that the system's own setting counts. */
export const SYSTEM = 'system';

export const TOTAL = 'total_resource_slots';
export const PENDING = 'max_pending_session_resource_slots';
type SlotMap = typeof TOTAL | typeof PENDING;

/** The maps of slots that a release keeps. */
const mapsOf = (manager: string): readonly SlotMap[] =>
  lacks(manager, `KeyPairResourcePolicy.${PENDING}`) === null ? [TOTAL, PENDING] : [TOTAL];

/** The datum of a slot in the form. */
export const slotField = (map: SlotMap) => (slot: Slot) => `${map}.${slot.name}`;

/** The form's text of what a policy says of a datum. */
export function textOf(policy: Policy, datum: Datum): string {
  const held = heldOf(policy, datum);
  return isSystem(held) ? SYSTEM : formatLimit(held as Exclude<typeof held, IdleTimeout & object>, datum.measure);
}

/** The form's text of a slot, of both maps: what is not named counts as what it means. */
export function slotText(policy: Policy | null, map: SlotMap, slot: Slot): string {
  if (!policy || !isKeyPairPolicy(policy)) return INFINITE;
  const pending = policy.max_pending_session_resource_slots ?? {};
  const limit =
    map === TOTAL
      ? limitOf(policy.total_resource_slots, policy.default_for_unspecified, slot.name)
      : limitOf(pending, 'UNLIMITED', slot.name);
  return formatLimit(limit, slotMeasure(slot));
}

/** The form of a policy; of none, a new one whose limits are none where that can be. */
export function toForm(policy: Policy | null, { kind, manager, slots }: Around): PolicyForm {
  const form: PolicyForm = { name: policy?.name ?? '' };
  if (kind === 'keypair') {
    const known = policy && isKeyPairPolicy(policy) ? policy : null;
    for (const slot of slots)
      for (const map of [TOTAL, PENDING] as const)
        form[slotField(map)(slot)] = mapsOf(manager).includes(map) ? slotText(known, map, slot) : '';
    form.default_for_unspecified = known?.default_for_unspecified ?? 'UNLIMITED';
    form.allowed_vfolder_hosts = sorted(known?.allowed_vfolder_hosts ?? {});
  }
  for (const datum of dataOf(kind, manager)) {
    const given = policy ? textOf(policy, datum) : datum.fresh;
    form[datum.name] = needsOf(datum, manager) === null ? given : '';
  }
  return form;
}

/** The least and the most that a limit may be. */
export type Range = { measure: Measure; least: string; most: string | null; endless: boolean; system: boolean };

/** The largest number that the manager's columns hold, and the largest of bytes that it takes. */
const [MOST, MOST_BYTES] = ['2147483647', '9007199254740991'];

export function rangeOf(datum: Datum, maxima: PolicyMaxima): Range {
  const { name, measure, least, convention } = datum;
  const largest = typeof measure === 'string' ? MOST : MOST_BYTES;
  // a number from which on the manager's users take it for none would not be a limit any more
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

/** Whether a text is a limit within a range. */
export function isWithin(text: string, { measure, least, most, endless, system }: Range): boolean {
  if (text === SYSTEM) return system;
  const limit = parseLimit(text, measure);
  if (limit === null) return false;
  if (isUnlimited(limit)) return endless;
  return compareDecimals(limit, least) >= 0 && (most === null || compareDecimals(limit, most) <= 0);
}

/** What each limit of a form may be; of those that the connected release lacks, nothing. */
export function rangesOf({ kind, manager, slots, maxima }: Around): Record<string, Range> {
  const ranges: Record<string, Range> = {};
  if (kind === 'keypair')
    for (const slot of slots) for (const map of mapsOf(manager)) ranges[slotField(map)(slot)] = slotRange(slot, maxima);
  for (const datum of dataOf(kind, manager))
    if (needsOf(datum, manager) === null) ranges[datum.name] = rangeOf(datum, maxima);
  return ranges;
}

/** What is valid. */
export function policySchema(initial: PolicyForm, around: Around, creating: boolean) {
  const ranges = rangesOf(around);
  const limit = (range: Range) =>
    z.string().check(z.refine(text => isWithin(text, range), { error: limitFault(range.measure) }));
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

/** A map of slots as it is sent: the slots whose limits differ from what they would be anyway. */
function slotsToSend(form: PolicyForm, policy: Policy | null, { slots }: Around, map: SlotMap) {
  const known = policy && isKeyPairPolicy(policy) ? policy : null;
  const stored = (map === TOTAL ? known?.total_resource_slots : known?.max_pending_session_resource_slots) ?? {};
  const unnamed = map === TOTAL ? (form.default_for_unspecified as 'LIMITED' | 'UNLIMITED') : 'UNLIMITED';
  const before = map === TOTAL ? (known?.default_for_unspecified ?? unnamed) : 'UNLIMITED';
  return Object.fromEntries(
    slots.flatMap(slot => {
      const text = String(form[slotField(map)(slot)]);
      const untouched = known !== null && text === slotText(known, map, slot);
      const wanted = untouched ? limitOf(stored, before, slot.name) : parseLimit(text, slotMeasure(slot));
      const anyway = limitOf(stored, unnamed, slot.name);
      return wanted === null || JSON.stringify(wanted) === JSON.stringify(anyway) ? [] : [[slot.name, wanted]];
    }),
  );
}

/** What is sent of a form: what differs from the policy as it is; for a new one, all of it. */
export function toLimits(form: PolicyForm, policy: Policy | null, around: Around): Record<string, unknown> {
  const { kind, manager } = around;
  const limits: Record<string, unknown> = {};
  for (const datum of dataOf(kind, manager)) {
    if (needsOf(datum, manager) !== null) continue;
    const text = String(form[datum.name]);
    const before = policy && textOf(policy, datum);
    const limit = text === SYSTEM ? { system: true } : parseLimit(text, datum.measure);
    if (text === before || limit === null) continue;
    if (typeof limit === 'string' && formatLimit(limit, datum.measure) === before) continue;
    limits[datum.name] = typeof limit === 'string' && datum.measure === 'whole' ? Number(limit) : limit;
  }
  return kind === 'keypair' ? { ...limits, ...ofKeyPairs(form, policy, around) } : limits;
}

function ofKeyPairs(form: PolicyForm, policy: Policy | null, around: Around): Record<string, unknown> {
  const known = policy && isKeyPairPolicy(policy) ? policy : null;
  const some = (map: object) => Object.keys(map).length > 0;
  const limits: Record<string, unknown> = {};
  if (form.default_for_unspecified !== known?.default_for_unspecified)
    limits.default_for_unspecified = form.default_for_unspecified;
  const total = slotsToSend(form, policy, around, TOTAL);
  if (some(total)) limits.total_resource_slots = total;
  const pending = slotsToSend(form, policy, around, PENDING);
  // without a limit on any slot there is no map at all
  const none = around.slots.every(slot => form[slotField(PENDING)(slot)] === INFINITE);
  if (some(pending)) limits[PENDING] = none ? null : pending;
  const hosts = JSON.stringify(form.allowed_vfolder_hosts);
  if (hosts !== JSON.stringify(sorted(known?.allowed_vfolder_hosts ?? {})))
    limits.allowed_vfolder_hosts = form.allowed_vfolder_hosts;
  return limits;
}
