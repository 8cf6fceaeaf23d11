import { useMutation } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import { mainKeyStaysOn } from '#api/key-rules.ts';
import type { OwnKey } from '#api/keypair-writes.ts';
import { keysOf } from '#api/user-belongings.ts';
import { userGone, userWrites } from '#api/user-writes.ts';
import { type User, users } from '#api/users.ts';
import { useSelf } from '#kit/access/use-self.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { toForm, toModify, type UserForm, userSchema } from './form.ts';
import { UserFields } from './UserFields.tsx';
import { useNamesCheck, useUserFields } from './user-form-parts.ts';

type Props = {
  /** The user as the list shows it; the dialog reads it again. */
  user: User;
  totp: boolean;
  /** The status changed: the credentials that go along with it, or against it. */
  onStatus: (user: User, keys: readonly OwnKey[]) => void;
  onClose: () => void;
};

/** A user as the manager has it now. @throws ApiError, also if the user is gone. */
async function readNow(uuid: string): Promise<User> {
  const user = await users.readOne(uuid);
  if (!user) throw userGone();
  return user;
}

/** The form of a user. */
export function EditUser({ user: { uuid, email }, totp, onStatus, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const modify = useMutation(userWrites.modify);
  const fieldsOf = useUserFields(manager);
  const checkNames = useNamesCheck(uuid);
  const own = useSelf() === email;
  /**
   * A status says nothing of credentials: up to 26.4 those of an inactive user go on working at the API, and those of one
   * who is active again may be off (docs/contract/users-and-auth.md 3.6). What follows on the form is to settle that.
   */
  const afterStatus = async (was: User, status: string): Promise<(() => void) | undefined> => {
    const back = status === 'active';
    // from 26.9 on the status alone blocks the user
    if (!back && (was.status !== 'active' || mainKeyStaysOn(manager))) return undefined;
    try {
      const keys = (await keysOf(was)).filter(key => key.is_active !== back);
      return keys.length > 0 ? () => onStatus({ ...was, status }, keys) : undefined;
    } catch (thrown) {
      notify({ text: t('users.keys.failed'), failure: toApiError(thrown) });
      return undefined;
    }
  };
  return (
    <EditDialog<User, UserForm>
      title={t('users.edit', { email })}
      unread={t('users.details.failed')}
      failed={t('users.save.failed')}
      read={() => readNow(uuid)}
      toForm={toForm}
      schema={() => userSchema(false)}
      fields={({ groups }) => fieldsOf(groups)}
      precheck={(_, { username }, latest) => {
        const name = username?.trim() ?? null;
        return checkNames(null, name === latest.username ? null : name);
      }}
      save={async (_, changed, latest) => {
        await modify.mutateAsync({ user: latest, change: toModify(changed) });
        notify({ text: t('users.saved', { email }) });
        return changed.status === undefined ? undefined : afterStatus(latest, changed.status);
      }}
      onClose={onClose}
    >
      {({ groups }) => <UserFields editing totp={totp} own={own} member={groups} />}
    </EditDialog>
  );
}
