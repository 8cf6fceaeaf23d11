import { lacks } from '#api/capabilities.ts';
import type { Image, ImageTab } from '#api/images.ts';
import type { Action, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { ImageDialog } from './dialog.ts';
import { whyNotChanged, whyNotPurged } from './why.ts';

type Context = Pick<ListContext<ImageTab>, 'tab' | 'role' | 'manager'>;

/** What can be done with the images of a tab. */
export function imageActions({ tab, manager }: Context, { show }: PageTools<ImageDialog>): readonly Action<Image>[] {
  const purge: Action<Image> = {
    label: 'images.purge.do',
    icon: 'delete',
    ...(tab === 'available' ? { only: 'details' } : {}),
    run: image => show({ kind: 'purge', image }),
    runMany: chosen => show({ kind: 'purge-many', chosen }),
    why: image => whyNotPurged(image, manager),
  };
  if (tab === 'forgotten') return [purge];
  return [
    { label: 'edit', icon: 'edit', run: image => show({ kind: 'edit', image }), why: whyNotChanged },
    {
      label: 'images.alias',
      icon: 'duplicate',
      only: 'details',
      run: image => show({ kind: 'alias', image }),
      why: whyNotChanged,
    },
    {
      label: 'images.forget.do',
      icon: 'off',
      run: image => show({ kind: 'forget', image }),
      runMany: chosen => show({ kind: 'forget-many', chosen }),
      why: whyNotChanged,
    },
    ...(lacks(manager, 'Mutation.purge_image_by_id') === null ? [purge] : []),
  ];
}
