import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { Fresh } from '#kit/form/Fresh.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { aroundOf, type Given } from './around.ts';
import { type PolicyForm, policySchema, toForm, toLimits } from './form.ts';
import type { Kind, Policy } from './kinds.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { policyFields } from './policy-fields.ts';
import { WRITES } from './policy-writes.ts';
import { readNow } from './read-now.ts';
import { useGiven } from './use-given.ts';

type Props = { kind: Kind; name: string; onClose: () => void };

/** The form of a policy. */
export function EditPolicy({ kind, name, onClose }: Props) {
  const { t } = useText();
  const readGiven = useGiven(kind);
  return (
    <Fresh
      title={t('policies.edit', { name })}
      failed={t('policies.details.failed')}
      read={() => Promise.all([readGiven(), readNow(kind, name)])}
      onClose={onClose}
    >
      {([given, policy]) => <Editing given={given} policy={policy} onClose={onClose} />}
    </Fresh>
  );
}

/** Changes a policy, which is read again just before saving. */
function Editing({ given, policy, onClose }: { given: Given; policy: Policy; onClose: () => void }) {
  const { t } = useText();
  const { kind } = given;
  const modify = useMutation(WRITES[kind].modify);
  const opened = useRef(policy);
  const latest = useRef(policy);
  const around = aroundOf(given, opened.current, false);
  const { name } = policy;
  const initial = toForm(opened.current, around);
  return (
    <FormDialog<PolicyForm>
      title={t('policies.edit', { name })}
      submit={t('save')}
      failed={t('policies.save.failed')}
      schema={policySchema(initial, around, false)}
      fields={policyFields(around, t)}
      initial={initial}
      reread={async () => {
        latest.current = await readNow(kind, name);
        return toForm(latest.current, around);
      }}
      save={async form => {
        await modify.mutateAsync({ policy: latest.current, limits: toLimits(form, around) });
        notify({ text: t('policies.saved', { name }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <PolicyFields around={around} editing />
    </FormDialog>
  );
}
