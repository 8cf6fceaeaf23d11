import { may } from '#api/access.ts';
import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { recordActions, recordPageActions } from '#kit/records/records.ts';
import { presetList } from './list.ts';
import { usePresetExtra } from './use-preset-extra.ts';

/** The list of resource presets. */
export const page = listPage({
  list: presetList,
  worker: () => new Worker(new URL('./presets.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: usePresetExtra,
  drawer: async () => (await import('./PresetDrawer.tsx')).PresetDrawer,
  dialogs: async () => (await import('./PresetDialogs.tsx')).PresetDialogs,
  actions: recordActions(presetList),
  closed: unlessMay('modify_resource_preset', 'presets.onlySuperadmin'),
  pageActions: recordPageActions('presets.create'),
  note: ({ role }) => (may(role, 'agent_list') ? null : 'presets.agents.onlySuperadmin'),
});
