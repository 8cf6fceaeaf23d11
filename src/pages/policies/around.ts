import { refusesPendingSlots } from '#api/keypair-policies.ts';
import { maximaFrom } from '#api/policy-maxima.ts';
import type { Site } from '#api/site.ts';
import { type Slot, withNamed } from '#api/slots.ts';
import type { Around } from './form.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';
import { namedSlots } from './policy-slots.ts';

/** What a form needs besides its policy. */
export type Given = { kind: Kind; manager: string; slots: readonly Slot[]; policies: Site['policies'] };

/** What decides which data the form of a policy has: of one that is there, or of a new one like it. */
export function aroundOf({ kind, manager, slots, policies }: Given, policy: Policy | null, creating: boolean): Around {
  const known = policy && isKeyPairPolicy(policy) ? policy : null;
  return {
    kind,
    manager,
    slots: kind === 'keypair' ? withNamed(slots, known ? namedSlots([known]) : []) : [],
    maxima: maximaFrom(policies),
    pendingFixed: !creating && known !== null && refusesPendingSlots(manager, known),
    stored: creating || !policy ? {} : policy.stored,
  };
}
