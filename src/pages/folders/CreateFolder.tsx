import { useMutation, useQuery } from '@tanstack/react-query';
import { choices } from '#api/choices.ts';
import { folderWrites } from '#api/folder-writes.ts';
import { viewer } from '#api/viewer.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { FolderFields } from './FolderFields.tsx';
import { creatingSchema, type FolderForm, folderFields, newFolder, toCreate } from './form.ts';

/** Makes a folder of a project of the person's own domain: managers make them for no others. */
export function CreateFolder({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { manager, access_key } = useSignedIn();
  const create = useMutation(folderWrites.create);
  const self = useQuery(viewer(access_key));
  const projects = useQuery(choices.projects());
  if (projects.isPending || self.isPending) return null;
  const domain = self.data?.domain_name;
  const own = (projects.data ?? []).filter(project => !domain || project.domain_name === domain);
  const projectName = (id: string) => own.find(project => project.id === id)?.name ?? id;
  return (
    <FormDialog<FolderForm>
      title={t('folders.create')}
      submit={t('create')}
      failed={t('folders.create.failed')}
      schema={creatingSchema(manager)}
      fields={folderFields(t, projectName)}
      initial={newFolder}
      save={async form => {
        const given = toCreate(form, projectName);
        await create.mutateAsync(given);
        notify({ text: t('folders.created', given) });
        return undefined;
      }}
      onClose={onClose}
    >
      <FolderFields projects={own} elsewhere={own.length < (projects.data ?? []).length} />
    </FormDialog>
  );
}
