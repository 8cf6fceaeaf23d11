import { useMutation, useQuery } from '@tanstack/react-query';
import { choices } from '#api/choices.ts';
import { keypairWrites } from '#api/keypair-writes.ts';
import { userWrites } from '#api/user-writes.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { CheckField, TextField } from '#kit/form/fields.tsx';
import { SuggestField } from '#kit/form/SuggestField.tsx';
import { useAnswered } from '#kit/form/use-answered.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import type { MadeKey } from '#kit/secret/NewKeyDialog.tsx';
import css from './credentials.module.css';
import { addingSchema, type CredentialForm, FIELDS, newCredential, toCreate } from './form.ts';
import { LimitFields } from './LimitFields.tsx';
import { SecondKey } from './SecondKey.tsx';

type Props = { onMade: (made: MadeKey) => void; onClose: () => void };

/** Creates a key pair for a user and shows it once. */
export function AddCredential({ onMade, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const create = useMutation(keypairWrites.create);
  const policies = useQuery(choices.keypairPolicies());
  if (!useAnswered([policies])) return null;
  const policy = policies.data?.includes('default') ? 'default' : (policies.data?.[0] ?? '');
  return (
    <FormDialog<CredentialForm>
      title={t('keypairs.create')}
      submit={t('create')}
      failed={t('credentials.create.failed')}
      schema={addingSchema}
      fields={FIELDS}
      initial={newCredential(policy)}
      precheck={async ({ user_id }) =>
        (await userWrites.taken(user_id.trim(), null)).email ? {} : { user_id: 'refusal.no-owner' }
      }
      save={async form => {
        const given = toCreate(form);
        const keypair = await create.mutateAsync(given);
        notify({ text: t('credentials.created', { email: given.user_id }) });
        return () => onMade({ email: given.user_id, keypair });
      }}
      onClose={onClose}
    >
      <SuggestField<CredentialForm>
        name="user_id"
        wide
        hint={t('credentials.owner.hint')}
        suggest={choices.ownerSuggestions}
        found={t('credentials.owner.found')}
        none={t('credentials.owner.none')}
        more={total => t('credentials.owner.more', { total })}
      />
      <LimitFields />
      <CheckField<CredentialForm> name="is_active" wide hint={t('credentials.active.hint')} />
      <SecondKey manager={manager} />
      <details className={css.advanced}>
        <summary>{t('credentials.advanced')}</summary>
        <p>{t('credentials.advanced.what')}</p>
        <div className={css.pair}>
          <TextField<CredentialForm> name="access_key" disabled />
          <TextField<CredentialForm> name="secret_key" disabled />
        </div>
      </details>
    </FormDialog>
  );
}
