import { may } from '#api/access.ts';
import { unlessMay } from '#kit/actions/closed.ts';
import { listPage } from '#kit/list/list-page.tsx';
import { imageActions } from './actions.ts';
import { imageList } from './list.ts';
import { useImageExtra } from './use-image-extra.ts';

/** The list of container images. */
export const page = listPage({
  list: imageList,
  worker: () => new Worker(new URL('./images.worker.ts', import.meta.url), { type: 'module' }),
  useExtra: useImageExtra,
  drawer: async () => (await import('./ImageDrawer.tsx')).ImageDrawer,
  dialogs: async () => (await import('./ImageDialogs.tsx')).ImageDialogs,
  actions: imageActions,
  closed: unlessMay('modify_image', 'images.onlySuperadmin'),
  note: ({ role }) => (may(role, 'modify_image') ? null : 'images.ofDomain'),
});
