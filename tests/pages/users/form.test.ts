import { describe, expect, test } from 'vitest';
import type { User } from '#api/users.ts';
import { changedOf, faultsOf, isRequired } from '#kit/form/form.ts';
import { linesOf, newUser, toCreate, toForm, toModify, type UserForm, userSchema } from '#pages/users/form.ts';

const creating = userSchema(true);
const editing = userSchema(false);
const filled: UserForm = {
  ...newUser('default'),
  email: 'kim@example.com',
  username: 'kim',
  password: 'Passw0rd!',
  confirm: 'Passw0rd!',
};
const faults = (change: Partial<UserForm>, schema = creating) => faultsOf<UserForm>(schema, { ...filled, ...change });

describe('what the form of a user calls wrong', () => {
  test('a filled form is right', () => expect(faults({})).toEqual({}));

  test.each<[Partial<UserForm>, Partial<Record<keyof UserForm, string>>]>([
    [{ email: '' }, { email: 'form.required' }],
    [{ email: 'kim' }, { email: 'form.email' }],
    [{ email: 'bug@회사.한국' }, {}],
    [{ email: '\ufeffkim@localhost\u00a0' }, {}],
    [{ email: `${'k'.repeat(60)}@example.com` }, { email: 'form.max64' }],
    [{ username: '' }, { username: 'form.required' }],
    [{ username: '  ' }, { username: 'form.required' }],
    [{ username: 'k'.repeat(65) }, { username: 'form.max64' }],
    [{ full_name: 'k'.repeat(65) }, { full_name: 'form.max64' }],
    [{ description: 'k'.repeat(501) }, { description: 'form.max500' }],
    [{ confirm: 'Passw0rd?' }, { confirm: 'form.differ' }],
    [{ status: 'asleep' }, { status: expect.anything() }],
    [{ domain_name: '' }, { domain_name: 'form.required' }],
    [{ allowed_client_ip: '10.0.0.1\n10.0.0.0/8\n192.168.*.*\n::1' }, {}],
    [{ allowed_client_ip: '10.0.0.1/8' }, { allowed_client_ip: 'form.ip' }],
    [{ container_uid: '-1' }, { container_uid: 'form.whole' }],
    [{ container_uid: '2147483648' }, { container_uid: 'form.whole' }],
    [{ container_uid: '1999000123' }, {}],
    [{ container_gids: '1, 2, x' }, { container_gids: 'form.wholes' }],
  ])('%j is %j', (change, expected) => expect(faults(change)).toEqual(expected));

  test.each(['short1!', 'alllettersnodigit!', '12345678!', 'NoSpecial123', '', 'Passw0rd '])(
    'the password %j is too weak',
    password => expect(faults({ password, confirm: password })).toEqual({ password: 'form.password' }),
  );

  test.each(['Passw0rd!', 'pass word 1!', '비밀번호123!', '가나다라마바1!'])('the password %j is good', password =>
    expect(faults({ password, confirm: password })).toEqual({}),
  );

  test('an empty password stays as it is when editing, and a weak one is wrong there too', () => {
    expect(faults({ password: '', confirm: '' }, editing)).toEqual({});
    expect(faults({ password: 'weak', confirm: 'weak' }, editing)).toEqual({ password: 'form.password' });
  });

  test('what must be filled in is marked', () => {
    const required = Object.keys(filled).filter(name => isRequired(creating, name));
    expect(required).toEqual(expect.arrayContaining(['email', 'username', 'password', 'domain_name']));
    expect(required).not.toContain('full_name');
    expect(isRequired(editing, 'password')).toBe(false);
  });
});

const USER = {
  uuid: 'u-1',
  email: 'lee@example.com',
  username: 'lee',
  full_name: null,
  description: null,
  status: 'before-verification',
  role: 'admin',
  domain_name: 'research',
  groups: [
    { id: 'b', name: 'B' },
    { id: 'a', name: 'A' },
  ],
  hidden_groups: ['model-store'],
  resource_policy: 'default',
  need_password_change: null,
  sudo_session_enabled: true,
  totp_activated: true,
  allowed_client_ip: ['10.0.0.0/8', '::1/128'],
  container_uid: 0,
  container_main_gid: null,
  container_gids: [1, 2],
} as unknown as User;

describe('what is sent', () => {
  test('nothing where nothing was changed', () => {
    const form = toForm(USER);
    expect(toModify(changedOf(form, { ...form }))).toEqual({});
  });

  test('only what was changed, in the form of the wire', () => {
    const form = toForm(USER);
    const change = changedOf(form, {
      ...form,
      allowed_client_ip: '',
      container_uid: '',
      container_main_gid: '100',
      container_gids: '3',
      username: ' lee2 ',
      groups: [],
    });
    expect(toModify(change)).toEqual({
      allowed_client_ip: [],
      container_uid: null,
      container_main_gid: 100,
      container_gids: [3],
      username: 'lee2',
      groups: [],
    });
  });

  test('a new user with everything that has a default, and without what the release lacks', () => {
    const old = toCreate({ ...filled, container_uid: '1000', sudo_session_enabled: true }, '23.03.5');
    expect(old).not.toHaveProperty('sudo_session_enabled');
    expect(old).not.toHaveProperty('container_uid');
    expect(old).not.toHaveProperty('confirm');
    expect(old).not.toHaveProperty('is_active');
    expect(old).toMatchObject({ status: 'active', role: 'user', description: '', full_name: '', group_ids: [] });
    const now = toCreate({ ...filled, container_uid: '1000', sudo_session_enabled: true }, '26.9.6');
    expect(now).toMatchObject({ container_uid: 1000, sudo_session_enabled: true });
  });

  test('an address list is one entry a line, or by comma', () =>
    expect(linesOf(' 10.0.0.1 ,\n\n::1\n')).toEqual(['10.0.0.1', '::1']));
});
