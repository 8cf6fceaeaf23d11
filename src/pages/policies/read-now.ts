import { type Kind, POLICIES, type Policy } from './kinds.ts';
import { policyGone } from './policy-writes.ts';

/** A policy as the manager holds it now. @throws ApiError, of one that is gone too. */
export async function readNow(kind: Kind, name: string): Promise<Policy> {
  const policy = await POLICIES[kind].readOne(name);
  if (!policy) throw policyGone();
  return policy;
}
