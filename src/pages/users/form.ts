import * as z from 'zod/mini';
import { ROLES } from '#api/access.ts';
import { lacks } from '#api/capabilities.ts';
import type { NewUser, UserChange } from '#api/user-writes.ts';
import { USER_STATUSES, type User } from '#api/users.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { Fields } from '#kit/form/form.ts';
import { numberFault } from '#kit/form/number-fault.ts';
import { isClientIp } from '#lib/client-ip.ts';
import { isEmail } from '#lib/email.ts';
import { PASSWORD } from '#lib/password.ts';
import { typedWhole, wholeOf } from '#lib/typed-number.ts';

/** The values of the form of a user: texts as typed. */
export type UserForm = {
  email: string;
  username: string;
  full_name: string;
  password: string;
  confirm: string;
  description: string;
  status: string;
  role: string;
  domain_name: string;
  groups: string[];
  resource_policy: string;
  need_password_change: boolean;
  sudo_session_enabled: boolean;
  totp_activated: boolean;
  allowed_client_ip: string;
  container_uid: string;
  container_main_gid: string;
  container_gids: string;
};

const says = (key: PlainKey) => ({ error: key });

/** The entries of a text, separated by line breaks or commas. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map(line => line.trim())
    .filter(line => line !== '');

const filled = z.minLength(1, says('form.required'));
const short = atMost(64, 'form.max64');
const refined = (is: (text: string) => boolean, key: PlainKey) => z.string().check(z.refine(is, says(key)));
/** The ids of the container's user and groups are columns of 32 bits. */
const isId = (text: string) => typedWhole(text) !== null;
const whole = z.string().check(z.refine(text => text === '' || isId(text), { error: numberFault('form.whole') }));

/**
 * What is valid; without a password where one may stay as it is. Lengths are the manager's columns
 * (docs/contract/users-and-auth.md 3.7).
 */
export const userSchema = (creating: boolean) =>
  z
    .object({
      email: creating ? z.string().check(z.trim(), filled, short, z.refine(isEmail, says('form.email'))) : z.string(),
      username: z.string().check(z.trim(), filled, short),
      full_name: z.string().check(short),
      password: refined(text => (text === '' && !creating) || PASSWORD.test(text), 'form.password'),
      confirm: z.string(),
      description: z.string().check(atMost(500, 'form.max500')),
      status: z.enum(USER_STATUSES),
      role: z.enum(ROLES),
      domain_name: z.string().check(filled),
      groups: z.array(z.string()),
      resource_policy: z.string().check(filled),
      need_password_change: z.boolean(),
      sudo_session_enabled: z.boolean(),
      totp_activated: z.boolean(),
      allowed_client_ip: refined(text => linesOf(text).every(isClientIp), 'form.ip'),
      container_uid: whole,
      container_main_gid: whole,
      container_gids: refined(text => linesOf(text).every(isId), 'form.wholes'),
    })
    .check(
      z.refine(user => user.password === user.confirm, { ...says('form.differ'), path: ['confirm'], when: () => true }),
    );

/**
 * The fields of the form: their labels, and how their values read. `projectName` returns a project's name by its id.
 */
export function userFields(manager: string, projectName: (id: string) => string): Fields<UserForm> {
  const hidden = (text: string) => (text === '' ? null : '••••••••');
  return {
    email: { label: 'user.email' },
    username: { label: 'user.username' },
    full_name: { label: 'user.full_name' },
    password: { label: 'user.password', display: hidden },
    confirm: { label: 'user.confirm', display: hidden },
    description: { label: 'user.description' },
    status: { label: 'user.status' },
    role: { label: 'user.role' },
    domain_name: { label: 'user.domain_name' },
    groups: { label: 'user.groups', display: ids => ids.map(projectName) },
    resource_policy: { label: 'user.resource_policy' },
    need_password_change: { label: 'user.need_password_change' },
    sudo_session_enabled: { label: 'user.sudo_session_enabled', needs: lacks(manager, 'User.sudo_session_enabled') },
    totp_activated: { label: 'user.totp_activated' },
    allowed_client_ip: { label: 'user.allowed_client_ip', display: linesOf },
    container_uid: { label: 'user.container_uid', needs: lacks(manager, 'User.container_uid') },
    container_main_gid: { label: 'user.container_main_gid', needs: lacks(manager, 'User.container_main_gid') },
    container_gids: { label: 'user.container_gids', needs: lacks(manager, 'User.container_gids') },
  };
}

