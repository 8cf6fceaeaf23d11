import { useQuery } from '@tanstack/react-query';
import { hosts } from '#api/hosts.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { MatrixField } from '#kit/form/MatrixField.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { PolicyForm } from './form.ts';

/** Permissions that are said in words; others stand in the manager's own. */
const SAID: Record<string, PlainKey> = {
  'create-vfolder': 'permission.create-vfolder',
  'modify-vfolder': 'permission.modify-vfolder',
  'delete-vfolder': 'permission.delete-vfolder',
  'mount-in-session': 'permission.mount-in-session',
  'upload-file': 'permission.upload-file',
  'download-file': 'permission.download-file',
  'invite-others': 'permission.invite-others',
  'set-user-specific-permission': 'permission.set-user-specific-permission',
};

/** On which storage hosts what is allowed. */
export function HostsField() {
  const { t } = useText();
  const all = useQuery(hosts.all());
  const permissions = useQuery(hosts.permissions());
  const rows = (permissions.data ?? Object.keys(SAID)).map(value => {
    const said = SAID[value];
    return { value, label: said ? t(said) : value };
  });
  return (
    <MatrixField<PolicyForm>
      name="allowed_vfolder_hosts"
      rows={rows}
      columns={all.data ?? []}
      all={t('policies.hosts.all')}
      none={all.isPending ? t('loading') : t('policies.hosts.none')}
      hint={t(all.error ? 'policies.hosts.failed' : 'policies.hosts.hint')}
    />
  );
}
