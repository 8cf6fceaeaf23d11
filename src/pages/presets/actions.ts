import { may } from '#api/access.ts';
import { type Preset, presetKey } from '#api/presets.ts';
import type { ListContext } from '#kit/list/list.ts';
import { recordActions, recordPageActions } from '#kit/records/records.ts';

/** Why the person may change no preset. */
export const closed = ({ role }: Pick<ListContext, 'role'>) =>
  may(role, 'modify_resource_preset') ? null : 'presets.onlySuperadmin';

export const presetActions = recordActions<Preset>(presetKey);
export const pageActions = recordPageActions<Pick<ListContext, 'role'>>('presets.create', closed);
