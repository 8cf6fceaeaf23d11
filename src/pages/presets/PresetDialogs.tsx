import { ApiError } from '#api/errors.ts';
import { presetWrites } from '#api/preset-writes.ts';
import { type Preset, presetKey, presetOfSameName, presets } from '#api/presets.ts';
import { slots, withNamed } from '#api/slots.ts';
import { recordDialogs } from '#kit/records/record-dialogs.tsx';
import type { PresetExtra } from './columns.tsx';
import { type OpenedPreset, type PresetForm, presetFields, presetSchema, toForm, toValues } from './form.ts';
import { PresetFields } from './PresetFields.tsx';

/** The preset of a key (null: a new one) as it is now, with the slots that its form has. @throws ApiError if it is gone. */
async function read(key: string | null): Promise<OpenedPreset> {
  const [known, preset] = await Promise.all([slots.read(), key === null ? null : presets.readOne(key)]);
  if (key !== null && !preset) throw Object.assign(new ApiError('not-found'), { messageKey: 'presets.details.none' });
  return { preset, slots: withNamed(known, Object.keys(preset?.resource_slots ?? {})) };
}

/** The dialogs of presets. */
export const PresetDialogs = recordDialogs<Preset, PresetForm, OpenedPreset, PresetExtra>({
  area: 'presets',
  rowId: presetKey,
  rowName: preset => preset.name,
  jobName: ({ name, scaling_group_name }) => [name, scaling_group_name].filter(Boolean).join(' · '),
  read,
  toForm: (now, opened) => toForm(now.preset, opened.slots),
  nameField: 'name',
  schema: (opened, { manager }) => presetSchema(opened.slots, manager),
  fields: (opened, { manager, t }) => presetFields(opened.slots, manager, t),
  // Names are unique: up to 24.09 among all presets, later in a resource group
  precheck: async (form, { preset, slots: of }, editing) => {
    const other = presetOfSameName(await presets.read(), toValues(form, of));
    const own = editing && preset && other && presetKey(preset) === presetKey(other);
    return other && !own ? { name: 'presets.name.taken' } : {};
  },
  create: (form, { slots: of }) => presetWrites.create.mutationFn(toValues(form, of)),
  modify: async (form, { preset, slots: of }) => {
    if (preset) await presetWrites.modify.mutationFn({ before: preset, wanted: toValues(form, of) });
  },
  remove: presetWrites.remove,
  stale: presetWrites.remove.meta.stale,
  FormFields: PresetFields,
});
