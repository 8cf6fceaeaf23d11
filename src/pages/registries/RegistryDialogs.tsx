import { managerVersion } from '#api/connection.ts';
import { type Registry, registries, registryKey } from '#api/registries.ts';
import { registryWrites } from '#api/registry-writes.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { JobDialog } from '#kit/jobs/JobDialog.tsx';
import { rescanJob } from '#kit/jobs/rescan-job.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useText } from '#kit/page/use-text.ts';
import { recordForms } from '#kit/records/record-dialogs.tsx';
import type { RegistryExtra } from './columns.tsx';
import { DomainsOfRegistry } from './DomainsOfRegistry.tsx';
import type { RegistryDialog } from './dialog.ts';
import { type RegistryForm, registryChecks, registryFields, toForm, toValues, twinOf } from './form.ts';
import { setJustAdded } from './just-added.ts';
import { MendEntry } from './MendEntry.tsx';
import { RegistryFields } from './RegistryFields.tsx';
import { RemoveRegistry, removalJob } from './RemoveRegistry.tsx';

/** Adding and editing. */
const Forms = recordForms<Registry, RegistryForm>({
  area: 'registries',
  rowId: registryKey,
  rowName: registry => registry.registry_name,
  read: async key => ({ row: key === null ? null : await registries.readOne(key) }),
  toForm: ({ row }) => toForm(row),
  nameField: 'registry_name',
  fields: (_, { manager }) => registryFields(manager),
  checks: ({ manager }) => registryChecks(manager),
  // no release refuses a name that another registry has
  precheck: async (form, own) => {
    const wanted = toValues(form, managerVersion());
    const twin = twinOf(await registries.read(), wanted, own);
    if (!twin) return {};
    return own ? { project: 'registries.taken' } : { registry_name: 'registries.taken' };
  },
  create: async form => {
    const wanted = toValues(form, managerVersion());
    await registryWrites.create.mutationFn(wanted);
    setJustAdded(wanted.registry_name);
  },
  modify: (form, before) => registryWrites.modify.mutationFn({ before, wanted: toValues(form, managerVersion()) }),
  stale: registryWrites.modify.meta.stale,
  FormFields: RegistryFields,
});

/** The dialogs of registries. */
export function RegistryDialogs(props: DialogProps<RegistryDialog, '', RegistryExtra>) {
  const { dialog, tools, onClose } = props;
  const { t } = useText();
  const { manager } = useSignedIn();
  const start = (count: number) => t('registries.rescan.start', { count });
  switch (dialog.kind) {
    case 'create':
    case 'edit':
      return <Forms dialog={dialog} onClose={onClose} />;
    case 'delete':
      return <RemoveRegistry registry={dialog.row} onGone={() => tools.open(null)} onClose={onClose} />;
    case 'delete-many':
      return (
        <SelectionJob
          title={t('registries.delete')}
          chosen={dialog.chosen}
          typed
          start={count => t('registries.delete.start', { count })}
          spec={rows => removalJob(rows, manager, t)}
          onClose={onClose}
        />
      );
    case 'domains':
      return <DomainsOfRegistry registry={dialog.row} onClose={onClose} />;
    case 'rescan':
      return <JobDialog spec={rescanJob([dialog.row], manager, t)} start={start} onClose={onClose} />;
    case 'repair-entry':
    case 'remove-entry':
      return <MendEntry entry={dialog.entry} repairs={dialog.kind === 'repair-entry'} onClose={onClose} />;
    case 'rescan-all':
    case 'rescan-many':
      return (
        <SelectionJob
          title={t('registries.rescan.title')}
          chosen={dialog.kind === 'rescan-many' ? dialog.chosen : EVERY_ONE}
          start={start}
          spec={rows => rescanJob(rows, manager, t)}
          onClose={onClose}
        />
      );
  }
}

/** All registries, as they are when the dialog opens. */
const EVERY_ONE = { read: () => registries.read(), gone: () => [], clear: () => undefined };
