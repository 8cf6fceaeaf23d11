import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { type PolicyForm, policySchema, toForm, toLimits } from './form.ts';
import { type Kind, POLICIES, type Policy } from './kinds.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { policyFields } from './policy-fields.ts';
import { policyGone, WRITES } from './policy-writes.ts';
import { useAround } from './use-around.ts';

type Props = { kind: Kind; name: string; onClose: () => void };

/** Opens the form on what the manager holds now, not on what the list showed. */
export function EditPolicy({ kind, name, onClose }: Props) {
  const { t } = useText();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({ ...POLICIES[kind].list(), staleTime: 0 });
  const policy = data?.find(one => one.name === name);
  if (!isFetchedAfterMount) return null;
  const failure = error ?? (policy ? null : policyGone());
  if (failure)
    return (
      <Modal title={t('policies.edit', { name })} onClose={onClose}>
        <FailureNote title={t('policies.details.failed')} failure={failure} onRetry={() => void refetch()} />
      </Modal>
    );
  return policy ? <Editing kind={kind} policy={policy} onClose={onClose} /> : null;
}

/** Changes a policy, which is read again just before saving. */
function Editing({ kind, policy, onClose }: { kind: Kind; policy: Policy; onClose: () => void }) {
  const { t } = useText();
  const modify = useMutation(WRITES[kind].modify);
  const opened = useRef(policy);
  const latest = useRef(policy);
  const around = useAround(kind, opened.current);
  if (!around) return null;
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
        const now = await POLICIES[kind].readOne(name);
        if (!now) throw policyGone();
        latest.current = now;
        return toForm(now, around);
      }}
      save={async form => {
        const limits = toLimits(form, latest.current, around);
        // another unit may say the very same
        if (Object.keys(limits).length > 0) await modify.mutateAsync({ policy: latest.current, limits });
        notify({ text: t('policies.saved', { name }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <PolicyFields around={around} editing />
    </FormDialog>
  );
}
