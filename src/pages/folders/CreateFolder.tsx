import { useMutation, useQuery } from '@tanstack/react-query';
import { choices } from '#api/choices.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { folderWrites, type NewFolder } from '#api/folder-writes.ts';
import { quotaScopes } from '#api/quota-scopes.ts';
import { viewer } from '#api/viewer.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Decimal } from '#lib/decimal.ts';
import { formatBytes, STORAGE_UNITS } from '#lib/units.ts';
import { FolderFields } from './FolderFields.tsx';
import { creatingSchema, type FolderForm, folderFields, newFolder, quotaOf, toCreate } from './form.ts';

/** Why a write failed; null for one that did not. */
const whyFailed = (writing: Promise<unknown>): Promise<ApiError | null> => writing.then(() => null, toApiError);

/** Makes a folder of a project of the person's own domain: managers make them for no others. */
export function CreateFolder({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { manager, access_key } = useSignedIn();
  const create = useMutation(folderWrites.create);
  const quota = useMutation(quotaScopes.setOfProject);
  const self = useQuery(viewer(access_key));
  const projects = useQuery(choices.projects());
  if (projects.isPending || self.isPending) return null;
  const domain = self.data?.domain_name;
  const own = (projects.data ?? []).filter(project => !domain || project.domain_name === domain);
  const projectName = (id: string) => own.find(project => project.id === id)?.name ?? id;
  /** A folder that was made is made, whatever becomes of its project's quota. */
  const setQuota = async ({ name, host, project }: NewFolder, hard_limit_bytes: Decimal | null) => {
    const failure = hard_limit_bytes && (await whyFailed(quota.mutateAsync({ host, project, hard_limit_bytes })));
    if (failure) return notify({ text: t('folders.created.quota', { name, project: project.name }), failure });
    notify({ text: t('folders.created', { name }) });
    if (hard_limit_bytes === null) return;
    const size = formatBytes(hard_limit_bytes, STORAGE_UNITS);
    notify({ text: t('folders.quota.set', { project: project.name, host, size }) });
  };
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
        await setQuota(given, quotaOf(form.quota));
        return undefined;
      }}
      onClose={onClose}
    >
      <FolderFields projects={own} elsewhere={own.length < (projects.data ?? []).length} />
    </FormDialog>
  );
}
