import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { keyGone, keypairWrites } from '#api/keypair-writes.ts';
import { type KeyPair, keypairs } from '#api/keypairs.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { Fresh } from '#kit/form/Fresh.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { type EditForm, editingSchema, FIELDS, toForm, toModify } from './form.ts';
import { LimitFields } from './LimitFields.tsx';

type Props = { access_key: string; onClose: () => void };

/** The form of a key pair. */
export function EditCredential({ access_key, onClose }: Props) {
  const { t } = useText();
  return (
    <Fresh
      title={t('credentials.edit', { access_key })}
      failed={t('credentials.details.failed')}
      read={() => readNow(access_key)}
      onClose={onClose}
    >
      {pair => <Editing pair={pair} onClose={onClose} />}
    </Fresh>
  );
}

async function readNow(access_key: string): Promise<KeyPair> {
  const pair = await keypairs.readOne(access_key);
  if (!pair) throw keyGone();
  return pair;
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
        latest.current = await readNow(access_key);
        return toForm(latest.current);
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
