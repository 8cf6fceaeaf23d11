import { useQuery } from '@tanstack/react-query';
import { hosts } from '#api/hosts.ts';
import { ChoicesNote } from '#kit/form/ChoicesNote.tsx';
import { MatrixField } from '#kit/form/MatrixField.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { PolicyForm } from './form.ts';
import { SAID, sayPermission } from './permissions.ts';

/** On which storage hosts what is allowed. */
export function HostsField() {
  const { t } = useText();
  const all = useQuery(hosts.all());
  const permissions = useQuery(hosts.permissions());
  const rows = (permissions.data ?? Object.keys(SAID)).map(value => ({ value, label: sayPermission(value, t) }));
  return (
    <>
      <ChoicesNote of={[all, permissions]} />
      <MatrixField<PolicyForm>
        name="allowed_vfolder_hosts"
        rows={rows}
        columns={all.data ?? []}
        all={t('policies.hosts.all')}
        none={t(all.isPending ? 'loading' : all.error ? 'policies.hosts.failed' : 'policies.hosts.none')}
        hint={t('policies.hosts.hint')}
      />
    </>
  );
}
