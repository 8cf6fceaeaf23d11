import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { EditDialog } from '#kit/form/EditDialog.tsx';
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

/** A policy, with what its form needs besides. */
type Read = { given: Given; policy: Policy };

const around = ({ given, policy }: Read) => aroundOf(given, policy, false);

/** The form of a policy. */
export function EditPolicy({ kind, name, onClose }: Props) {
  const { t } = useText();
  const readGiven = useGiven(kind);
  const once = useRef<Given>(null); // read when the dialog opens, and not again before saving
  const modify = useMutation(WRITES[kind].modify);
  return (
    <EditDialog<Read, PolicyForm>
      title={t('policies.edit', { name })}
      unread={t('policies.details.failed')}
      failed={t('policies.save.failed')}
      read={async () => {
        const [given, policy] = await Promise.all([once.current ?? readGiven(), readNow(kind, name)]);
        once.current = given;
        return { given, policy };
      }}
      toForm={({ policy }, opened) => toForm(policy, around(opened))}
      schema={opened => policySchema(toForm(opened.policy, around(opened)), around(opened), false)}
      fields={opened => policyFields(around(opened), t)}
      save={async (form, _, { policy }, opened) => {
        await modify.mutateAsync({ policy, limits: toLimits(form, around(opened)) });
        notify({ text: t('policies.saved', { name }) });
        return undefined;
      }}
      onClose={onClose}
    >
      {opened => <PolicyFields around={around(opened)} editing />}
    </EditDialog>
  );
}
