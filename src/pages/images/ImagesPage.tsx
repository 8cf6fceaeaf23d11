import { ListPage } from '#kit/list/ListPage.tsx';
import { readAheadOf } from '#kit/list/list.ts';
import { closed, imageActions } from './actions.ts';
import { ImageNote } from './ImageNote.tsx';
import { imageList } from './list.ts';
import { loadImageDialogs, loadImageDrawer } from './load.ts';
import { useImageExtra } from './use-image-extra.ts';

const startWorker = () => new Worker(new URL('./images.worker.ts', import.meta.url), { type: 'module' });

/** The list of container images. */
export const ImagesPage = () => (
  <ListPage
    list={imageList}
    extra={useImageExtra()}
    worker={startWorker}
    drawer={loadImageDrawer}
    dialogs={loadImageDialogs}
    actions={imageActions}
    closed={closed}
    above={ImageNote}
  />
);

export const page = {
  Content: ImagesPage,
  readAhead: readAheadOf(imageList),
  fetchedAhead: [loadImageDrawer],
  fetchedOnButton: [loadImageDialogs],
};
