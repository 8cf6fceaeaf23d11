import * as z from 'zod/mini';
import { lacks } from '#api/capabilities.ts';
import { isRequired, MOST_BYTES, type Preset, type PresetValues } from '#api/presets.ts';
import type { Slot } from '#api/slots.ts';
import { amountRule } from '#kit/form/amount.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { RuledFields } from '#kit/form/form.ts';
import { formatLimit, parseLimit } from '#kit/form/limit-text.ts';
import { bySlotField, slotAmounts, slotMeasure, slotTexts } from '#kit/form/slot-form.ts';
import type { RecordContext } from '#kit/records/records.ts';
import { isUnlimited } from '#lib/limits.ts';
import { MEMORY_UNITS } from '#lib/units.ts';

/** The form of a preset: amounts as they are typed, empty for what the preset leaves out. */
export type PresetForm = Record<string, string>;

export const MAP = 'resource_slots';
export const MEMORY = { bytes: MEMORY_UNITS };

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

/** The fields: what is valid, labels, and what the connected release lacks. */
export const presetFields = (slots: readonly Slot[], { manager, t }: RecordContext): RuledFields<PresetForm> => ({
  name: {
    label: 'preset.name',
    rule: z.string().check(z.trim(), z.minLength(1, { error: 'form.required' }), atMost(256, 'presets.name.max')),
  },
  scaling_group_name: {
    label: 'preset.scaling_group_name',
    rule: z.string(),
    needs: lacks(manager, 'ResourcePreset.scaling_group_name'),
    display: name => name || t('presets.allGroups'),
  },
  ...bySlotField(MAP, slots, slot => {
    const most = slot.bytes ? MOST_BYTES : null;
    const range = { measure: slotMeasure(slot), most, endless: true, empty: !isRequired(slot, manager) };
    return { label: { text: slot.label }, rule: amountRule(range, 'preset.amount') };
  }),
  shared_memory: {
    label: 'preset.shared_memory',
    rule: amountRule({ measure: MEMORY, most: MOST_BYTES, empty: true }, 'preset.amount'),
  },
});
