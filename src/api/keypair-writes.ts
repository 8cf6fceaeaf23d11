import { queryOptions } from '@tanstack/react-query';
import { logSecretShown } from './activity.ts';
import { run, textFor } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import {
  CreateKeyPairDocument,
  DeleteKeyPairDocument,
  KeyPairSecretDocument,
  KeyPairsOfUserDocument,
  KeyPairTiesDocument,
  MainKeyOfUserDocument,
  ModifyKeyPairDocument,
  type ModifyKeyPairMutationVariables,
} from './generated/keypair-writes.ts';
import { hasMainKeys, listsMainKeys } from './key-rules.ts';
import type { KeyPair } from './keypairs.ts';
import { recognised } from './refusals.ts';
import { statesIn } from './session-states.ts';
import type { NewKeyPair } from './user-writes.ts';
import { type Write, write } from './write.ts';

const stale = [['keypairs'], ['users']] as const;

export type NewKeyPairInput = {
  /** The owner's e-mail address. */
  user_id: string;
  is_active: boolean;
  resource_policy: string;
  rate_limit: number;
};

/**
 * Creates a key pair for a user. Sends `is_admin` too, since 23.03 to 23.09.5 do not apply its default
 * (docs/contract/users-and-auth.md 4.3).
 */
const create: Write<NewKeyPairInput, NewKeyPair> = {
  mutationFn: async ({ user_id, ...given }) => {
    const props = { is_admin: false, ...given };
    const { keypair } = await write(
      CreateKeyPairDocument,
      { user_id, props },
      {
        action: 'keypairs.create',
        subject: user_id,
        changes: [
          { label: 'keypair.is_active', from: null, to: given.is_active },
          { label: 'keypair.resource_policy', from: null, to: given.resource_policy },
          { label: 'keypair.rate_limit', from: null, to: given.rate_limit },
        ],
        cli: [
          ...['admin', 'keypair', 'add', user_id, given.resource_policy, '--rate-limit', String(given.rate_limit)],
          ...(given.is_active ? [] : ['--inactive']),
        ],
      },
    );
    if (!keypair?.access_key || !keypair.secret_key) throw new ApiError('protocol');
    return { access_key: keypair.access_key, secret_key: keypair.secret_key };
  },
  meta: { stale },
};

export type KeyPairChange = Pick<
  ModifyKeyPairMutationVariables['props'],
  'is_active' | 'resource_policy' | 'rate_limit'
>;

/** Changes a key pair. Sends only what changed, never null (docs/contract/users-and-auth.md 4.3). */
const modify: Write<{ pair: Pick<KeyPair, 'access_key'> & Partial<KeyPair>; change: KeyPairChange }> = {
  mutationFn: async ({ pair, change }) => {
    const { access_key } = pair;
    const changes = (Object.keys(change) as (keyof KeyPairChange)[]).map(name => ({
      label: `keypair.${name}` as const,
      from: pair[name] ?? null,
      to: change[name] ?? null,
    }));
    const toggled = Object.keys(change).length === 1 && change.is_active !== undefined;
    const cli = toggled
      ? ['admin', 'keypair', change.is_active ? 'activate' : 'deactivate', access_key]
      : [
          ...['admin', 'keypair', 'update', access_key],
          ...(change.resource_policy ? ['--resource-policy', change.resource_policy] : []),
          ...(change.rate_limit ? ['--rate-limit', String(change.rate_limit)] : []),
        ];
    const action = toggled ? (change.is_active ? 'keypairs.enable' : 'keypairs.disable') : 'keypairs.modify';
    await write(ModifyKeyPairDocument, { access_key, props: change }, { action, subject: access_key, changes, cli });
  },
  meta: { stale },
};

/** Deletes a key pair. */
const remove: Write<string> = {
  mutationFn: async access_key => {
    const cli = ['admin', 'keypair', 'delete', access_key];
    await write(
      DeleteKeyPairDocument,
      { access_key },
      { action: 'keypairs.delete', subject: access_key, changes: [], cli },
    );
  },
  meta: { stale },
};

