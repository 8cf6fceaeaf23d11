import { managerVersion } from '#api/connection.ts';
import { ApiError, toApiError } from '#api/errors.ts';
import { type GroupValues, resourceGroupWrites } from '#api/resource-group-writes.ts';
import { type ListedGroup, resourceGroups } from '#api/resource-groups.ts';
import { getSpoken } from '#i18n/language.ts';
import { changedOf } from '#kit/form/form.ts';
import type { DialogProps } from '#kit/list/opened.ts';
import { notify } from '#kit/notice/notify.ts';
import { recordForms } from '#kit/records/record-dialogs.tsx';
import type { GroupExtra } from './columns.tsx';
import { DeleteGroup } from './DeleteGroup.tsx';
import type { GroupDialog } from './dialog.ts';
import { type GroupForm, groupFields, groupSchema, type OpenedGroup, toForm, toValues } from './form.ts';
import { GroupFields } from './GroupFields.tsx';

/** The group of a name (null: a new one) as it is now. @throws ApiError if it is gone. */
async function read(name: string | null): Promise<OpenedGroup> {
  const group = name === null ? null : await resourceGroups.readOne(name);
  if (name !== null && !group) throw Object.assign(new ApiError('not-found'), { messageKey: 'groups.details.none' });
  return { group };
}

/** Creates a group and lets a domain use it: if only the second fails, the group is there, and a notice says why. */
async function create(form: GroupForm, like: OpenedGroup['group']): Promise<void> {
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

const Forms = recordForms<ListedGroup, GroupForm, OpenedGroup>({
  area: 'groups',
  rowId: group => group.name,
  rowName: group => group.name,
  read,
  toForm: ({ group }) => toForm(group, managerVersion()),
  nameField: 'name',
  schema: (_, { manager }) => groupSchema(manager),
  fields: (_, { t }) => groupFields(t),
  precheck: async (form, _, editing) => {
    if (editing) return {};
    const taken = await resourceGroups.readOne(form.name.trim());
    return taken ? { name: 'groups.name.taken' } : {};
  },
  create: (form, { group }) => create(form, group),
  modify: async (form, { group }) => {
    if (!group) return;
    const wanted = toValues(changedOf(toForm(group, managerVersion()), form));
    await resourceGroupWrites.modify.mutationFn({ before: group, wanted });
  },
  stale: resourceGroupWrites.remove.meta.stale,
  FormFields: GroupFields,
});

/** The dialogs of resource groups. What is deleted with one, or prevents it, differs by release: a dialog of its own. */
export function GroupDialogs({ dialog, tools, onClose }: DialogProps<GroupDialog, '', GroupExtra>) {
  if (dialog.kind !== 'delete') return <Forms dialog={dialog} onClose={onClose} />;
  return <DeleteGroup group={dialog.row} onGone={() => tools.open(null)} onClose={onClose} />;
}
