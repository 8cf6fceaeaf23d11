import { lacks } from '#api/capabilities.ts';
import { type Preset, presetKey, sharesTooMuch } from '#api/presets.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { type Shape, Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn } from '#kit/table/plain-columns.tsx';
import { exportedLimit, limitOrder, slotColumns } from '#kit/table/slot-columns.tsx';

/** What the page reads besides: the cluster's slots, and the keys of presets that no alive agent can hold (null: not known). */
export type PresetExtra = { slots: readonly Slot[]; unheld: readonly string[] | null };

/** Whether a session can start with a preset now; null where the agents are not known. */
export type Fit = 'fits' | 'no-agent' | 'shared-memory';

const SHAPES: Record<Fit, Shape> = { fits: 'full', 'no-agent': 'crossed', 'shared-memory': 'half' };

export function fitOf(preset: Preset, unheld: PresetExtra['unheld']): Fit | null {
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
    {
      key: 'shared_memory',
      label: { text: `${t('preset.shared_memory')} (GiB)` },
      width: 150,
      sortable: true,
      align: 'end',
      cell: preset => <LimitValue limit={preset.shared_memory} unit="GiB" />,
      exported: preset => exportedLimit(preset.shared_memory),
      order: preset => limitOrder(preset.shared_memory),
    },
    {
      key: 'fit',
      label: 'preset.fit',
      width: 186,
      sortable: true,
      filter: {
        kind: 'choice',
        many: true,
        options: (Object.keys(SHAPES) as Fit[]).map(value => ({ value, label: t(`preset.fit.${value}`) })),
      },
      cell: preset => {
        const fit = fitOf(preset, unheld);
        return fit && <Status shape={SHAPES[fit]}>{t(`preset.fit.${fit}`)}</Status>;
      },
      exported: preset => fitOf(preset, unheld),
    },
  ];
}