/** The form of a new user. */
export const newUser = (domain: string): UserForm => ({
  email: '',
  username: '',
  full_name: '',
  password: '',
  confirm: '',
  description: '',
  status: 'active',
  role: 'user',
  domain_name: domain,
  groups: [],
  resource_policy: 'default',
  need_password_change: false,
  sudo_session_enabled: false,
  totp_activated: false,
  allowed_client_ip: '',
  container_uid: '',
  container_main_gid: '',
  container_gids: '',
});

/** The form of an existing user. */
export const toForm = (user: User): UserForm => ({
  email: user.email,
  username: user.username ?? '',
  full_name: user.full_name ?? '',
  password: '',
  confirm: '',
  description: user.description ?? '',
  status: user.status ?? '',
  role: user.role ?? '',
  domain_name: user.domain_name ?? '',
  groups: user.groups.map(group => group.id).sort(),
  resource_policy: user.resource_policy ?? '',
  need_password_change: user.need_password_change ?? false,
  sudo_session_enabled: user.sudo_session_enabled ?? false,
  totp_activated: user.totp_activated ?? false,
  allowed_client_ip: user.allowed_client_ip.join('\n'),
  container_uid: user.container_uid?.toString() ?? '',
  container_main_gid: user.container_main_gid?.toString() ?? '',
  container_gids: (user.container_gids ?? []).join(', '),
});

const numberOrNull = (text: string) => (text === '' ? null : wholeOf(text));

/** The input that creates a user, without fields that the connected manager lacks. */
export function toCreate(form: UserForm, manager: string): NewUser {
  const { confirm: _c, totp_activated: _t, groups, container_uid, container_main_gid, container_gids, ...rest } = form;
  const { sudo_session_enabled, ...plain } = rest;
  const has = (capability: Parameters<typeof lacks>[1]) => lacks(manager, capability) === null;
  return {
    ...plain,
    email: form.email.trim(),
    username: form.username.trim(),
    group_ids: groups,
    allowed_client_ip: linesOf(form.allowed_client_ip),
    ...(has('User.sudo_session_enabled') && { sudo_session_enabled }),
    ...(has('User.container_uid') && container_uid !== '' && { container_uid: wholeOf(container_uid) }),
    ...(has('User.container_uid') && container_main_gid !== '' && { container_main_gid: wholeOf(container_main_gid) }),
    ...(has('User.container_uid') && container_gids !== '' && { container_gids: linesOf(container_gids).map(wholeOf) }),
  };
}

/** The input that changes a user: only changed fields. */
export function toModify(changed: Partial<UserForm>): UserChange {
  const {
    email: _e,
    confirm: _c,
    allowed_client_ip,
    container_uid,
    container_main_gid,
    container_gids,
    ...rest
  } = changed;
  return {
    ...rest,
    ...(rest.username !== undefined && { username: rest.username.trim() }),
    ...(allowed_client_ip !== undefined && { allowed_client_ip: linesOf(allowed_client_ip) }),
    ...(container_uid !== undefined && { container_uid: numberOrNull(container_uid) }),
    ...(container_main_gid !== undefined && { container_main_gid: numberOrNull(container_main_gid) }),
    ...(container_gids !== undefined && { container_gids: linesOf(container_gids).map(wholeOf) }),
  };
}
