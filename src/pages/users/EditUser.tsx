import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { toApiError } from '#api/errors.ts';
import { mainKeyStaysOn } from '#api/key-rules.ts';
import type { OwnKey } from '#api/keypair-writes.ts';
import { keysOf } from '#api/user-belongings.ts';
import { userGone, userWrites } from '#api/user-writes.ts';
import { type User, users } from '#api/users.ts';
import { useSelf } from '#kit/access/use-self.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { toForm, toModify, type UserForm, userSchema } from './form.ts';
import { UserFields } from './UserFields.tsx';
import { useNamesCheck, useUserFields } from './user-form-parts.ts';

type EditProps = {
  user: User;
  totp: boolean;
  /** The status changed: the credentials that go along with it, or against it. */
  onStatus: (user: User, keys: readonly OwnKey[]) => void;
  onClose: () => void;
};

/** A user as the manager holds them now. @throws ApiError, of one who is gone too. */
export async function readNow(uuid: string): Promise<User> {
  const user = await users.readOne(uuid);
  if (!user) throw userGone();
  return user;
}

/** Changes a user, who is read again just before saving. */
export function EditUser({ user, totp, onStatus, onClose }: EditProps) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const modify = useMutation(userWrites.modify);
  const fields = useUserFields(manager, user.groups);
  const checkNames = useNamesCheck(user.uuid);
  const latest = useRef(user);
  const own = useSelf() === user.email;
  /**
   * A status says nothing of credentials: up to 26.4 those of an inactive user go on working at the API, and those of one
   * who is back may be off (docs/contract/users-and-auth.md 3.6). What follows on the form is to settle that.
   */
  const afterStatus = async (status: string): Promise<(() => void) | undefined> => {
    const [was, now] = [latest.current, { ...latest.current, status }];
    const back = status === 'active';
    // from 26.9 on the status alone shuts the user out
    if (!back && (was.status !== 'active' || mainKeyStaysOn(manager))) return undefined;
    try {
      const keys = (await keysOf(was)).filter(key => key.is_active !== back);
      return keys.length > 0 ? () => onStatus(now, keys) : undefined;
    } catch (thrown) {
      notify({ text: t('users.keys.failed'), failure: toApiError(thrown) });
      return undefined;
    }
  };
  return (
    <FormDialog<UserForm>
      title={t('users.edit', { email: user.email })}
      submit={t('save')}
      failed={t('users.save.failed')}
      schema={userSchema(false)}
      fields={fields}
      initial={toForm(user)}
      reread={async () => {
        latest.current = await readNow(user.uuid);
        return toForm(latest.current);
      }}
      precheck={(_, { username }) => {
        const name = username?.trim() ?? null;
        return checkNames(null, name === latest.current.username ? null : name);
      }}
      save={async (_, changed) => {
        await modify.mutateAsync({ user: latest.current, change: toModify(changed) });
        notify({ text: t('users.saved', { email: user.email }) });
        return changed.status === undefined ? undefined : afterStatus(changed.status);
      }}
      onClose={onClose}
    >
      <UserFields editing totp={totp} own={own} member={user.groups} />
    </FormDialog>
  );
}
