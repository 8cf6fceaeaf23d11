import { type Fit, fitOf, hasGroups, type Preset, presetKey } from '#api/presets.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Shape } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, statusColumn } from '#kit/table/plain-columns.tsx';
import { limitColumn, slotColumns } from '#kit/table/slot-columns.tsx';
import type { PresetExtra } from './use-preset-extra.ts';

const SHAPES: Readonly<Record<Fit, Shape>> = { fits: 'full', 'no-agent': 'crossed', 'shared-memory': 'half' };

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
    ...(hasGroups(manager) ? [group] : []),
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
    statusColumn<Preset, Fit>(
      preset => fitOf(preset, unheld),
      SHAPES,
      fit => t(`preset.fit.${fit}`),
      { key: 'fit', label: 'preset.fit', width: 186 },
    ),
  ];
}
