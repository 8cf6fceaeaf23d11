import { ApiError } from '#api/errors.ts';
import { keypairPolicyWrites, type Made } from '#api/keypair-policy-writes.ts';
import { projectPolicyWrites } from '#api/project-policy-writes.ts';
import { userPolicyWrites } from '#api/user-policy-writes.ts';
import type { Write } from '#api/write.ts';
import type { Kind, Policy } from './kinds.ts';

type Limits = Record<string, unknown>;

/** The writes of a kind of policy. `limits` is the whole record of a form; the api computes the difference. */
export type PolicyWrites = {
  /** Only policies of key pairs return something. */
  create: Write<{ name: string; limits: Limits }, Made | undefined>;
  modify: Write<{ policy: Policy; limits: Limits }>;
  remove: Write<string>;
};

/** The writes of each kind of policy. */
export const WRITES = {
  keypair: keypairPolicyWrites,
  user: userPolicyWrites,
  project: projectPolicyWrites,
} as unknown as Record<Kind, PolicyWrites>;

/** The failure for a policy that was deleted meanwhile. The console noticed it, so there is no text of the manager. */
export function policyGone(): ApiError {
  const gone = new ApiError('not-found');
  gone.messageKey = 'refusal.policy-gone';
  return gone;
}
