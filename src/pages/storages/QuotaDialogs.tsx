import type { QuotaDialog } from './dialog.ts';
import { EditQuota } from './EditQuota.tsx';
import { UnsetQuota } from './UnsetQuota.tsx';

type Props = { dialog: QuotaDialog; onClose: () => void };

/** Whichever dialog of quotas is open. */
export function QuotaDialogs({ dialog: { kind, of }, onClose }: Props) {
  return kind === 'edit-quota' ? <EditQuota of={of} onClose={onClose} /> : <UnsetQuota of={of} onClose={onClose} />;
}
