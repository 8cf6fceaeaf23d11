import { useMutation, useQuery } from '@tanstack/react-query';
import { choices } from '#api/choices.ts';
import { userWrites } from '#api/user-writes.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { useAnswered } from '#kit/form/use-answered.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import type { MadeKey } from '#kit/secret/NewKeyDialog.tsx';
import { newUser, toCreate, type UserForm, userSchema } from './form.ts';
import { UserFields } from './UserFields.tsx';
import { useNamesCheck, useUserFields } from './user-form-parts.ts';

type CreateProps = { onMade: (made: MadeKey) => void; onClose: () => void };

/** Makes a user; the new key pair is shown once afterwards. */
export function CreateUser({ onMade, onClose }: CreateProps) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const create = useMutation(userWrites.create);
  const domains = useQuery(choices.domains(true));
  const fields = useUserFields(manager)();
  const checkNames = useNamesCheck();
  if (!useAnswered([domains])) return null;
  const domain = domains.data?.includes('default') ? 'default' : (domains.data?.[0] ?? 'default');
  return (
    <FormDialog<UserForm>
      title={t('users.create')}
      submit={t('create')}
      failed={t('users.create.failed')}
      schema={userSchema(true)}
      fields={fields}
      initial={newUser(domain)}
      precheck={({ email, username }) => checkNames(email.trim(), username.trim())}
      save={async form => {
        const user = toCreate(form, manager);
        const { keypair, failure } = await create.mutateAsync(user);
        notify({ text: t('users.created', { email: user.email }) });
        return () => onMade({ email: user.email, keypair, failure });
      }}
      onClose={onClose}
    >
      <UserFields editing={false} totp={false} />
    </FormDialog>
  );
}
