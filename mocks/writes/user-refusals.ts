import type { Behaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { UserRow } from '../people-rows.ts';
import { parseUuid } from '../uuid.ts';
import { missing, notNull, PayloadRefusal, refusedBy, taken, tooLong, type Written } from './database.ts';

/** Maximum lengths of columns. */
const LENGTHS: Record<string, number> = {
  username: 64,
  email: 64,
  full_name: 64,
  domain_name: 64,
  resource_policy: 256,
  description: 500,
};
/** Columns that must not be null. */
const REQUIRED = ['resource_policy', 'sudo_session_enabled'];

/** An error of the manager itself: in the payload as "unexpected error", or as an error. */
const words = ({ writes }: Behaviour, payload: string, error: ManagerError): Error =>
  writes.userRefusals === 'payload' ? new PayloadRefusal(payload) : error;

/** The refusal of an unknown e-mail address. */
export const unknownUser = ({ behaviour }: Context, email: string, payload: string): Error =>
  words(
    behaviour,
    payload,
    new ManagerError(`The user does not exist. (User with email ${email} not found.)`, 'user_read_not-found'),
  );

/** The refusal of a column that no longer exists in the table. */
export const unconsumed = ({ behaviour }: Context, column: string): Error =>
  words(
    behaviour,
    `unexpected error: Unconsumed column names: ${column}`,
    new ManagerError(`Unconsumed column names: ${column}`),
  );

/** Refuses an e-mail address or user name that is taken. */
export function refuseTaken({ behaviour, db }: Context, written: Written, own: UserRow | null): void {
  const { email, username } = written.row as { email?: string; username?: string | null };
  const sameEmail = email !== undefined && own === null && db.usersByEmail.has(email);
  const sameName =
    typeof username === 'string' && [...db.users.values()].some(user => user !== own && user.username === username);
  if (!sameEmail && !sameName) return;
  const { userRefusals } = behaviour.writes;
  if (own === null && userRefusals !== 'payload')
    throw new ManagerError(
      `The user already exists. (User with email ${email} or username ${username} already exists.)`,
      'user_create_conflict',
    );
  if (own !== null && userRefusals === 'titled errors' && username !== '')
    throw new ManagerError(
      `Failed to modify user due to bad request. (Username '${username}' is already taken by another user.)`,
      'user_update_bad-request',
    );
  throw refusedBy(
    behaviour.writes,
    sameName
      ? taken(written, 'uq_users_username', 'username', String(username))
      : taken(written, 'ix_users_email', 'email', String(email)),
  );
}

/** Refuses an unknown domain. */
function refuseDomain({ behaviour, db }: Context, written: Written, making: boolean): void {
  const name = written.row.domain_name;
  if (typeof name !== 'string' || db.domains.has(name)) return;
  const { userRefusals } = behaviour.writes;
  const titled = `(Domain '${name}' does not exist.)`;
  if (making && behaviour.release === '26.9')
    throw new ManagerError('Entity not found. (No DomainRow matches the given key)', 'domain_read_not-found');
  if (making && userRefusals !== 'payload')
    throw new ManagerError(`Failed to create user due to bad request. ${titled}`, 'user_create_bad-request');
  if (userRefusals === 'titled errors')
    throw new ManagerError(`Failed to modify user due to bad request. ${titled}`, 'user_update_bad-request');
  throw refusedBy(behaviour.writes, missing(written, 'fk_users_domain_name_domains', 'domain_name', name, 'domains'));
}

/** Refuses an unknown user policy. */
function refusePolicy({ behaviour, db }: Context, written: Written, making: boolean): void {
  const name = written.row.resource_policy;
  if (typeof name !== 'string' || db.user_resource_policies.has(name)) return;
  const { writes } = behaviour;
  if (!making && writes.userRefusals === 'titled errors')
    throw new ManagerError(
      `Failed to modify user due to bad request. (Resource policy '${name}' does not exist.)`,
      'user_update_bad-request',
    );
  const constraint = 'fk_users_resource_policy_user_resource_policies';
  const refused = refusedBy(writes, missing(written, constraint, 'resource_policy', name, 'user_resource_policies'));
  if (making && writes.userRefusals === 'errors')
    throw new ManagerError(
      `Failed to create user due to bad request. (Failed to create user due to database constraint violation: ${refused.message})`,
      'user_create_bad-request',
    );
  throw refused;
}

/** Refuses values that the database does not accept, uniqueness aside. */
export function refuseColumns(ctx: Context, written: Written, making: boolean): void {
  const { writes } = ctx.behaviour;
  refuseDomain(ctx, written, making);
  for (const [column, value] of Object.entries(written.row)) {
    const length = LENGTHS[column];
    if (length !== undefined && typeof value === 'string' && [...value].length > length)
      throw refusedBy(writes, tooLong(written, length));
    if (value === null && REQUIRED.includes(column)) throw refusedBy(writes, notNull(written, column));
  }
  refusePolicy(ctx, written, making);
}

/** Addresses as the database stores them: networks; `192.168.*.*` is accepted too. */
export function clientNetworks({ behaviour }: Context, written: Written, items: readonly string[]): string[] {
  return items.map(item => {
    const stars = item.split('.').filter(part => part === '*').length;
    const text = stars ? `${item.replaceAll('*', '0')}/${32 - stars * 8}` : item;
    const network = /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/.test(text) || /^[0-9a-f:]+(\/\d{1,3})?$/i.test(text);
    if (network && /[.:]/.test(text)) return text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
    const msg = `Missing or invalid API parameters. (${item} is invalid IP address value)`;
    throw words(
      behaviour,
      msg,
      new ManagerError(`(ai.backend.manager.errors.api.InvalidAPIParameters) ${msg}\n[SQL: ${written.statement}]`),
    );
  });
}

/** Ids of projects. @throws as each release does for an invalid one. */
export function projectIds({ behaviour }: Context, ids: readonly string[]): string[] {
  return ids.map(id => {
    try {
      return parseUuid(id);
    } catch (error) {
      const { message } = error as Error;
      const { userRefusals } = behaviour.writes;
      if (userRefusals === 'payload') throw new PayloadRefusal(message);
      if (userRefusals === 'errors')
        throw new ManagerError(`(builtins.ValueError) ${message}\n[SQL: SELECT groups.id FROM groups]`);
      throw new ManagerError(message);
    }
  });
}
