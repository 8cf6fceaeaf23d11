import { ApiError } from '#api/errors.ts';
import { keypairPolicyWrites, type Made } from '#api/keypair-policy-writes.ts';
import { projectPolicyWrites } from '#api/project-policy-writes.ts';
import { userPolicyWrites } from '#api/user-policy-writes.ts';
import type { Write } from '#api/write.ts';
import type { Kind, Policy } from './kinds.ts';

type Limits = Record<string, unknown>;

/** How policies of a kind are written. */
export type PolicyWrites = {
  /** What a kind has to tell of what it made: only key pairs do. */
  create: Write<{ name: string; limits: Limits }, Made | undefined>;
  modify: Write<{ policy: Policy; limits: Limits }>;
  remove: Write<string>;
};

/** How policies of each kind are written. */
export const WRITES = {
  keypair: keypairPolicyWrites,
  user: userPolicyWrites,
  project: projectPolicyWrites,
} as unknown as Record<Kind, PolicyWrites>;

/** What is said where a policy went away meanwhile: nobody but this console says it, so there are no words of the manager. */
export function policyGone(): ApiError {
  const gone = new ApiError('not-found');
  gone.messageKey = 'refusal.policy-gone';
  return gone;
}
