import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { Fresh } from '#kit/form/Fresh.tsx';
import type { Fields } from '#kit/form/form.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { CloneableField, NameField, PermissionField } from './FolderFields.tsx';
import { type EditForm, editingSchema, folderFields, toForm, toModify } from './form.ts';
import { readNow } from './source.ts';

type Props = { folder: Folder; onClose: () => void };

/** The form of a folder. */
export function EditFolder({ folder, onClose }: Props) {
  const { t } = useText();
  const { role } = useSignedIn();
  return (
    <Fresh
      title={t('folders.edit', folder)}
      failed={t('folders.details.failed')}
      read={() => readNow(role, folder)}
      onClose={onClose}
    >
      {now => <Editing folder={now} onClose={onClose} />}
    </Fresh>
  );
}

/** Changes a folder, which is read again just before saving. */
function Editing({ folder, onClose }: Props) {
  const { t } = useText();
  const { manager, role } = useSignedIn();
  const modify = useMutation(folderWrites.modify);
  const rename = useMutation(folderWrites.rename);
  const latest = useRef(folder);
  return (
    <FormDialog<EditForm>
      title={t('folders.edit', folder)}
      submit={t('save')}
      failed={t('folders.save.failed')}
      schema={editingSchema(manager)}
      fields={folderFields(t, id => id) as Fields<EditForm>}
      initial={toForm(folder)}
      reread={async () => {
        latest.current = await readNow(role, folder);
        return toForm(latest.current);
      }}
      save={async (form, changed) => {
        // The name last: on 23.09 it is what the folder is found by.
        const change = toModify(changed);
        if (change) await modify.mutateAsync({ folder: latest.current, change });
        if (changed.name !== undefined)
          await rename.mutateAsync({ folder: latest.current, new_name: changed.name.trim() });
        notify({ text: t('folders.saved', form) });
        return undefined;
      }}
      onClose={onClose}
    >
      <NameField />
      <PermissionField />
      <CloneableField />
    </FormDialog>
  );
}
