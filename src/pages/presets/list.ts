import { type Preset, presetKey, presets } from '#api/presets.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import { type PresetExtra, presetColumns } from './columns.tsx';

/** The resource presets of the cluster. */
export const presetList = defineList<Preset, '', PresetExtra>({
  resource: 'presets',
  title: 'presets.title',
  counts: () => [{ ...presets.list(), select: (all: readonly Preset[]) => ({ '': all.length }) }],
  extra: { slots: [], unheld: null },
  ahead: () => [slots.list() as never],
  columns: ({ manager, extra, t }) => presetColumns(manager, extra, t),
  source: (_, columns) => wholeSource<Preset>({ query: presets.list() as never, read: () => presets.read(), columns }),
  readAgain: async rows => {
    const keys = new Set(rows.map(presetKey));
    return (await presets.read()).filter(preset => keys.has(presetKey(preset)));
  },
  defaultSort: { column: 'name', descending: false },
  rowId: presetKey,
  rowName: preset => preset.name,
  count: (matching, all, { t }) => t('presets.count', { matching, all }),
  empty: () => ['presets.empty', 'presets.empty.next'],
});
