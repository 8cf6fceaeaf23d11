import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, toApiError } from '#api/errors.ts';
import { folderWrites } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import type { Fields } from '#kit/form/form.ts';
import { notify } from '#kit/notice/notify.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { CloneableField, NameField, PermissionField } from './FolderFields.tsx';
import { type EditForm, editingSchema, folderFields, toForm, toModify } from './form.ts';
import { readNow } from './source.ts';

type Props = { folder: Folder; onClose: () => void };

/** Opens the form on what the manager holds now, not on what the list showed. */
export function EditFolder({ folder, onClose }: Props) {
  const { t } = useText();
  const { role } = useSignedIn();
  const { data, error, refetch } = useQuery({
    queryKey: ['folders', 'edit', folder.id],
    queryFn: () => readNow(role, folder),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const failure = error ? toApiError(error) : data === null ? new ApiError('not-found') : null;
  if (failure)
    return (
      <Modal title={t('folders.edit', folder)} onClose={onClose}>
        <FailureNote title={t('folders.details.failed')} failure={failure} onRetry={() => void refetch()} />
      </Modal>
    );
  return data ? <Editing folder={data} onClose={onClose} /> : null;
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
        const now = await readNow(role, folder);
        if (!now) throw new ApiError('not-found');
        latest.current = now;
        return toForm(now);
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
