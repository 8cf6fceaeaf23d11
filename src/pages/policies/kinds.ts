import { type KeyPairPolicy, keypairPolicies } from '#api/keypair-policies.ts';
import { type ProjectPolicy, projectPolicies } from '#api/project-policies.ts';
import { type UserPolicy, userPolicies } from '#api/user-policies.ts';

/** What a policy limits; a tab each. */
export const KINDS = ['keypair', 'user', 'project'] as const;
export type Kind = (typeof KINDS)[number];

export type Policy = KeyPairPolicy | UserPolicy | ProjectPolicy;

export const isKeyPairPolicy = (policy: Policy): policy is KeyPairPolicy => 'total_resource_slots' in policy;

type Reads = Pick<typeof keypairPolicies, 'list' | 'read' | 'readOne'>;

/** How policies of each kind are read. All that this page does with them it does by the table of their data. */
export const POLICIES = {
  keypair: keypairPolicies,
  user: userPolicies as unknown as Reads,
  project: projectPolicies as unknown as Reads,
} as const satisfies Record<Kind, unknown> as unknown as Record<Kind, Reads>;

/** The tab at an address. */
export const kindOf = (params: URLSearchParams): Kind => KINDS.find(kind => kind === params.get('tab')) ?? 'keypair';
