import { lacks } from '#api/capabilities.ts';
import type { Image } from '#api/images.ts';
import type { PlainKey } from '#i18n/messages.ts';

/** Why an image cannot be changed or forgotten; null if it can. The manager finds only images in use. */
export const whyNotChanged = ({ status }: Image): PlainKey | null =>
  status === null || status === 'ALIVE' ? null : 'images.notInUse';

/** Why an image cannot be purged; null if it can. */
export const whyNotPurged = ({ status }: Image, manager: string): PlainKey | null =>
  status === 'ALIVE' || lacks(manager, 'purge forgotten images') === null ? null : 'images.purge.rescanFirst';
