import { type Preset, presetKey, presets } from '#api/presets.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { listOfWhole } from '#kit/list/whole-set.ts';
import { presetColumns } from './columns.tsx';
import type { PresetExtra } from './use-preset-extra.ts';

/** The resource presets of the cluster. */
export const presetList = defineList<Preset, '', PresetExtra>({
  ...listOfWhole(presets, presetKey),
  area: 'presets',
  extra: { slots: [], unheld: null },
  ahead: () => [slots.list()],
  columns: ({ manager, extra, t }) => presetColumns(manager, extra, t),
  defaultSort: { column: 'name', descending: false },
  rowName: preset => preset.name,
  empty: () => ['presets.empty', 'presets.empty.next'],
});
