import { lacks } from '#api/capabilities.ts';
import { type Preset, presetKey, sharesTooMuch } from '#api/presets.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Shape } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, statusColumn } from '#kit/table/plain-columns.tsx';
import { limitColumn, slotColumns } from '#kit/table/slot-columns.tsx';

/** What the page reads besides: the cluster's slots, and the keys of presets that no alive agent can hold (null: not known). */
export type PresetExtra = { slots: readonly Slot[]; unheld: readonly string[] | null };

const SHAPES = { fits: 'full', 'no-agent': 'crossed', 'shared-memory': 'half' } satisfies Record<string, Shape>;

/** Whether a session can start with a preset now; null where the agents are not known. */
export function fitOf(preset: Preset, unheld: PresetExtra['unheld']): keyof typeof SHAPES | null {
  if (sharesTooMuch(preset)) return 'shared-memory';
  if (unheld === null) return null;
  return unheld.includes(presetKey(preset)) ? 'no-agent' : 'fits';
}

/** The columns of presets: the resource group only on releases that have it. */
export function presetColumns(manager: string, { slots, unheld }: PresetExtra, t: Translate): Column<Preset>[] {
  const group: Column<Preset> = {
    key: 'scaling_group_name',
    label: 'preset.scaling_group_name',
    width: 116,
    sortable: true,
    filter: { kind: 'text' },
    cell: ({ scaling_group_name }) => <Text value={scaling_group_name ?? t('presets.all')} />,
    exported: preset => preset.scaling_group_name,
  };
  return [
    nameColumn<Preset>(preset => preset.name, presetKey, { key: 'name', label: 'preset.name', width: 140 }),
    ...(lacks(manager, 'ResourcePreset.scaling_group_name') === null ? [group] : []),
    ...slotColumns<Preset>(slots, {
      map: 'resource_slots',
      limit: (preset, slot) => preset.resource_slots[slot.name] ?? null,
      first: 5,
    }),
    limitColumn<Preset>(preset => preset.shared_memory, {
      key: 'shared_memory',
      label: { text: `${t('preset.shared_memory')} (GiB)` },
      width: 150,
      unit: 'GiB',
    }),
    statusColumn<Preset, keyof typeof SHAPES>(
      preset => fitOf(preset, unheld),
      SHAPES,
      fit => t(`preset.fit.${fit}`),
      { key: 'fit', label: 'preset.fit', width: 186 },
    ),
  ];
}
