import type { Behaviour } from './behaviour.ts';
import type { Caller, Context } from './context.ts';
import { type Db, keysOf } from './db.ts';
import { problem } from './http.ts';
import type { KeypairRow, UserRow } from './people-rows.ts';

/** A user's main key; null if the user has none. */
export const mainKeyOf = (db: Db, user: UserRow): KeypairRow | null =>
  (user.main_access_key && db.keypairs.get(user.main_access_key)) || null;

/** The key that a password login returns; null if there is none (docs/contract/users-and-auth.md 1.2). */
export function keyForLogin(behaviour: Behaviour, db: Db, user: UserRow): KeypairRow | null {
  const active = keysOf(db, user).filter(key => key.is_active);
  const main = mainKeyOf(db, user);
  if (behaviour.loginHandsOut === 'any active key') return active.find(key => key.is_admin) ?? active[0] ?? null;
  // even an inactive one, except on 26.9
  if (main && (main.is_active || behaviour.loginHandsOut === 'main key')) return main;
  return active[0] ?? null;
}

const unauthorized = (behaviour: Behaviour, msg: string): Response => problem(behaviour, 'auth-failed', { msg });

/** The refusal of an unknown or inactive key. */
export const keyNotFound = (behaviour: Behaviour): Response =>
  unauthorized(behaviour, behaviour.hmacTexts ? 'Access key not found in HMAC' : 'Access key not found');

/** The refusal of a wrong signature. */
export const mismatch = (behaviour: Behaviour): Response =>
  unauthorized(behaviour, behaviour.hmacTexts ? 'HMAC signature mismatch' : 'Signature mismatch');

/** The address of every client of the embedded manager. */
export const CLIENT_ADDRESS = '127.0.0.1';

/** Whether a list of CIDR texts (IPv4) allows `address`; null and an empty list allow all. */
export function addressAllowed(cidrs: readonly string[] | null, address: string): boolean {
  if (!cidrs?.length) return true;
  const bits = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return cidrs.some(cidr => {
    const [base = '', length = '32'] = cidr.split('/');
    const size = 2 ** (32 - Number(length));
    return Math.floor(bits(base) / size) === Math.floor(bits(address) / size);
  });
}

/** The caller that a verified access key stands for, or the refusal of the key (docs/contract/users-and-auth.md 1.2). */
export function callerOf({ behaviour, db }: Context, accessKey: string): Caller | Response {
  const keypair = db.keypairs.get(accessKey);
  const user = keypair && db.users.get(keypair.user);
  if (!keypair?.is_active || !user) return keyNotFound(behaviour);
  if (behaviour.checksUserStatus && user.status !== 'active')
    return unauthorized(behaviour, `User account is ${user.status === 'deleted' ? 'deleted' : 'inactive'}`);
  if (behaviour.mainKeyOnly && user.main_access_key !== accessKey)
    return unauthorized(behaviour, 'Unauthorized access');
  if (!addressAllowed(user.allowed_client_ip, CLIENT_ADDRESS))
    return unauthorized(behaviour, `'${CLIENT_ADDRESS}' is not allowed IP address`);
  return { user, keypair };
}
