import { useQuery } from '@tanstack/react-query';
import { asOptions, choices } from '#api/choices.ts';
import { countsInFixedWindows } from '#api/key-rules.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { SelectField, TextField } from '#kit/form/fields.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { EditForm } from './form.ts';

/** What a key may do: its resource policy and how many requests it may send. */
export function LimitFields({ editing = false }: { editing?: boolean }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const policies = useQuery(choices.keypairPolicies());
  const late = editing && countsInFixedWindows(manager) ? ` ${t('credentials.rate.window')}` : '';
  return (
    <>
      <ChoicesNote of={[policies]} />
      <SelectField<EditForm> name="resource_policy" choices={policies.data && asOptions(policies.data)} />
      <TextField<EditForm> name="rate_limit" hint={t('credentials.rate.hint') + late} />
    </>
  );
}
