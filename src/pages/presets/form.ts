import * as z from 'zod/mini';
import { lacks } from '#api/capabilities.ts';
import { INTRINSIC_SLOTS, type Preset, type PresetValues } from '#api/presets.ts';
import type { Slot } from '#api/slots.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { Fields } from '#kit/form/form.ts';
import { formatLimit, parseLimit, splitLimit } from '#kit/form/limit-text.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { slotMeasure } from '#kit/form/SlotFields.tsx';
import { compareDecimals, type Decimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { MEMORY_UNITS } from '#lib/units.ts';

/** The form of a preset: amounts as they are typed, `slot.<name>` each; empty for what the preset leaves out. */
export type PresetForm = Record<string, string>;

/** A preset that a form is opened on (null: a new one), and the slots that the form has. */
export type OpenedPreset = { preset: Preset | null; slots: readonly Slot[] };

export const slotField = (slot: Slot): string => `slot.${slot.name}`;

const MEMORY = { bytes: MEMORY_UNITS };
/** Above this no list of the manager reports the amount any more (docs/contract/resources-and-operations.md 3.1). */
const MOST_BYTES = '9007199254740991';

const isEmpty = (text: string, bytes: boolean) => (bytes ? splitLimit(text).amount : text).trim() === '';

/** Whether the release has presets of one resource group, and can rename: 25.4 and later. */
export const hasGroups = (manager: string) => lacks(manager, 'ResourcePreset.scaling_group_name') === null;

export const toForm = (preset: Preset | null, slots: readonly Slot[]): PresetForm => ({
  name: preset?.name ?? '',
  scaling_group_name: preset?.scaling_group_name ?? '',
  ...Object.fromEntries(
    slots.map(slot => [slotField(slot), formatLimit(preset?.resource_slots[slot.name] ?? null, slotMeasure(slot))]),
  ),
  shared_memory: formatLimit(preset?.shared_memory ?? null, MEMORY),
});

/** The preset that a form describes; amounts that it leaves out are not in the map. */
export function toValues(form: PresetForm, slots: readonly Slot[]): PresetValues {
  const amounts = slots.flatMap((slot): [string, Limit<Decimal>][] => {
    const amount = parseLimit(form[slotField(slot)] ?? '', slotMeasure(slot));
    return amount === null ? [] : [[slot.name, amount]];
  });
  const shared = parseLimit(form.shared_memory ?? '', MEMORY);
  return {
    name: (form.name ?? '').trim(),
    resource_slots: Object.fromEntries(amounts),
    shared_memory: shared === null || isUnlimited(shared) ? null : shared,
    scaling_group_name: form.scaling_group_name || null,
  };
}

/** What is valid. CPU and memory are required from 25.4 on (docs/contract/resources-and-operations.md 3.1). */
export function presetSchema(slots: readonly Slot[], manager: string) {
  const says = (error: PlainKey) => ({ error });
  const amount = (slot: Slot) => {
    const measure = slotMeasure(slot);
    const required = hasGroups(manager) && INTRINSIC_SLOTS.includes(slot.name);
    const isAmount = (text: string) => {
      if (isEmpty(text, slot.bytes)) return true;
      const parsed = parseLimit(text, measure);
      return parsed !== null && (isUnlimited(parsed) || !slot.bytes || compareDecimals(parsed, MOST_BYTES) <= 0);
    };
    const isThere = (text: string) => !required || !isEmpty(text, slot.bytes);
    return z
      .string()
      .check(
        z.refine(isThere, says('form.required')),
        z.refine(isAmount, { error: limitFault(measure, 'preset.amount') }),
      );
  };
  const shared = (text: string) => {
    const parsed = isEmpty(text, true) ? '0' : parseLimit(text, MEMORY);
    return parsed !== null && !isUnlimited(parsed) && compareDecimals(parsed, MOST_BYTES) <= 0;
  };
  return z.object({
    name: z.string().check(z.trim(), z.minLength(1, says('form.required')), atMost(256, 'presets.name.max')),
    scaling_group_name: z.string(),
    ...Object.fromEntries(slots.map(slot => [slotField(slot), amount(slot)])),
    shared_memory: z.string().check(z.refine(shared, { error: limitFault(MEMORY, 'preset.amount') })),
  });
}

/** The form's data: labels, and what the connected release lacks. */
export const presetFields = (slots: readonly Slot[], manager: string, t: Translate): Fields<PresetForm> => ({
  name: { label: 'preset.name' },
  scaling_group_name: {
    label: 'preset.scaling_group_name',
    needs: lacks(manager, 'ResourcePreset.scaling_group_name'),
    told: name => name || t('presets.allGroups'),
  },
  ...Object.fromEntries(slots.map(slot => [slotField(slot), { label: { text: slot.label } }])),
  shared_memory: { label: 'preset.shared_memory' },
});
