import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import type { KeyPairPolicy } from '#api/keypair-policies.ts';
import { type Slot, slots } from '#api/slots.ts';
import type { Kind } from './kinds.ts';

/** The slots named by policies. */
export const namedSlots = (policies: readonly KeyPairPolicy[]): string[] => [
  ...new Set(
    policies.flatMap(policy => [
      ...Object.keys(policy.total_resource_slots),
      ...Object.keys(policy.max_pending_session_resource_slots ?? {}),
    ]),
  ),
];

/** The manager's slots, for a kind of policy that has slots; `failure` only while no slots are known. */
export function useKnownSlots(kind: Kind): { known: Slot[] | undefined; failure: ApiError | null; again: () => void } {
  const { data, error, refetch } = useQuery({ ...slots.list(), enabled: kind === 'keypair' });
  return { known: data, failure: data ? null : error, again: () => void refetch() };
}