/** A key pair of one user. */
export type OwnKey = {
  access_key: string;
  is_active: boolean;
  is_default: boolean | null;
  /** Known only from its owner's record: `is_active` is a guess. */
  unseen?: true;
};

/**
 * The key pairs of a user that the manager lists. 23.09 and 24.09 list none of a user without projects
 * (docs/contract/users-and-auth.md 4.2). @throws ApiError.
 */
async function ofUser(email: string): Promise<OwnKey[]> {
  const { page } = await run(KeyPairsOfUserDocument, { email });
  const seen = new Map<string, OwnKey>();
  for (const item of page?.items ?? [])
    if (item?.access_key)
      seen.set(item.access_key, {
        access_key: item.access_key,
        is_active: item.is_active ?? false,
        is_default: item.is_default ?? null,
      });
  return [...seen.values()];
}

/** The failure of a key that is gone. */
export const keyGone = (): ApiError =>
  new ApiError('refused', { words: 'The key does not exist.' }).explained(recognised);

/** The main key of a user, read from the user's record: `is_active` is a guess. Empty when there is no such user. */
async function mainOf(email: string): Promise<OwnKey[]> {
  const { page } = await run(MainKeyOfUserDocument, { filter: isOneOf('email', [email]) });
  return (page?.items ?? []).flatMap(owner =>
    owner?.main_access_key
      ? [{ access_key: owner.main_access_key, is_active: owner.status === 'active', is_default: true, unseen: true }]
      : [],
  );
}

/** The key pairs of a user for a form: those that the manager lists, or the main one if it lists none. */
const held = (email: string) =>
  queryOptions<OwnKey[], ApiError>({
    queryKey: ['keypairs', 'held', email],
    queryFn: async () => {
      const listed = await ofUser(email);
      return listed.length > 0 || !hasMainKeys(managerVersion()) ? listed : mainOf(email);
    },
  });

/**
 * What depends on a key: `main` is the user whose main key it is; `live` counts its sessions that have not ended,
 * `pending` those among them that wait, `ever` all of them.
 */
export type Ties = { main: string | null; live: number; pending: number; ever: number };

/** What depends on a key now. */
const ties = (access_key: string) =>
  queryOptions<Ties, ApiError>({
    queryKey: ['keypairs', 'ties', access_key],
    queryFn: async ({ signal }) => {
      const manager = managerVersion();
      const variables = {
        key: isOneOf('access_key', [access_key]),
        main: isOneOf('main_access_key', [access_key]),
        with_main: hasMainKeys(manager) && !listsMainKeys(manager),
        access_key,
        running: statesIn('running', manager),
        pending: statesIn('pending', manager),
      };
      const { key, main, running, pending, ever } = await run(KeyPairTiesDocument, variables, { signal });
      const pair = key?.items[0];
      return {
        main: (pair?.is_default ? pair.user_id : main?.items[0]?.email) ?? null,
        live: (running?.total_count ?? 0) + (pending?.total_count ?? 0),
        pending: pending?.total_count ?? 0,
        ever: ever?.total_count ?? 0,
      };
    },
  });

/** Reads a secret key to show it, and records that in the activity. @throws ApiError. */
async function secret(access_key: string): Promise<string> {
  const variables = { filter: isOneOf('access_key', [access_key]) };
  const { page } = await run(KeyPairSecretDocument, variables);
  const found = page?.items[0]?.secret_key;
  if (!found) throw new ApiError('not-found');
  const text = textFor(KeyPairSecretDocument, managerVersion());
  logSecretShown({ action: 'keypairs.secret.show', subject: access_key, changes: [], cli: null }, { text, variables });
  return found;
}

export const keypairWrites = { create, modify, remove, ofUser, held, ties, secret };
