import { useState } from 'react';
import type { KeyPairChange } from '#api/keypair-writes.ts';
import type { KeyPair, KeyPairTab } from '#api/keypairs.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useText } from '#kit/page/use-text.ts';
import { NewKeyDialog } from '#kit/secret/NewKeyDialog.tsx';
import { AddCredential } from './AddCredential.tsx';
import { DeleteKey } from './DeleteKey.tsx';
import { DisableKey } from './DisableKey.tsx';
import type { CredentialDialog } from './dialog.ts';
import { EditCredential } from './EditCredential.tsx';
import { EditMany } from './EditMany.tsx';
import { EnableKey } from './EnableKey.tsx';
import { changeMany, deleteMany, disableMany, enableMany, withSessions } from './jobs.ts';
import { switchNow } from './switch-key.ts';

type Props = DialogProps<CredentialDialog, KeyPairTab>;

/** Whichever dialog of the credentials is open. Its code comes with the first one that is. */
export function CredentialDialogs({ dialog, tools: { show, open, client }, onClose: close }: Props) {
  switch (dialog.kind) {
    case 'add':
      return <AddCredential onMade={made => show({ kind: 'made', made })} onClose={close} />;
    case 'made':
      return <NewKeyDialog made={dialog.made} onClose={close} />;
    case 'edit':
      return <EditCredential access_key={dialog.pair.access_key} onClose={close} />;
    case 'disable': {
      const { pair, ties } = dialog;
      return <DisableKey pair={pair} ties={ties} run={() => switchNow(client, pair, false)} onClose={close} />;
    }
    case 'enable': {
      const { pair } = dialog;
      return <EnableKey pair={pair} run={() => switchNow(client, pair, true)} onClose={close} />;
    }
    case 'delete':
      return <DeleteKey pair={dialog.pair} onGone={() => open(null)} onClose={close} />;
    case 'edit-many': {
      const { chosen } = dialog;
      return <EditMany onChosen={change => show({ kind: 'change-many', chosen, change })} onClose={close} />;
    }
    case 'change-many':
      return <ChangeMany chosen={dialog.chosen} change={dialog.change} onClose={close} />;
    default:
      return <Many dialog={dialog} onClose={close} />;
  }
}

type ChangeProps = { chosen: Chosen<KeyPair>; change: KeyPairChange; onClose: () => void };

/** One change of all that were chosen. */
function ChangeMany({ chosen, change, onClose }: ChangeProps) {
  const { t } = useText();
  const { access_key: own, manager } = useSignedIn();
  return (
    <SelectionJob
      title={t('credentials.editMany')}
      chosen={chosen}
      spec={all => changeMany(all, change, { own, manager, t })}
      start={count => t('credentials.editMany.start', { count })}
      onClose={onClose}
    />
  );
}

const MANY = {
  'enable-many': { title: 'keypairs.enable', spec: enableMany, start: 'credentials.enable.start' },
  'disable-many': { title: 'keypairs.disable', spec: disableMany, start: 'credentials.disable.start' },
  'delete-many': { title: 'delete', spec: deleteMany, start: 'credentials.delete.start' },
} as const;

type ManyProps = { dialog: Extract<CredentialDialog, { kind: keyof typeof MANY }>; onClose: () => void };

/** One action on all that were chosen. */
function Many({ dialog: { kind, chosen }, onClose }: ManyProps) {
  const { t } = useText();
  const { access_key: own, manager } = useSignedIn();
  const { title, spec, start } = MANY[kind];
  // Asked once: what is read anew is another choice.
  const [used] = useState(() =>
    kind === 'enable-many' ? chosen : withSessions(chosen, kind === 'delete-many', manager),
  );
  return (
    <SelectionJob
      title={t(title)}
      chosen={used}
      spec={all => spec(all, { own, manager, t })}
      start={count => t(start, { count })}
      typed={kind === 'delete-many'}
      onClose={onClose}
    />
  );
}
