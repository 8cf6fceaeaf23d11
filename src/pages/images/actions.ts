import { may } from '#api/access.ts';
import type { Image, ImageTab } from '#api/images.ts';
import type { Action } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { ImageExtra } from './list.ts';

/** Why the person may change no image. */
export const closed = ({ role }: Pick<ListContext, 'role'>) =>
  may(role, 'modify_image') ? null : 'images.onlySuperadmin';

export const imageActions = (_: ListContext<ImageTab, ImageExtra>): readonly Action<Image>[] => [];
