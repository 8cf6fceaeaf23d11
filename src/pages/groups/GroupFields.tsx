import { useQuery } from '@tanstack/react-query';
import { asOptions, choices } from '#api/choices.ts';
import type { ResourceGroup } from '#api/resource-groups.ts';
import { cancelsPending, otherOptions, schedulers, sessionTypes } from '#api/scheduler-options.ts';
import { Code } from '#kit/cell/Code.tsx';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { CheckField, PasswordField, SelectField, TextField } from '#kit/form/fields.tsx';
import { ManyField } from '#kit/form/ManyField.tsx';
import { useFormAround } from '#kit/form/use-form.ts';
import { Facts } from '#kit/page/Facts.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { RecordFieldsProps } from '#kit/records/records.ts';
import { schedulerName } from './columns.tsx';
import type { GroupForm } from './form.ts';
import css from './groups.module.css';

/** The fields of a resource group, and below them what else is stored of its scheduler. */
export function GroupFields({ opened: { row }, editing, manager, t }: RecordFieldsProps<ResourceGroup>) {
  const { values } = useFormAround<GroupForm>();
  const skips = ['fifo', 'lifo'].includes(values.scheduler);
  return (
    <>
      <TextField<GroupForm>
        name="name"
        disabled={editing}
        hint={t(editing ? 'groups.name.fixed' : 'groups.name.hint')}
      />
      <TextField<GroupForm> name="description" />
      <CheckField<GroupForm> name="is_active" hint={t('groups.active.hint')} />
      <CheckField<GroupForm> name="is_public" hint={t('groups.public.hint')} />
      <SelectField<GroupForm>
        name="scheduler"
        choices={schedulers(manager).map(value => ({ value, label: schedulerName(value, t) }))}
        hint={t('groups.scheduler.hint')}
      />
      {!editing && <DomainField />}
      <TextField<GroupForm> name="wsproxy_addr" hint={t('groups.wsproxy.hint')} />
      <PasswordField<GroupForm>
        name="wsproxy_api_token"
        hint={t(editing ? 'groups.token.keep' : 'groups.token.hint')}
      />
      <ManyField<GroupForm>
        name="allowed_session_types"
        choices={asOptions(sessionTypes(manager))}
        hint={t('groups.types.hint')}
      />
      <TextField<GroupForm>
        name="pending_timeout"
        hint={t(cancelsPending(manager) ? 'groups.timeout.hint' : 'groups.timeout.ignored')}
      />
      <TextField<GroupForm>
        name="num_retries_to_skip"
        hint={t(skips ? 'groups.retries.hint' : 'groups.retries.unused')}
      />
      {row && <Others json={row.scheduler_opts} />}
    </>
  );
}

function DomainField() {
  const { t } = useText();
  const domains = useQuery(choices.domains(true));
  const none = { value: '', label: t('groups.domain.none') };
  return (
    <>
      <ChoicesNote of={[domains]} />
      <SelectField<GroupForm>
        name="domain"
        choices={[none, ...asOptions(domains.data ?? [])]}
        hint={t('groups.domain.hint')}
      />
    </>
  );
}

/** The options that the form does not change: a save writes them back as they are. */
function Others({ json }: { json: string }) {
  const { t } = useText();
  const others = otherOptions(json);
  if (others.length === 0) return null;
  const facts = others.map(([name, value]) => ({ label: name, value: <Code value={value} whole /> }));
  return (
    <div className={css.others}>
      <Facts groups={[{ title: t('groups.others'), facts }]} />
      <p className={parts.note}>{t('groups.others.kept')}</p>
    </div>
  );
}
