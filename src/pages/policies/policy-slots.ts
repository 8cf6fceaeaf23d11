import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { KeyPairPolicy } from '#api/keypair-policies.ts';
import { type Slot, slots } from '#api/slots.ts';
import type { Kind } from './kinds.ts';

/** Slots that every manager has: used until the manager's list is read. */
const USUAL = ['cpu', 'mem'];

/** The slots named by policies. */
export const namedSlots = (policies: readonly KeyPairPolicy[]): string[] => [
  ...new Set(
    policies.flatMap(policy => [
      ...Object.keys(policy.total_resource_slots),
      ...Object.keys(policy.max_pending_session_resource_slots ?? {}),
    ]),
  ),
];

/** The manager's slots, followed by those that policies name but the manager does not know (any more). */
export function allSlots(known: readonly Slot[] | undefined, named: readonly string[]): Slot[] {
  const first = known && known.length > 0 ? known : USUAL.map(slots.unknown);
  const others = named.filter(name => !first.some(slot => slot.name === name)).sort();
  return [...first, ...others.map(slots.unknown)];
}

/** The manager's slots, for a kind of policy that has slots; `failure` only while no slots are known. */
export function useKnownSlots(kind: Kind): { known: Slot[] | undefined; failure: ApiError | null; again: () => void } {
  const { data, error, refetch } = useQuery({ ...slots.list(), enabled: kind === 'keypair' });
  return { known: data, failure: data ? null : error, again: () => void refetch() };
}
