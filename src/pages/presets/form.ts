import * as z from 'zod/mini';
import { lacks } from '#api/capabilities.ts';
import { INTRINSIC_SLOTS, type Preset, type PresetValues } from '#api/presets.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import { amountRule } from '#kit/form/amount.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { Fields } from '#kit/form/form.ts';
import { formatLimit, parseLimit } from '#kit/form/limit-text.ts';
import { bySlotField, slotAmounts, slotMeasure, slotTexts } from '#kit/form/slot-form.ts';
import { isUnlimited } from '#lib/limits.ts';
import { MEMORY_UNITS } from '#lib/units.ts';

/** The form of a preset: amounts as they are typed, empty for what the preset leaves out. */
export type PresetForm = Record<string, string>;

/** A preset that a form is opened on (null: a new one), and the slots that the form has. */
export type OpenedPreset = { preset: Preset | null; slots: readonly Slot[] };

export const MAP = 'resource_slots';
export const MEMORY = { bytes: MEMORY_UNITS };
/** Above this no list of the manager reports the amount any more (docs/contract/resources-and-operations.md 3.1). */
const MOST_BYTES = '9007199254740991';

/** Whether the release has presets of one resource group, and can rename: 25.4 and later. */
export const hasGroups = (manager: string) => lacks(manager, 'ResourcePreset.scaling_group_name') === null;

export const toForm = (preset: Preset | null, slots: readonly Slot[]): PresetForm => ({
  name: preset?.name ?? '',
  scaling_group_name: preset?.scaling_group_name ?? '',
  ...slotTexts(MAP, slots, ({ name }) => preset?.resource_slots[name] ?? null),
  shared_memory: formatLimit(preset?.shared_memory ?? null, MEMORY),
});

/** The preset that a form describes; amounts that it leaves out are not in the map. */
export function toValues(form: PresetForm, slots: readonly Slot[]): PresetValues {
  const shared = parseLimit(form.shared_memory ?? '', MEMORY);
  return {
    name: (form.name ?? '').trim(),
    resource_slots: slotAmounts(MAP, slots, form),
    shared_memory: shared === null || isUnlimited(shared) ? null : shared,
    scaling_group_name: form.scaling_group_name || null,
  };
}

/** What is valid. CPU and memory are required from 25.4 on (docs/contract/resources-and-operations.md 3.1). */
export function presetSchema(slots: readonly Slot[], manager: string) {
  const amount = (slot: Slot) => {
    const empty = !(hasGroups(manager) && INTRINSIC_SLOTS.includes(slot.name));
    const most = slot.bytes ? MOST_BYTES : null;
    return amountRule({ measure: slotMeasure(slot), most, endless: true, empty }, 'preset.amount');
  };
  return z.object({
    name: z.string().check(z.trim(), z.minLength(1, { error: 'form.required' }), atMost(256, 'presets.name.max')),
    scaling_group_name: z.string(),
    ...bySlotField(MAP, slots, amount),
    shared_memory: amountRule({ measure: MEMORY, most: MOST_BYTES, empty: true }, 'preset.amount'),
  });
}

/** The form's data: labels, and what the connected release lacks. */
export const presetFields = (slots: readonly Slot[], manager: string, t: Translate): Fields<PresetForm> => ({
  name: { label: 'preset.name' },
  scaling_group_name: {
    label: 'preset.scaling_group_name',
    needs: lacks(manager, 'ResourcePreset.scaling_group_name'),
    display: name => name || t('presets.allGroups'),
  },
  ...bySlotField(MAP, slots, ({ label }) => ({ label: { text: label } })),
  shared_memory: { label: 'preset.shared_memory' },
});
