import { useQuery } from '@tanstack/react-query';
import { ROLES } from '#api/access.ts';
import { asOptions, choices } from '#api/choices.ts';
import { USER_STATUSES, type User } from '#api/users.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { CheckField, LinesField, PasswordField, SelectField, TextField } from '#kit/form/fields.tsx';
import { ManyField } from '#kit/form/ManyField.tsx';
import { useFormAround } from '#kit/form/use-form.ts';
import { useText } from '#kit/page/use-text.ts';
import type { UserForm } from './form.ts';

type Props = {
  editing: boolean;
  totp: boolean;
  /** Whether the person edits their own user. */
  own?: boolean;
  /** The user's projects, active or not. */
  member?: User['groups'];
};

/** The fields of the form of a user. */
export function UserFields({ editing, totp, own = false, member = [] }: Props) {
  const { t } = useText();
  const form = useFormAround<UserForm>();
  const domains = useQuery(choices.domains(true));
  const projects = useQuery(choices.projects());
  const policies = useQuery(choices.userPolicies());
  const { domain_name, role } = form.values;
  const promoted = editing && role !== form.base.role;
  const active = projects.data?.filter(project => project.domain_name === domain_name);
  const inactive = member.filter(
    ({ id }) => domain_name === form.base.domain_name && !active?.some(one => one.id === id),
  );
  const inDomain = active && [...active, ...inactive];
  const statuses = editing
    ? USER_STATUSES.filter(s => s !== 'deleted' || form.base.status === s)
    : USER_STATUSES.slice(0, 3);
  const move = (domain: string) => {
    const back = domain === form.base.domain_name;
    form.set('groups', back ? form.base.groups : []);
  };
  return (
    <>
      <ChoicesNote of={[domains, projects, policies]} />
      <TextField<UserForm> name="email" disabled={editing} />
      <TextField<UserForm> name="username" />
      <TextField<UserForm> name="full_name" wide />
      <PasswordField<UserForm> name="password" hint={editing ? t('user.password.hint') : t('form.password')} />
      <PasswordField<UserForm> name="confirm" />
      <SelectField<UserForm>
        name="status"
        choices={asOptions(statuses)}
        disabled={own}
        hint={own && t('users.skip.self')}
      />
      <SelectField<UserForm>
        name="role"
        choices={asOptions(ROLES)}
        disabled={own}
        hint={own ? t('users.skip.self') : t(promoted ? 'user.role.changed' : 'user.role.hint')}
      />
      <SelectField<UserForm>
        name="domain_name"
        choices={domains.data && asOptions(domains.data)}
        onPick={move}
        disabled={own}
        hint={own ? t('users.skip.self') : editing && t('user.domain.hint')}
      />
      <SelectField<UserForm> name="resource_policy" choices={policies.data && asOptions(policies.data)} />
      <ManyField<UserForm>
        name="groups"
        wide
        choices={inDomain?.map(project => ({ value: project.id, label: project.name }))}
      />
      <LinesField<UserForm> name="description" wide rows={2} />
      <LinesField<UserForm>
        name="allowed_client_ip"
        wide
        rows={2}
        hint={own ? `${t('user.ip.hint')} ${t('user.ip.self')}` : t('user.ip.hint')}
      />
      <CheckField<UserForm> name="need_password_change" hint={t('user.need_password_change.hint')} />
      <CheckField<UserForm> name="sudo_session_enabled" hint={t('user.sudo.hint')} />
      {editing && totp && (
        <CheckField<UserForm> name="totp_activated" hint={t('user.totp.hint')} disabled={!form.base.totp_activated} />
      )}
      <TextField<UserForm> name="container_uid" />
      <TextField<UserForm> name="container_main_gid" />
      <TextField<UserForm> name="container_gids" />
    </>
  );
}
