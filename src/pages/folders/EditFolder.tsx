import { useMutation } from '@tanstack/react-query';
import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import type { Fields } from '#kit/form/form.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { CloneableField, NameField, PermissionField } from './FolderFields.tsx';
import { type EditForm, editingSchema, folderFields, toForm, toModify } from './form.ts';
import { readNow } from './source.ts';

type Props = { folder: Folder; onClose: () => void };

/** The form of a folder. */
export function EditFolder({ folder: listed, onClose }: Props) {
  const { t } = useText();
  const { role, manager } = useSignedIn();
  const modify = useMutation(folderWrites.modify);
  const rename = useMutation(folderWrites.rename);
  return (
    <EditDialog<Folder, EditForm>
      title={t('folders.edit', listed)}
      unread={t('folders.details.failed')}
      failed={t('folders.save.failed')}
      read={() => readNow(role, listed)}
      toForm={toForm}
      schema={() => editingSchema(manager)}
      fields={() => folderFields(t, id => id) as Fields<EditForm>}
      save={async (form, changed, folder) => {
        // The name last: 23.09 finds the folder by it.
        const change = toModify(changed);
        if (change) await modify.mutateAsync({ folder, change });
        if (changed.name !== undefined) await rename.mutateAsync({ folder, new_name: changed.name.trim() });
        notify({ text: t('folders.saved', form) });
        return undefined;
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <NameField />
          <PermissionField />
          <CloneableField />
        </>
      )}
    </EditDialog>
  );
}
