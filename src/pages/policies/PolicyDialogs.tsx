import { ComparePolicies } from './ComparePolicies.tsx';
import { CreatePolicy } from './CreatePolicy.tsx';
import { DeletePolicy } from './DeletePolicy.tsx';
import type { PolicyDialog } from './dialog.ts';
import { EditPolicy } from './EditPolicy.tsx';
import type { Kind } from './kinds.ts';

type Props = { kind: Kind; dialog: PolicyDialog; show: (dialog: PolicyDialog) => void; onGone: () => void };

/** Whichever dialog of the policies is open. Its code comes with the first one that is. */
export function PolicyDialogs({ kind, dialog, show, onGone }: Props) {
  const close = () => show({ kind: 'none' });
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'create':
      return <CreatePolicy kind={kind} like={dialog.like?.name ?? null} onClose={close} />;
    case 'edit':
      return <EditPolicy kind={kind} name={dialog.policy.name} onClose={close} />;
    case 'delete':
      return <DeletePolicy kind={kind} name={dialog.policy.name} onGone={onGone} onClose={close} />;
    case 'compare':
      return <ComparePolicies kind={kind} pair={dialog.pair} onClose={close} />;
  }
}
