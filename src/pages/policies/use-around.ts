import { useQuery } from '@tanstack/react-query';
import { maximaFrom } from '#api/policy-maxima.ts';
import { site } from '#api/site.ts';
import { slots } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import type { Around } from './form.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';
import { allSlots, namedSlots } from './policy-slots.ts';

/** What decides which data the form of a policy has; null until it is known. Without an answer the guide's maxima count. */
export function useAround(kind: Kind, policy: Policy | null): Around | null {
  const { manager } = useSignedIn();
  const known = useQuery({ ...slots.list(), enabled: kind === 'keypair' });
  const told = useQuery(site());
  if ((kind === 'keypair' && known.isPending) || told.isPending) return null;
  const named = policy && isKeyPairPolicy(policy) ? namedSlots([policy]) : [];
  return {
    kind,
    manager,
    slots: kind === 'keypair' ? allSlots(known.data, named) : [],
    maxima: maximaFrom(told.data?.policies ?? {}),
  };
}
