import type { RowAction } from '#kit/table/RowActions.tsx';
import type { PolicyDialog } from './dialog.ts';
import type { Policy } from './kinds.ts';

type Circumstances = {
  /** Whether the role may change policies. */
  may: boolean;
  open: (name: string) => void;
  show: (dialog: PolicyDialog) => void;
};

/** The actions at the end of a policy's row. */
export function policyActions({ may, open, show }: Circumstances): RowAction<Policy>[] {
  const why = () => (may ? null : 'policies.onlySuperadmin');
  return [
    { label: 'details', icon: 'details', run: policy => open(policy.name) },
    { label: 'edit', icon: 'edit', run: policy => show({ kind: 'edit', policy }), why },
    { label: 'policies.duplicate', icon: 'duplicate', run: policy => show({ kind: 'create', like: policy }), why },
    { label: 'delete', icon: 'delete', run: policy => show({ kind: 'delete', policy }), why },
  ];
}
