import type { OwnKey } from '#api/keypair-writes.ts';
import type { User } from '#api/users.ts';
import { withWords } from '#i18n/language.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import type { MadeKey } from '#kit/secret/NewKeyDialog.tsx';

/** Which dialog of the users page is open: never two. */
export type UserDialog =
  | { kind: 'none' }
  | { kind: 'create' }
  | { kind: 'made'; made: MadeKey }
  | { kind: 'edit'; user: User }
  | { kind: 'inactivate'; user: User }
  | { kind: 'disable-keys'; user: User; keys: readonly OwnKey[] }
  | { kind: 'inactivate-many'; chosen: Chosen<User> }
  | { kind: 'reactivate-many'; chosen: Chosen<User> }
  /** `after` hears, once it is closed, whether any are being enabled. */
  | {
      kind: 'enable-keys';
      email: string;
      keys: readonly OwnKey[];
      main: string | null;
      after?: (enabling: boolean) => void;
    }
  | { kind: 'purge'; user: User }
  | { kind: 'import' };

/** The code of the dialogs, and what they say. */
export const loadUserDialogs = async () =>
  (await withWords(['work', 'users'], import('./UserDialogs.tsx'))).UserDialogs;

/** The code of the details of a user, and what they say. */
export const loadUserDrawer = async () => (await withWords(['work', 'users'], import('./UserDrawer.tsx'))).UserDrawer;

/** What is done to users without a dialog, and what it says. */
export const loadUserJobs = () => withWords(['work', 'users'], import('./jobs.ts'));
