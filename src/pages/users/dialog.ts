import type { OwnKey } from '#api/keypair-writes.ts';
import type { User } from '#api/users.ts';
import { withWords } from '#i18n/language.ts';
import type { MadeKey } from './NewKeyDialog.tsx';

/** Which dialog of the users page is open: never two. */
export type UserDialog =
  | { kind: 'none' }
  | { kind: 'create' }
  | { kind: 'made'; made: MadeKey }
  | { kind: 'edit'; user: User }
  | { kind: 'inactivate'; user: User }
  | { kind: 'inactivate-many'; users: readonly User[] }
  | { kind: 'reactivate-many'; users: readonly User[] }
  | { kind: 'enable-keys'; email: string; keys: readonly OwnKey[]; main: string | null }
  | { kind: 'purge'; user: User };

/** The code of the dialogs. */
export const loadUserDialogs = async () =>
  (await withWords(['work', 'users'], import('./UserDialogs.tsx'))).UserDialogs;
