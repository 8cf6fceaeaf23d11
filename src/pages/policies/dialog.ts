import type { OneRecordDialog } from '#kit/records/records.ts';
import type { Policy } from './kinds.ts';

/** Which dialog of the policies page is open: never two. */
export type PolicyDialog = OneRecordDialog<Policy> | { kind: 'compare'; pair: readonly [Policy, Policy] };
