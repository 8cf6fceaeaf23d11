import type { OwnKey } from '#api/keypair-writes.ts';
import type { User } from '#api/users.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import type { MadeKey } from '#kit/secret/NewKeyDialog.tsx';

/** Which dialog of the users page is open: never two. */
export type UserDialog =
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
