import { inEtcd, needsProject, type Registry, registryTypes } from '#api/registries.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { CheckField, PasswordField, SelectField, TextField } from '#kit/form/fields.tsx';
import { useFormAround } from '#kit/form/use-form.ts';
import type { RecordFieldsProps } from '#kit/records/records.ts';
import type { RegistryForm } from './form.ts';

/** The fields of a registry. The stored password is never there: an empty field leaves it as it is. */
export function RegistryFields({ opened: { row }, editing, manager, t }: RecordFieldsProps<Registry>) {
  const { values } = useFormAround<RegistryForm>();
  const stored = row?.has_password ?? false;
  const projects = needsProject(values.type, manager) ? 'registries.project.needed' : 'registries.project.hint';
  return (
    <>
      <TextField<RegistryForm>
        name="registry_name"
        disabled={editing}
        hint={t(editing ? 'registries.name.fixed' : 'registries.name.hint')}
      />
      <TextField<RegistryForm> name="url" hint={t('registries.url.hint')} />
      <SelectField<RegistryForm>
        name="type"
        choices={registryTypes(manager).map(value => ({ value, label: t(`registries.type.${value}` as PlainKey) }))}
      />
      <TextField<RegistryForm> name="project" hint={t(inEtcd(manager) ? 'registries.projects.hint' : projects)} />
      <TextField<RegistryForm> name="username" hint={t('registries.username.hint')} />
      <PasswordField<RegistryForm>
        name="password"
        disabled={values.no_password}
        hint={t(stored ? 'registries.password.kept' : 'registries.password.hint')}
      />
      {stored && <CheckField<RegistryForm> name="no_password" wide />}
      <CheckField<RegistryForm> name="ssl_verify" hint={t('registries.ssl.hint')} />
      <CheckField<RegistryForm> name="is_global" hint={t('registries.global.hint')} />
    </>
  );
}
