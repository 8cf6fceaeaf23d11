import { wireTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { addKeypair, removeKeypair } from '../db.ts';
import { ManagerError } from '../errors.ts';
import type { KeyPair } from '../generated/sources.ts';
import { accessKeyFrom, secretKeyFrom } from '../ids.ts';
import type { KeypairRow } from '../people-rows.ts';
import { keypairRow } from '../seed/rows.ts';
import {
  inPayload,
  inserted,
  missing,
  notNull,
  PayloadRefusal,
  refusedBy,
  stillUsed,
  updated,
  type Written,
} from './database.ts';
import { done, mutation } from './roles.ts';

/** A key as mutations return it, without what only lists join. */
export const keyPayload = (key: KeypairRow): KeyPair => ({
  ...key,
  user_id: null,
  projects: null,
  user_info: null,
  is_default: null,
  rolling_count: null,
  id: key.access_key,
  full_name: null,
  created_at: wireTime(key.created_at),
  last_used: null,
  concurrency_used: 0,
});

type KeyInput = {
  is_active?: boolean | null;
  is_admin?: boolean | null;
  resource_policy?: string | null;
  rate_limit?: number | null;
  concurrency_limit?: number | null;
};

const POLICY = 'fk_keypairs_resource_policy_keypair_resource_policies';

/** The violation of a new key; null if there is none. */
function flaw({ behaviour, db }: Context, written: Written) {
  const { row } = written;
  const nulls = behaviour.writes.keyNulls === 'refused' ? ['is_active', 'is_admin', 'rate_limit'] : [];
  const empty = [...nulls, 'user', 'resource_policy'].find(name => row[name] === null);
  if (empty) return notNull(written, empty);
  const policy = row.resource_policy;
  return typeof policy !== 'string' || db.keypair_resource_policies.has(policy)
    ? null
    : missing(written, POLICY, 'resource_policy', policy, 'keypair_resource_policies');
}

type CreateArguments = { user_id: string; props: KeyInput };

/** `create_keypair`: `user_id` is an e-mail address (docs/contract/users-and-auth.md 4.3). */
export const createKeypair = mutation<CreateArguments>(['superadmin'], (ctx, _, { user_id, props }) => {
  const { behaviour, db, now, random } = ctx;
  const newest = behaviour.release === '26.9';
  const owner = db.usersByEmail.get(user_id);
  const { concurrency_limit: _none, ...given } = props;
  const keys = { access_key: accessKeyFrom(random), secret_key: secretKeyFrom(random) };
  if (newest && !owner)
    throw new ManagerError('Entity not found. (No UserRow matches the given key)', 'user_read_not-found');
  if (newest && !db.keypair_resource_policies.has(String(given.resource_policy)))
    throw new ManagerError(
      `No keypair resource policy goes by that name. (${given.resource_policy})`,
      'keypair-resource-policy_read_not-found',
    );
  const written = inserted('keypairs', { user_id, ...keys, ...given, user: owner?.uuid ?? null });
  const refused = flaw(ctx, written);
  if (refused) throw newest ? refusedBy(behaviour.writes, refused) : inPayload(refused);
  if (!owner) throw new Error('a key without an owner was let through');
  const key = addKeypair(db, keypairRow(owner, { ...(given as Partial<KeypairRow>), ...keys, created_at: now() }));
  return done({ keypair: { ...keyPayload(key), user_id, projects: newest ? null : [] } });
});

/** `modify_keypair`: empty props succeed; on 26.9 the main key cannot be deactivated. */
export const modifyKeypair = mutation<{ access_key: string; props: KeyInput }>(
  ['superadmin'],
  (ctx, _, { access_key, props }) => {
    const { behaviour, db } = ctx;
    const { concurrency_limit: _none, ...given } = props;
    const key = db.keypairs.get(access_key);
    const isMain = key !== undefined && db.users.get(key.user)?.main_access_key === access_key;
    const kept = isMain && given.is_active === false && behaviour.writes.mainKeyOff === 'refused';
    if (!key || kept) throw new PayloadRefusal('no matching modifykeypair');
    const refused = flaw(ctx, updated('keypairs', { ...key, ...given }, 'access_key'));
    if (refused) throw inPayload(refused);
    Object.assign(key, given);
    return done();
  },
);

/** `delete_keypair`: refuses a main key; up to 25.10 also a key that any session was started with. */
export const deleteKeypair = mutation<{ access_key: string }>(['superadmin'], (ctx, _, { access_key }) => {
  const { behaviour, db } = ctx;
  const { mainKeyIs, sessionsHoldKeys } = behaviour.writes;
  const key = db.keypairs.get(access_key);
  if (!key) throw new PayloadRefusal('no matching deletekeypair');
  if ([...db.users.values()].some(user => user.main_access_key === access_key))
    throw new PayloadRefusal(
      mainKeyIs === 'main'
        ? 'the keypair is used as main access key by any user'
        : 'the keypair is used as the default access key by a user',
    );
  if (sessionsHoldKeys && [...db.sessions.values()].some(session => session.access_key === access_key)) {
    const written = { ...inserted('keypairs', { access_key }), statement: 'DELETE FROM keypairs' };
    throw inPayload(stillUsed(written, 'fk_sessions_access_key_keypairs', 'access_key', access_key, 'sessions'));
  }
  removeKeypair(db, key);
  return done();
});
