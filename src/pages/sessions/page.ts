import { listPage } from '#kit/list/list-page.tsx';
import { useSlotExtra } from '#kit/table/slot-extra.ts';
import { sessionList } from './list.ts';

/** The list of sessions. */
export const page = listPage({
  list: sessionList,
  worker: () => new Worker(new URL('./sessions.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: () => useSlotExtra(),
  drawer: async () => (await import('./SessionDrawer.tsx')).SessionDrawer,
});
