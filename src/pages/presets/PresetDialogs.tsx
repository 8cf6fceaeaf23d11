import { presetWrites } from '#api/preset-writes.ts';
import { isNameTaken, type Preset, presetKey, presets } from '#api/presets.ts';
import { slots, withNamed } from '#api/slots.ts';
import { recordDialogs } from '#kit/records/record-dialogs.tsx';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { type PresetForm, presetFields, toForm, toValues } from './form.ts';
import { PresetFields } from './PresetFields.tsx';
import type { PresetExtra } from './use-preset-extra.ts';

/** The dialogs of presets. */
export const PresetDialogs = recordDialogs<Preset, PresetForm, SlotExtra, PresetExtra>({
  area: 'presets',
  rowId: presetKey,
  rowName: preset => preset.name,
  jobName: ({ name, scaling_group_name }) => [name, scaling_group_name].filter(Boolean).join(' · '),
  read: async key => {
    const [known, row] = await Promise.all([slots.read(), key === null ? null : presets.readOne(key)]);
    return { row, slots: withNamed(known, Object.keys(row?.resource_slots ?? {})) };
  },
  toForm: (now, opened) => toForm(now.row, opened.slots),
  nameField: 'name',
  fields: (opened, context) => presetFields(opened.slots, context),
  precheck: async (form, own, opened) => {
    const taken = isNameTaken(await presets.read(), toValues(form, opened.slots), own);
    return taken ? { name: 'presets.name.taken' } : {};
  },
  create: (form, opened) => presetWrites.create.mutationFn(toValues(form, opened.slots)),
  modify: (form, before, opened) => presetWrites.modify.mutationFn({ before, wanted: toValues(form, opened.slots) }),
  remove: presetWrites.remove,
  stale: presetWrites.remove.meta.stale,
  FormFields: PresetFields,
});
