import { queryOptions } from '@tanstack/react-query';
import { compareDecimals, type Decimal, toDecimal } from '#lib/decimal.ts';
import { isUnlimited } from '#lib/limits.ts';
import type { Capacity } from './agents.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { type PresetFieldsFragment, PresetListDocument } from './generated/presets.ts';
import { type Slot, type SlotLimits, slotLimits } from './slots.ts';

/** A resource preset: amounts that people choose when they start a session (docs/contract/resources-and-operations.md 3.1). */
export type Preset = {
  /** Null up to 24.09, where the name is the key. */
  id: string | null;
  name: string;
  /** Exact amounts; memory in bytes. */
  resource_slots: SlotLimits;
  /** Bytes; null for none. */
  shared_memory: Decimal | null;
  /** Null: for all resource groups, as every preset is up to 24.09. */
  scaling_group_name: string | null;
};

/** What a form holds of a preset. */
export type PresetValues = Omit<Preset, 'id'>;

/** The unique key of a preset: its id, or up to 24.09 its name. */
export const presetKey = ({ id, name }: Pick<Preset, 'id' | 'name'>): string => id ?? name;

/** The slots that every preset has from 25.15 on. */
const INTRINSIC_SLOTS: readonly string[] = ['cpu', 'mem'];

/** Whether a release has presets of one resource group, and can rename them: 25.4 and later. */
export const hasGroups = (manager: string): boolean => lacks(manager, 'ResourcePreset.scaling_group_name') === null;

/** Whether a preset must have an amount of a slot: CPU and memory, from 25.4 on (docs/contract/resources-and-operations.md 3.1). */
export const isRequired = ({ name }: Slot, manager: string): boolean =>
  hasGroups(manager) && INTRINSIC_SLOTS.includes(name);

/** Above this no list of the manager reports the amount any more (docs/contract/resources-and-operations.md 3.1). */
export const MOST_BYTES: Decimal = String(Number.MAX_SAFE_INTEGER);

/** Slots without those of amount 0: on 25.15 an accelerator that a change leaves out stays with 0. */
const withoutZeros = (slots: SlotLimits): SlotLimits =>
  Object.fromEntries(
    Object.entries(slots).filter(([slot, amount]) => INTRINSIC_SLOTS.includes(slot) || amount !== '0'),
  );

const toPreset = (item: PresetFieldsFragment): Preset => ({
  id: item.id ?? null,
  name: item.name ?? '',
  resource_slots: withoutZeros(slotLimits(item.resource_slots) ?? {}),
  shared_memory: item.shared_memory === null ? null : toDecimal(item.shared_memory),
  scaling_group_name: item.scaling_group_name ?? null,
});

/** By name; those that share one by resource group, the one for all groups first. */
const inOrder = (a: Preset, b: Preset): number =>
  a.name.localeCompare(b.name) || (a.scaling_group_name ?? '').localeCompare(b.scaling_group_name ?? '');

/** Reads all presets, by name. Any role may. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<Preset[]> {
  const { items } = await run(PresetListDocument, {}, { signal });
  return (items ?? []).flatMap(item => (item ? [toPreset(item)] : [])).sort(inOrder);
}

const list = () =>
  queryOptions<Preset[], ApiError>({
    queryKey: ['presets', 'list'],
    queryFn: ({ signal }) => read(signal),
  });

/** One preset as it is now, by `presetKey`; null if there is none. @throws ApiError. */
const readOne = async (key: string, signal?: AbortSignal): Promise<Preset | null> =>
  (await read(signal)).find(preset => presetKey(preset) === key) ?? null;

/**
 * Whether a preset other than `own` has the name already where it must be unique: up to 24.09 among all presets, later in
 * its resource group.
 */
export const isNameTaken = (
  presets: readonly Preset[],
  { name, scaling_group_name }: Pick<Preset, 'name' | 'scaling_group_name'>,
  own: Preset | null,
): boolean =>
  presets.some(
    other =>
      other.name === name &&
      other.scaling_group_name === scaling_group_name &&
      !(own && presetKey(own) === presetKey(other)),
  );

/** Whether an amount is at most a capacity. */
const fits = (amount: SlotLimits[string], capacity: SlotLimits[string] | undefined): boolean => {
  if (capacity !== undefined && isUnlimited(capacity)) return true;
  return !isUnlimited(amount) && compareDecimals(amount, capacity ?? '0') <= 0;
};

/** Whether any of the agents, in the preset's resource group if it has one, is large enough for the preset. */
export const canBeHeld = (
  { resource_slots, scaling_group_name: group }: PresetValues,
  agents: readonly Capacity[],
): boolean =>
  agents.some(
    agent =>
      (group === null || agent.scaling_group === group) &&
      Object.entries(resource_slots).every(([slot, amount]) => fits(amount, agent.available_slots[slot])),
  );

/** Whether the shared memory, which is a part of the memory, is more than all of it. */
export const sharesTooMuch = ({ resource_slots, shared_memory }: PresetValues): boolean => {
  const memory = resource_slots['mem'] ?? '0';
  return shared_memory !== null && !isUnlimited(memory) && compareDecimals(shared_memory, memory) > 0;
};

/** The keys of presets that none of the agents can hold. */
export const unheldBy = (agents: readonly Capacity[], presets: readonly Preset[]): string[] =>
  presets.filter(preset => !canBeHeld(preset, agents)).map(presetKey);

/** Whether a session can start with a preset, or why not. */
export type Fit = 'fits' | 'no-agent' | 'shared-memory';

/** Whether a session can start with a preset now, by `unheldBy` the agents that are alive; null if these are not known. */
export function fitOf(preset: Preset, unheld: readonly string[] | null): Fit | null {
  if (sharesTooMuch(preset)) return 'shared-memory';
  if (unheld === null) return null;
  return unheld.includes(presetKey(preset)) ? 'no-agent' : 'fits';
}

export const presets = { list, read, readOne };
