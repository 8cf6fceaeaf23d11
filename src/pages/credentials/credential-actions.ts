import type { KeyPair, KeyPairTab } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import type { RowAction } from '#kit/table/RowActions.tsx';
import { copyText } from '#lib/clipboard.ts';
import type { CredentialDialog } from './dialog.ts';
import type { Switch } from './use-switch.ts';

type Circumstances = {
  tab: KeyPairTab;
  /** Whether the role may change credentials. */
  may: boolean;
  /** The key that whoever is signed in works with: without it this very console would be shut. */
  own: string;
  open: (access_key: string) => void;
  show: (dialog: CredentialDialog) => void;
  turn: Switch;
};

/** What can be done with one credential at the end of its row. */
export function credentialActions({ tab, may, own, open, show, turn }: Circumstances): RowAction<KeyPair>[] {
  const closed = may ? null : 'credentials.onlySuperadmin';
  const ifOwn = (pair: KeyPair) => closed ?? (pair.access_key === own ? 'credentials.skip.own' : null);
  return [
    { label: 'credentials.copy', icon: 'copy', run: ({ access_key }) => void copy(access_key) },
    { label: 'details', icon: 'details', run: pair => open(pair.access_key) },
    { label: 'edit', icon: 'edit', run: pair => show({ kind: 'edit', pair }), why: () => closed },
    tab === 'active'
      ? { label: 'keypairs.disable', icon: 'off', run: turn.off, why: ifOwn }
      : { label: 'keypairs.enable', icon: 'on', run: turn.on, why: () => closed },
    { label: 'delete', icon: 'delete', run: pair => show({ kind: 'delete', pair }), why: ifOwn },
  ];
}

async function copy(access_key: string): Promise<void> {
  const { t } = getSpoken();
  const done = await copyText(access_key);
  notify({ text: done ? t('credentials.copied', { access_key }) : t('copy.failed') });
}
