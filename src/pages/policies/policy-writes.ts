import { ApiError } from '#api/errors.ts';
import { keypairPolicyWrites } from '#api/keypair-policy-writes.ts';
import { projectPolicyWrites } from '#api/project-policy-writes.ts';
import { userPolicyWrites } from '#api/user-policy-writes.ts';
import type { Write } from '#api/write.ts';
import type { Kind, Policy } from './kinds.ts';

type Limits = Record<string, unknown>;

/** How policies of a kind are written. */
export type PolicyWrites = {
  create: Write<{ name: string; limits: Limits }>;
  modify: Write<{ policy: Policy; limits: Limits }>;
  remove: Write<string>;
};

/** How policies of each kind are written. */
export const WRITES = {
  keypair: keypairPolicyWrites,
  user: userPolicyWrites,
  project: projectPolicyWrites,
} as unknown as Record<Kind, PolicyWrites>;

/** What is said where a policy went away meanwhile. */
export const policyGone = (): ApiError => new ApiError('refused', { words: 'no matching modifykeypairresourcepolicy' });
