import { COSTLY, type KeyPair, type KeyPairTab, keypairs } from '#api/keypairs.ts';
import type { ListArgs } from '#api/page.ts';
import { useMay } from '#kit/access/use-session.ts';
import { type Chosen, chosenOf } from '#kit/jobs/chosen.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';
import type { Selection } from '#kit/table/use-selection.ts';
import type { CredentialDialog } from './dialog.ts';

type Props = {
  selection: Selection<KeyPair>;
  args: ListArgs;
  tab: KeyPairTab;
  show: (dialog: CredentialDialog) => void;
};

/** A job has to know which keys are main keys, whatever the list shows. */
const costly = COSTLY.filter(column => column === 'is_default');

/** What can be done with the chosen credentials, in the bar that says how many they are. */
export function BulkActions({ selection, args, tab, show }: Props) {
  const { t } = useText();
  const may = useMay('modify_keypair');
  if (!may) return <span>{t('credentials.onlySuperadmin')}</span>;
  const access = (pair: KeyPair) => pair.access_key;
  const chosen: Chosen<KeyPair> = chosenOf(selection, {
    rowId: access,
    rowName: access,
    readPage: (offset, limit) => keypairs.read({ ...args, offset, limit, tab, costly }, { timeout: 120_000 }),
    readAgain: keypairs.readAgain,
  });
  const [label, kind] =
    tab === 'active' ? (['keypairs.disable', 'disable-many'] as const) : (['keypairs.enable', 'enable-many'] as const);
  return (
    <>
      <button type="button" className={controls.link} onClick={() => show({ kind: 'edit-many', chosen })}>
        {t('edit')}
      </button>
      <button type="button" className={controls.link} onClick={() => show({ kind, chosen })}>
        {t(label)}
      </button>
      <button type="button" className={controls.link} onClick={() => show({ kind: 'delete-many', chosen })}>
        {t('delete')}
      </button>
    </>
  );
}
