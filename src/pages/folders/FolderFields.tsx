import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Project } from '#api/choices.ts';
import { permissionsOf, projectDecidesHosts } from '#api/folder-rules.ts';
import { USAGE_MODES } from '#api/folders.ts';
import { type Host, hosts } from '#api/hosts.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { CheckField, SelectField, TextField } from '#kit/form/fields.tsx';
import { LimitField } from '#kit/form/LimitField.tsx';
import { useFormAround } from '#kit/form/use-form.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { isBelow, QUOTA } from '#kit/quota/quota.ts';
import { worded } from './columns.tsx';
import type { EditForm, FolderForm } from './form.ts';
import { useQuota } from './use-quota.ts';

type Props = {
  projects: readonly Project[];
  /** The model stores: they contain only models, and the manager decides who may write. */
  stores: readonly Project[];
  /** Whether the projects could be read: if not, the form does not say that there are none. */
  known: boolean;
  /** Whether there are projects of other domains, which are not offered. */
  elsewhere: boolean;
};

/** The fields of a new folder: its name, project and host, and how it is used. */
export function FolderFields({ projects, stores, known, elsewhere }: Props) {
  const { t } = useText();
  const client = useQueryClient();
  const form = useFormAround<FolderForm>();
  const chosen = useRef('');
  const isStore = (group: string) => stores.some(({ id }) => id === group);
  const inStore = isStore(form.values.group);
  /**
   * How folders of a project are used: in a model store in one way alone
   * (docs/contract/resources-and-operations.md 7.2).
   */
  const modeIn = (group: string): Partial<FolderForm> => {
    if (isStore(group)) return { permission: 'rw', usage_mode: 'model' };
    return inStore ? { usage_mode: 'general' } : {};
  };
  /** Fills in the project's default host, or its first one. */
  const proposeHost = async (group: string) => {
    chosen.current = group;
    // cleared at once: the host of another project is not valid for this one
    form.setAll({ ...form.values, ...modeIn(group), group, host: '', quota: '' });
    const all = await client.fetchQuery(hosts.allowed(group)).catch((): Host[] => []);
    const open = all.filter(host => host.open);
    if (chosen.current !== group) return;
    form.set('host', (open.find(host => host.is_default) ?? open[0])?.name ?? '');
  };
  const hint =
    known && projects.length + stores.length === 0
      ? 'folders.project.none'
      : elsewhere
        ? 'folders.project.own'
        : 'folders.project.hint';
  return (
    <>
      <NameField />
      <SelectField<FolderForm>
        name="group"
        hint={t(hint)}
        choices={[
          ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ...stores.map(({ id, name }) => ({ value: id, label: t('folders.store', { name }) })),
        ]}
        onPick={group => void proposeHost(group)}
      />
      <HostField />
      <PermissionField inStore={inStore} />
      <SelectField<FolderForm> name="usage_mode" disabled={inStore} choices={worded(USAGE_MODES, t)} />
      <CloneableField />
    </>
  );
}

/** The hosts of the chosen project; disabled until a project is chosen. */
function HostField() {
  const { t } = useText();
  const form = useFormAround<FolderForm>();
  const { values } = form;
  const { data, error } = useQuery({ ...hosts.allowed(values.group), enabled: values.group !== '' });
  const { manager } = useSignedIn();
  const open = data?.filter(host => host.open);
  const closed = data?.filter(host => !host.open) ?? [];
  const chosen = open?.find(host => host.name === values.host);
  /** Why there is no host to choose. Shown beside the fault of an empty field. */
  const wrong = () => {
    if (values.group === '') return null;
    if (error) return error.kind === 'forbidden' ? 'folders.create.roles' : 'folders.host.failed';
    return data?.length === 0 ? 'folders.host.none' : null;
  };
  const why = wrong();
  const usual = projectDecidesHosts(manager) ? 'folders.host.project' : 'folders.host.hint';
  const hint = values.group === '' ? 'folders.host.first' : chosen?.quota ? 'folders.host.quota' : usual;
  return (
    <>
      <SelectField<FolderForm>
        name="host"
        hint={t(hint)}
        disabled={values.group === ''}
        choices={open?.map(({ name, backend }) => ({ value: name, label: backend ? `${name} · ${backend}` : name }))}
        onPick={() => form.set('quota', '')}
      />
      {why && (
        <p className={parts.warning} role="alert">
          {t(why)}
        </p>
      )}
      {closed.length > 0 && (
        <p className={parts.warning} role="status">
          {t('folders.host.closed', { hosts: closed.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {chosen?.quota && <QuotaField host={chosen.name} project={values.group} />}
    </>
  );
}

/** The quota of all folders of the project on a host with quotas. Managers have no quota of a single folder. */
function QuotaField({ host, project }: { host: string; project: string }) {
  const { t } = useText();
  const { text, used, may } = useQuota(host, project);
  const below = isBelow(useFormAround<FolderForm>().values.quota, used);
  return (
    <>
      <LimitField<FolderForm>
        name="quota"
        wide
        measure={QUOTA}
        usual="GB"
        disabled={!may}
        hint={may ? t('folders.quota.hint', { now: text }) : text}
      />
      <p className={parts.warning} role="status">
        {below && t('quota.below')}
      </p>
    </>
  );
}

export function NameField() {
  const { t } = useText();
  return <TextField<EditForm> name="name" wide hint={t('folders.name.hint')} />;
}

/** `inStore`: the folder is in a model store, where the permission cannot be chosen. */
export function PermissionField({ inStore = false }: { inStore?: boolean }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  return (
    <SelectField<EditForm>
      name="permission"
      hint={t(inStore ? 'folders.store.hint' : 'folders.permission.hint')}
      disabled={inStore}
      choices={worded(permissionsOf(manager), t)}
    />
  );
}

export function CloneableField() {
  const { t } = useText();
  return <CheckField<EditForm> name="cloneable" hint={t('folders.cloneable.hint')} />;
}
