import { managerVersion } from '#api/connection.ts';
import { toApiError } from '#api/errors.ts';
import { type GroupValues, resourceGroupWrites } from '#api/resource-group-writes.ts';
import { type ListedGroup, type ResourceGroup, resourceGroups } from '#api/resource-groups.ts';
import { getSpoken } from '#i18n/language.ts';
import { changedOf } from '#kit/form/form.ts';
import type { DialogProps } from '#kit/list/opened.ts';
import { notify } from '#kit/notice/notify.ts';
import { recordForms } from '#kit/records/record-dialogs.tsx';
import type { OneRecordDialog } from '#kit/records/records.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { DeleteGroup } from './DeleteGroup.tsx';
import { type GroupForm, groupFields, toForm, toValues } from './form.ts';
import { GroupFields } from './GroupFields.tsx';

/** Creates a group and lets a domain use it: if only the second fails, the group is there, and a notice says why. */
async function create(form: GroupForm, like: ResourceGroup | null): Promise<void> {
  const name = form.name.trim();
  await resourceGroupWrites.create.mutationFn({ ...(toValues(form) as GroupValues), name, like });
  if (form.domain === '') return;
  const { domain } = form;
  await resourceGroupWrites.openTo.mutationFn({ name, domain }).then(
    () => notify({ text: getSpoken().t('groups.opened', { name, to: domain }) }),
    thrown =>
      notify({ text: getSpoken().t('groups.opened.failed', { name, to: domain }), failure: toApiError(thrown) }),
  );
}

const Forms = recordForms<ResourceGroup, GroupForm>({
  area: 'groups',
  rowId: group => group.name,
  rowName: group => group.name,
  read: async name => ({ row: name === null ? null : await resourceGroups.readOne(name) }),
  toForm: ({ row }) => toForm(row, managerVersion()),
  nameField: 'name',
  fields: (_, context) => groupFields(context),
  precheck: async (form, own) => {
    if (own) return {};
    const taken = await resourceGroups.readOne(form.name.trim());
    return taken ? { name: 'groups.name.taken' } : {};
  },
  create: (form, { row }) => create(form, row),
  modify: async (form, before) => {
    const wanted = toValues(changedOf(toForm(before, managerVersion()), form));
    await resourceGroupWrites.modify.mutationFn({ before, wanted });
  },
  stale: resourceGroupWrites.remove.meta.stale,
  FormFields: GroupFields,
});

/** The dialogs of resource groups. What is deleted with one, or prevents it, differs by release: a dialog of its own. */
export function GroupDialogs({ dialog, tools, onClose }: DialogProps<OneRecordDialog<ListedGroup>, '', SlotExtra>) {
  if (dialog.kind !== 'delete') return <Forms dialog={dialog} onClose={onClose} />;
  return <DeleteGroup group={dialog.row} onGone={() => tools.open(null)} onClose={onClose} />;
}
