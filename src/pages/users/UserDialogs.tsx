import { useQuery } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import type { OwnKey } from '#api/keypair-writes.ts';
import { type User, users } from '#api/users.ts';
import { useSelf } from '#kit/access/use-self.ts';
import { JobDialog } from '#kit/jobs/JobDialog.tsx';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import { NewKeyDialog } from '#kit/secret/NewKeyDialog.tsx';
import { CreateUser } from './CreateUser.tsx';
import type { UserDialog } from './dialog.ts';
import { EditUser } from './EditUser.tsx';
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

/** Opens the form on what the manager holds now, not on what the list showed. */
function EditFresh({ user, totp, onClose }: { user: User; totp: boolean; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['users', 'edit', user.uuid],
    queryFn: () => users.readOne(user.uuid),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { t } = useText();
  if (error || data === null) {
    notify({ text: error ? t(toApiError(error).messageKey) : t('users.details.none') });
    queueMicrotask(onClose);
    return null;
  }
  return data ? <EditUser user={data} totp={totp} onClose={onClose} /> : null;
}

/** Says which credentials go inactive with the account, before it does. */
function InactivateOne({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: ['keypairs', 'to disable', user.email],
    queryFn: async (): Promise<OwnKey[]> => (await keysOf(user)).filter(key => key.is_active),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  return <JobDialog spec={inactivateOne(user, data, t)} start={() => t('users.inactivate')} onClose={onClose} />;
}
