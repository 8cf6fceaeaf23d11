import type { DialogProps } from '#kit/list/opened.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { ComparePolicies } from './ComparePolicies.tsx';
import { CreatePolicy } from './CreatePolicy.tsx';
import { DeletePolicy } from './DeletePolicy.tsx';
import type { PolicyDialog } from './dialog.ts';
import { EditPolicy } from './EditPolicy.tsx';
import type { Kind } from './kinds.ts';

type Props = DialogProps<PolicyDialog, Kind, SlotExtra>;

/** Whichever dialog of the policies is open. Its code comes with the first one that is. */
export function PolicyDialogs({ dialog, context: { tab: kind }, tools: { open }, onClose: close }: Props) {
  switch (dialog.kind) {
    case 'create':
      return <CreatePolicy kind={kind} like={dialog.like} onClose={close} />;
    case 'edit':
      return <EditPolicy kind={kind} name={dialog.row.name} onClose={close} />;
    case 'delete':
      return <DeletePolicy kind={kind} name={dialog.row.name} onGone={() => open(null)} onClose={close} />;
    case 'compare':
      return <ComparePolicies kind={kind} pair={dialog.pair} onClose={close} />;
  }
}
