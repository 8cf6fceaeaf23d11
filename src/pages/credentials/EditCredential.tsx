import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyGone, keypairWrites } from '#api/keypair-writes.ts';
import { type KeyPair, keypairs } from '#api/keypairs.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { type EditForm, editingSchema, FIELDS, toForm, toModify } from './form.ts';
import { LimitFields } from './LimitFields.tsx';

type Props = { access_key: string; onClose: () => void };

/** Opens the form on what the manager holds now, not on what the list showed. */
export function EditCredential({ access_key, onClose }: Props) {
  const { t } = useText();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({ ...keypairs.detail(access_key), staleTime: 0 });
  const failure = error ?? (data === null ? keyGone() : null);
  if (!isFetchedAfterMount) return null;
  if (failure)
    return (
      <Modal title={t('credentials.edit', { access_key })} onClose={onClose}>
        <FailureNote title={t('credentials.details.failed')} failure={failure} onRetry={() => void refetch()} />
      </Modal>
    );
  return data ? <Editing pair={data} onClose={onClose} /> : null;
}

/** Changes a key pair, which is read again just before saving. */
function Editing({ pair, onClose }: { pair: KeyPair; onClose: () => void }) {
  const { t } = useText();
  const modify = useMutation(keypairWrites.modify);
  const latest = useRef(pair);
  const { access_key } = pair;
  return (
    <FormDialog<EditForm>
      title={t('credentials.edit', { access_key })}
      submit={t('save')}
      failed={t('credentials.save.failed')}
      schema={editingSchema}
      fields={FIELDS}
      initial={toForm(pair)}
      reread={async () => {
        const now = await keypairs.readOne(access_key);
        if (!now) throw keyGone();
        latest.current = now;
        return toForm(now);
      }}
      save={async (_, changed) => {
        await modify.mutateAsync({ pair: latest.current, change: toModify(changed) });
        notify({ text: t('credentials.saved', { access_key }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <LimitFields editing />
    </FormDialog>
  );
}
