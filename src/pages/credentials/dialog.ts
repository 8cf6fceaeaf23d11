import type { KeyPairChange, Ties } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import type { MadeKey } from '#kit/secret/NewKeyDialog.tsx';

/** Which dialog of the credentials page is open: never two. */
export type CredentialDialog =
  | { kind: 'add' }
  | { kind: 'made'; made: MadeKey }
  | { kind: 'edit'; pair: KeyPair }
  | { kind: 'disable'; pair: KeyPair; ties: Ties }
  | { kind: 'enable'; pair: KeyPair }
  | { kind: 'delete'; pair: KeyPair }
  | { kind: 'edit-many'; chosen: Chosen<KeyPair> }
  | { kind: 'change-many'; chosen: Chosen<KeyPair>; change: KeyPairChange }
  | { kind: 'enable-many' | 'disable-many' | 'delete-many'; chosen: Chosen<KeyPair> };
