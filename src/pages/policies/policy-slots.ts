import { useQuery } from '@tanstack/react-query';
import type { KeyPairPolicy } from '#api/keypair-policies.ts';
import { slots, withNamed } from '#api/slots.ts';
import type { ReadBesides } from '#kit/list/ListPage.tsx';
import { useTab } from '#kit/list/use-list.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { isKeyPairPolicy, type Kind, POLICIES } from './kinds.ts';
import { policyList } from './list.ts';

/** The slots named by policies. */
export const namedSlots = (policies: readonly KeyPairPolicy[]): string[] => [
  ...new Set(
    policies.flatMap(policy => [
      ...Object.keys(policy.total_resource_slots),
      ...Object.keys(policy.max_pending_session_resource_slots ?? {}),
    ]),
  ),
];

/** The manager's slots, for a kind of policy that has slots. `reads`: failed only while no slots are known. */
export function useKnownSlots(kind: Kind) {
  const { data, error, refetch } = useQuery({ ...slots.list(), enabled: kind === 'keypair' });
  const reads = [{ title: 'policies.slots.names', query: { error: data ? null : error, refetch } }] as const;
  return { known: data, reads };
}

/** The slots that have columns on the open tab: those of the cluster and those that policies name. */
export function usePolicyExtra(): ReadBesides<SlotExtra> {
  const kind = useTab(policyList);
  const { data: all = [] } = useQuery(POLICIES[kind].list());
  const { known, reads } = useKnownSlots(kind);
  return {
    extra: { slots: kind === 'keypair' ? withNamed(known, namedSlots(all.filter(isKeyPairPolicy))) : [] },
    reads,
  };
}
