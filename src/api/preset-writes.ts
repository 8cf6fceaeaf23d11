import type { Decimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { formatBytes, MEMORY_UNITS } from '#lib/units.ts';
import type { Change } from './activity.ts';
import { managerVersion } from './connection.ts';
import {
  CreatePresetDocument,
  type CreatePresetMutationVariables,
  DeletePresetDocument,
  ModifyPresetDocument,
  type ModifyPresetMutationVariables,
} from './generated/presets.ts';
import { hasGroups, type Preset, type PresetValues } from './presets.ts';
import type { SlotLimits } from './slots.ts';
import { type Write, write } from './write.ts';

const stale = [['presets']] as const;

const amountText = (amount: Limit<Decimal>): string => (isUnlimited(amount) ? 'Infinity' : amount);

/** JSON text of slots. Amounts are plain decimals: from 25.4 on a change takes no units. */
const slotsText = (slots: SlotLimits): string =>
  JSON.stringify(Object.fromEntries(Object.entries(slots).map(([slot, amount]) => [slot, amountText(amount)])));

const sameSlots = (a: SlotLimits, b: SlotLimits): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([slot, amount]) => b[slot] !== undefined && amountText(amount) === amountText(b[slot]));

type Props = ModifyPresetMutationVariables['props'];

/**
 * What to send so that `before` becomes `wanted`: only what differs, slots as a whole map. Up to 24.09 empty text clears the
 * shared memory, later null does; those releases have neither a new name nor a resource group to send.
 */
export function propsOf(before: PresetValues, wanted: PresetValues): Props {
  const props: Props = {};
  if (!sameSlots(before.resource_slots, wanted.resource_slots)) props.resource_slots = slotsText(wanted.resource_slots);
  if (before.shared_memory !== wanted.shared_memory)
    props.shared_memory = wanted.shared_memory ?? (hasGroups(managerVersion()) ? null : '');
  if (!hasGroups(managerVersion())) return props;
  if (before.name !== wanted.name) props.name = wanted.name;
  if (before.scaling_group_name !== wanted.scaling_group_name) props.scaling_group_name = wanted.scaling_group_name;
  return props;
}

const LABELS = {
  name: 'preset.name',
  resource_slots: 'preset.resource_slots',
  shared_memory: 'preset.shared_memory',
  scaling_group_name: 'preset.scaling_group_name',
} as const;

/** A field as the activity shows it. */
function textOf(name: keyof PresetValues, values: PresetValues | null): Change['from'] {
  if (values === null) return null;
  if (name === 'shared_memory') return values.shared_memory && formatBytes(values.shared_memory, MEMORY_UNITS);
  if (name !== 'resource_slots') return values[name];
  return Object.entries(values.resource_slots).map(([slot, amount]) => {
    if (isUnlimited(amount)) return `${slot} ∞`;
    return `${slot} ${slot.includes('mem') ? formatBytes(amount, MEMORY_UNITS) : amount}`;
  });
}

const changesOf = (before: PresetValues | null, wanted: PresetValues, names: readonly string[]): Change[] =>
  (Object.keys(LABELS) as (keyof PresetValues)[])
    .filter(name => names.includes(name))
    .map(name => ({ label: LABELS[name], from: textOf(name, before), to: textOf(name, wanted) }));

const which = ({ id, name }: Pick<Preset, 'id' | 'name'>) => ({ ...(id === null ? {} : { id }), name });

/** Creates a preset. The official client has no command for presets. @throws ApiError. */
const create: Write<PresetValues> = {
  mutationFn: async wanted => {
    const { name, resource_slots, shared_memory, scaling_group_name } = wanted;
    const props: CreatePresetMutationVariables['props'] = {
      resource_slots: slotsText(resource_slots),
      ...(shared_memory === null ? {} : { shared_memory }),
      ...(hasGroups(managerVersion()) && scaling_group_name !== null ? { scaling_group_name } : {}),
    };
    const changes = changesOf(null, wanted, Object.keys(props));
    await write(CreatePresetDocument, { name, props }, { action: 'presets.create', subject: name, changes, cli: null });
  },
  meta: { stale },
};

/**
 * Changes a preset to what is wanted; sends nothing if nothing differs. `before` is the preset as it was last read, whose id
 * says which one is meant where several share a name. @throws ApiError.
 */
const modify: Write<{ before: Preset; wanted: PresetValues }> = {
  mutationFn: async ({ before, wanted }) => {
    const props = propsOf(before, wanted);
    if (Object.keys(props).length === 0) return;
    const changes = changesOf(before, wanted, Object.keys(props));
    await write(
      ModifyPresetDocument,
      { ...which(before), props },
      { action: 'presets.modify', subject: before.name, changes, cli: null },
    );
  },
  meta: { stale },
};

/** Deletes a preset, which nothing brings back. Sessions that were started with it keep running. @throws ApiError. */
const remove: Write<Pick<Preset, 'id' | 'name'>> = {
  mutationFn: async preset => {
    await write(DeletePresetDocument, which(preset), {
      action: 'presets.delete',
      subject: preset.name,
      changes: [],
      cli: null,
    });
  },
  meta: { stale },
};

export const presetWrites = { create, modify, remove };
