import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { closed, pageActions, presetActions } from './actions.ts';
import { presetList } from './list.ts';
import { loadPresetDialogs, loadPresetDrawer } from './load.ts';
import { PresetNote } from './PresetNote.tsx';
import { usePresetExtra } from './use-preset-extra.ts';

const startWorker = () => new Worker(new URL('./presets.worker.ts', import.meta.url), { type: 'module' });

/** The list of resource presets. */
export const PresetsPage = () => (
  <ListPage
    list={presetList}
    extra={usePresetExtra()}
    worker={startWorker}
    drawer={loadPresetDrawer}
    dialogs={loadPresetDialogs}
    actions={presetActions}
    closed={closed}
    pageActions={pageActions}
    above={PresetNote}
  />
);

export const page = {
  Content: PresetsPage,
  readAhead: readAheadOf(presetList),
  fetchedAhead: [loadPresetDrawer],
  fetchedOnButton: [loadPresetDialogs],
};
