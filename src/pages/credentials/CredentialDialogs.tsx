import type { CredentialDialog } from './dialog.ts';

type Props = { dialog: CredentialDialog; show: (dialog: CredentialDialog) => void; onGone: () => void };

/** Whichever dialog of the credentials is open. Its code comes with the first one that is. */
export function CredentialDialogs({ dialog }: Props) {
  return dialog.kind === 'none' ? null : null;
}
