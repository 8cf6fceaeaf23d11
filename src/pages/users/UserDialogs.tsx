import type { OwnKey } from '#api/keypair-writes.ts';
import { keysOf } from '#api/user-belongings.ts';
import type { User, UserTab } from '#api/users.ts';
import { Fresh } from '#kit/form/Fresh.tsx';
import { JobDialog } from '#kit/jobs/JobDialog.tsx';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { NewKeyDialog } from '#kit/secret/NewKeyDialog.tsx';
import { CreateUser } from './CreateUser.tsx';
import type { UserDialog } from './dialog.ts';
import { EditUser } from './EditUser.tsx';
import { EnableKeys } from './EnableKeys.tsx';
import { loadImportUsers } from './import/load-import.ts';
import { disableKeysOf, inactivateMany, inactivateOne, reactivateMany } from './jobs.ts';
import type { UserExtra } from './list.ts';
import { PurgeUser } from './PurgeUser.tsx';

type Props = DialogProps<UserDialog, UserTab, UserExtra>;

/** Whichever dialog of the users is open. Its code comes with the first one that is. */
export function UserDialogs({ dialog, context: { extra, t }, tools: { show, open, self }, onClose: close }: Props) {
  switch (dialog.kind) {
    case 'create':
      return <CreateUser onMade={made => show({ kind: 'made', made })} onClose={close} />;
    case 'made':
      return <NewKeyDialog made={dialog.made} onClose={close} />;
    case 'edit':
      return (
        <EditUser
          user={dialog.user}
          totp={extra.totp}
          onStatus={(now, keys) =>
            show(
              now.status === 'active'
                ? { kind: 'enable-keys', email: now.email, keys, main: now.main_access_key ?? null }
                : { kind: 'disable-keys', user: now, keys },
            )
          }
          onClose={close}
        />
      );
    case 'inactivate':
      return <InactivateOne user={dialog.user} onClose={close} />;
    case 'disable-keys':
      return <DisableKeys user={dialog.user} keys={dialog.keys} onClose={close} />;
    case 'inactivate-many':
      return (
        <SelectionJob
          title={t('users.inactivate')}
          chosen={dialog.chosen}
          spec={all => inactivateMany(all, self, t)}
          start={count => t('users.inactivate.start', { count })}
          onClose={close}
        />
      );
    case 'reactivate-many':
      return (
        <SelectionJob
          title={t('users.reactivate')}
          chosen={dialog.chosen}
          spec={all => reactivateMany(all, t)}
          start={count => t('users.reactivate.start', { count })}
          onClose={close}
        />
      );
    case 'enable-keys':
      return (
        <EnableKeys
          email={dialog.email}
          keys={dialog.keys}
          main={dialog.main}
          onClose={enabling => {
            close();
            dialog.after?.(enabling);
          }}
        />
      );
    case 'purge':
      return <PurgeUser user={dialog.user} onClose={close} onGone={() => open(null)} />;
    case 'import':
      return <Import onClose={close} />;
  }
}

function Import({ onClose }: { onClose: () => void }) {
  const ImportUsers = useCode(loadImportUsers);
  return ImportUsers && <ImportUsers onClose={onClose} />;
}

/** An account was made inactive by hand: its credentials, which would go on working, go the same way. */
function DisableKeys({ user, keys, onClose }: { user: User; keys: readonly OwnKey[]; onClose: () => void }) {
  const { t } = useText();
  return (
    <JobDialog
      spec={disableKeysOf(user, keys, t)}
      start={count => t('users.keysLeft.start', { count })}
      onClose={onClose}
    />
  );
}

/** Says which credentials go inactive with the account, before it does. */
function InactivateOne({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useText();
  return (
    <Fresh
      title={`${t('users.inactivate')}: ${user.email}`}
      failed={t('users.keys.failed')}
      read={async () => (await keysOf(user)).filter(key => key.is_active)}
      onClose={onClose}
    >
      {keys => <JobDialog spec={inactivateOne(user, keys, t)} start={() => t('users.inactivate')} onClose={onClose} />}
    </Fresh>
  );
}
