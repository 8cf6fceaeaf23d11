import { withWords } from '#i18n/language.ts';
import type { Policy } from './kinds.ts';

/** Which dialog of the policies page is open: never two. A new policy may begin as a copy of another. */
export type PolicyDialog =
  | { kind: 'none' }
  | { kind: 'create'; like: Policy | null }
  | { kind: 'edit'; policy: Policy }
  | { kind: 'delete'; policy: Policy }
  | { kind: 'compare'; pair: readonly [Policy, Policy] };

/** The code of the dialogs. */
export const loadPolicyDialogs = async () =>
  (await withWords(['work', 'policies'], import('./PolicyDialogs.tsx'))).PolicyDialogs;

/** The code of the details of a policy. */
export const loadPolicyDrawer = async () =>
  (await withWords(['work', 'policies'], import('./PolicyDrawer.tsx'))).PolicyDrawer;
