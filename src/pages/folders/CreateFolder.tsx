import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { choices, type Project } from '#api/choices.ts';
import { folderWrites, type NewFolder } from '#api/folder-writes.ts';
import { hosts } from '#api/hosts.ts';
import { projectFolders } from '#api/project-folders.ts';
import { projectScope, quotaChanged, quotaScopes } from '#api/quota-scopes.ts';
import { viewer } from '#api/viewer.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { useAnswered } from '#kit/form/use-answered.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { quotaOf } from '#kit/quota/quota.ts';
import { quotaNotice } from '#kit/quota/quota-notice.ts';
import type { Decimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { FolderFields } from './FolderFields.tsx';
import { creatingSchema, type FolderForm, folderFields, newFolder, toCreate } from './form.ts';

/** Creates a folder of a project in the person's own domain: managers create none in other domains. */
export function CreateFolder({ onClose }: { onClose: () => void }) {
  const { t, language } = useText();
  const { manager, access_key } = useSignedIn();
  const client = useQueryClient();
  const create = useMutation(folderWrites.create);
  const quota = useMutation(quotaScopes.set);
  const self = useQuery(viewer(access_key));
  const projects = useQuery(choices.projects());
  const stores = useQuery(projectFolders.stores());
  if (!useAnswered([projects, stores, self])) return null;
  const domain = self.data?.domain_name;
  const inDomain = (all: readonly Project[] = []) =>
    all.filter(project => self.data && (!domain || project.domain_name === domain));
  const [own, ownStores] = [inDomain(projects.data), inDomain(stores.data)];
  const projectName = (id: string) => [...own, ...ownStores].find(project => project.id === id)?.name ?? id;
  /** Sets the typed quota, unless it is set already. @throws ApiError if the quota is not the one that was shown. */
  const setQuota = async ({ host, project }: NewFolder, hard_limit_bytes: Limit<Decimal>) => {
    const scope = quotaScopes.scope(host, projectScope(project.id));
    const shown = client.getQueryData(scope.queryKey);
    const now = shown && (await client.fetchQuery({ ...scope, staleTime: 0 }));
    if (shown?.hard_limit_bytes !== now?.hard_limit_bytes) throw quotaChanged();
    const before = now?.hard_limit_bytes ?? null;
    if (now && (isUnlimited(hard_limit_bytes) ? before === null : before === hard_limit_bytes)) return;
    const owner = { kind: 'project' as const, ...project };
    const kept = await quota.mutateAsync({ host, owner, hard_limit_bytes, before });
    notify({ text: quotaNotice({ t, language }, { name: project.name, host }, hard_limit_bytes, kept) });
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
        const bytes = quotaOf(form.quota);
        const hostsNow = bytes === null ? [] : await client.fetchQuery(hosts.allowed(form.group));
        // before the folder: if the storage refuses the quota, no folder is created and the input stays
        if (bytes !== null && hostsNow.some(({ name, quota: kept }) => name === form.host && kept))
          await setQuota(given, bytes);
        await create.mutateAsync(given);
        notify({ text: t('folders.created', given) });
        return undefined;
      }}
      onClose={onClose}
    >
      <ChoicesNote of={[projects, stores, self]} />
      <FolderFields
        projects={own}
        stores={ownStores}
        known={projects.isSuccess && self.isSuccess}
        elsewhere={own.length < (projects.data ?? []).length}
      />
    </FormDialog>
  );
}
