import type { Policy } from './kinds.ts';

/** Which dialog of the policies page is open: never two. A new policy may begin as a copy of another. */
export type PolicyDialog =
  | { kind: 'create'; like: Policy | null }
  | { kind: 'edit'; policy: Policy }
  | { kind: 'delete'; policy: Policy }
  | { kind: 'compare'; pair: readonly [Policy, Policy] };
