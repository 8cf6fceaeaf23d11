import { useMutation } from '@tanstack/react-query';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { Fresh } from '#kit/form/Fresh.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { aroundOf } from './around.ts';
import { type Around, type PolicyForm, policySchema, toForm, toLimits } from './form.ts';
import type { Kind, Policy } from './kinds.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { policyFields } from './policy-fields.ts';
import { WRITES } from './policy-writes.ts';
import { readNow } from './read-now.ts';
import { useGiven } from './use-given.ts';

/** `like`: the name of the policy that it begins as a copy of. */
type Props = { kind: Kind; like: string | null; onClose: () => void };

/** Makes a policy, from scratch or as a copy of another. */
export function CreatePolicy({ kind, like, onClose }: Props) {
  const { t } = useText();
  const readGiven = useGiven(kind);
  return (
    <Fresh
      title={t(`${kind}-policies.create`)}
      failed={t(like ? 'policies.details.failed' : 'policies.slots.failed')}
      read={() => Promise.all([readGiven(), like === null ? null : readNow(kind, like)])}
      onClose={onClose}
    >
      {([given, policy]) => <Creating around={aroundOf(given, policy, true)} like={policy} onClose={onClose} />}
    </Fresh>
  );
}

function Creating({ around, like, onClose }: { around: Around; like: Policy | null; onClose: () => void }) {
  const { t } = useText();
  const { kind } = around;
  const create = useMutation(WRITES[kind].create);
  const name = like ? t('policies.copyOf', { name: like.name }) : '';
  const initial = { ...toForm(like, around), name };
  return (
    <FormDialog<PolicyForm>
      title={t(`${kind}-policies.create`)}
      submit={t('create')}
      failed={t('policies.create.failed')}
      schema={policySchema(initial, around, true)}
      fields={policyFields(around, t)}
      initial={initial}
      save={async form => {
        const given = String(form.name).trim();
        const made = await create.mutateAsync({ name: given, limits: toLimits(form, around) });
        if (made?.sftp) notify({ text: t('policies.created.sftp', { name: given }), failure: made.sftp });
        else notify({ text: t('policies.created', { name: given }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <PolicyFields around={around} editing={false} />
    </FormDialog>
  );
}
