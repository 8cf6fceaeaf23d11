import { useMutation } from '@tanstack/react-query';
import { keyGone, keypairWrites } from '#api/keypair-writes.ts';
import { type KeyPair, keypairs } from '#api/keypairs.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { type EditForm, editingSchema, FIELDS, toForm, toModify } from './form.ts';
import { LimitFields } from './LimitFields.tsx';

type Props = { access_key: string; onClose: () => void };

/** The form of a key pair. */
export function EditCredential({ access_key, onClose }: Props) {
  const { t } = useText();
  const modify = useMutation(keypairWrites.modify);
  return (
    <EditDialog<KeyPair, EditForm>
      title={t('credentials.edit', { access_key })}
      unread={t('credentials.details.failed')}
      failed={t('credentials.save.failed')}
      read={async () => {
        const pair = await keypairs.readOne(access_key);
        if (!pair) throw keyGone();
        return pair;
      }}
      toForm={toForm}
      schema={() => editingSchema}
      fields={() => FIELDS}
      save={async (_, changed, pair) => {
        await modify.mutateAsync({ pair, change: toModify(changed) });
        notify({ text: t('credentials.saved', { access_key }) });
        return undefined;
      }}
      onClose={onClose}
    >
      {() => <LimitFields editing />}
    </EditDialog>
  );
}
