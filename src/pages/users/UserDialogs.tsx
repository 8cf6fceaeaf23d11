import type { User } from '#api/users.ts';
import { useSelf } from '#kit/access/use-self.ts';
import { Fresh } from '#kit/form/Fresh.tsx';
import { JobDialog } from '#kit/jobs/JobDialog.tsx';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { NewKeyDialog } from '#kit/secret/NewKeyDialog.tsx';
import { CreateUser } from './CreateUser.tsx';
import type { UserDialog } from './dialog.ts';
import { EditUser, readNow } from './EditUser.tsx';
import { EnableKeys } from './EnableKeys.tsx';
import { loadImportUsers } from './import/load-import.ts';
import { inactivateMany, inactivateOne, keysOf, reactivateMany } from './jobs.ts';
import { PurgeUser } from './PurgeUser.tsx';

type Props = { dialog: UserDialog; totp: boolean; show: (dialog: UserDialog) => void; onGone: () => void };

/** Whichever dialog of the users is open. Its code comes with the first one that is. */
export function UserDialogs({ dialog, totp, show, onGone }: Props) {
  const { t } = useText();
  const self = useSelf();
  const close = () => show({ kind: 'none' });
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'create':
      return <CreateUser onMade={made => show({ kind: 'made', made })} onClose={close} />;
    case 'made':
      return <NewKeyDialog made={dialog.made} onClose={close} />;
    case 'edit':
      return <EditFresh user={dialog.user} totp={totp} onClose={close} />;
    case 'inactivate':
      return <InactivateOne user={dialog.user} onClose={close} />;
    case 'inactivate-many':
      return (
        <SelectionJob
          title={t('users.inactivate')}
          chosen={dialog.chosen}
          rowId={user => user.uuid}
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
          rowId={user => user.uuid}
          spec={all => reactivateMany(all, t)}
          start={count => t('users.reactivate.start', { count })}
          onClose={close}
        />
      );
    case 'enable-keys':
      return <EnableKeys email={dialog.email} keys={dialog.keys} main={dialog.main} onClose={close} />;
    case 'purge':
      return <PurgeUser user={dialog.user} onClose={close} onGone={onGone} />;
    case 'import':
      return <Import onClose={close} />;
  }
}

function Import({ onClose }: { onClose: () => void }) {
  const ImportUsers = useCode(loadImportUsers);
  return ImportUsers && <ImportUsers onClose={onClose} />;
}

/** The form of a user. */
function EditFresh({ user, totp, onClose }: { user: User; totp: boolean; onClose: () => void }) {
  const { t } = useText();
  return (
    <Fresh
      title={t('users.edit', user)}
      failed={t('users.details.failed')}
      read={() => readNow(user.uuid)}
      onClose={onClose}
    >
      {now => <EditUser user={now} totp={totp} onClose={onClose} />}
    </Fresh>
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
