import { useQuery } from '@tanstack/react-query';
import { asOptions, choices } from '#api/choices.ts';
import type { KeyPairChange } from '#api/keypair-writes.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { SelectField, TextField } from '#kit/form/fields.tsx';
import { useText } from '#kit/page/use-text.ts';
import { type EditForm, FIELDS, manySchema, toChangeOfMany } from './form.ts';

type Props = { onChosen: (change: KeyPairChange) => void; onClose: () => void };

/** What is to be changed of many credentials; what is left empty stays as it is with each of them. */
export function EditMany({ onChosen, onClose }: Props) {
  const { t } = useText();
  const policies = useQuery(choices.keypairPolicies());
  const named = policies.data && asOptions(policies.data);
  return (
    <FormDialog<EditForm>
      title={t('credentials.editMany')}
      submit={t('credentials.editMany.next')}
      failed={t('credentials.save.failed')}
      schema={manySchema}
      fields={FIELDS}
      initial={{ resource_policy: '', rate_limit: '' }}
      save={async form => () => onChosen(toChangeOfMany(form))}
      onClose={onClose}
    >
      <ChoicesNote of={[policies]} />
      <SelectField<EditForm>
        name="resource_policy"
        choices={named && [{ value: '', label: t('credentials.editMany.keep') }, ...named]}
      />
      <TextField<EditForm> name="rate_limit" hint={t('credentials.editMany.rate')} />
    </FormDialog>
  );
}
