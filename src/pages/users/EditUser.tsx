import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { userGone, userWrites } from '#api/user-writes.ts';
import { type User, users } from '#api/users.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { toForm, toModify, type UserForm, userSchema } from './form.ts';
import { UserFields } from './UserFields.tsx';
import { takenNames, useUserFields } from './user-form-parts.ts';

type EditProps = { user: User; totp: boolean; onClose: () => void };

/** A user as the manager holds them now. @throws ApiError, of one who is gone too. */
export async function readNow(uuid: string): Promise<User> {
  const user = await users.readOne(uuid);
  if (!user) throw userGone();
  return user;
}

/** Changes a user, who is read again just before saving. */
export function EditUser({ user, totp, onClose }: EditProps) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const modify = useMutation(userWrites.modify);
  const fields = useUserFields(manager);
  const latest = useRef(user);
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
      precheck={(_, { username }) => takenNames(null, username?.trim() ?? null)}
      save={async (_, changed) => {
        await modify.mutateAsync({ user: latest.current, change: toModify(changed) });
        notify({ text: t('users.saved', { email: user.email }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <UserFields editing totp={totp} />
    </FormDialog>
  );
}
