import { afterEach, describe, expect, test } from 'vitest';
import { forgetActivity, getActivity } from '#api/activity.ts';
import { type NewUser, type UserChange, userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import { given, json, linked, onTheWire } from './wire.ts';

onTheWire();
afterEach(() => forgetActivity());

const done = json({ data: { result: { ok: true, msg: 'success', user: { uuid: 'u-9' } }, page: { items: [] } } });

/** The command that the activity offers for the write that was made last; null where it offers none. */
const command = () => getActivity()[0]?.cli?.join(' ') ?? null;

const NOBODYS = '00000000-0000-0000-0000-000000000000';
const kim = {
  uuid: 'u-1',
  email: 'kim@example.com',
  status: 'inactive',
  role: 'user',
  domain_name: 'default',
  description: 'A guest',
  groups: [{ id: 'p-1', name: 'Vision' }],
  hidden_groups: ['store'],
} as unknown as User;

describe('the command that changes a user as the console did', () => {
  async function update(manager: string, change: UserChange): Promise<string | null> {
    linked(manager);
    given('POST /func/admin/gql', done);
    await userWrites.modify.mutationFn({ user: kim, change });
    return command();
  }

  test.each([
    ['23.09.10', '--description A guest'],
    ['24.09.7', '--description A guest'],
    ['25.15.12', null],
    ['26.4.16', null],
    ['26.9.6', null],
  ])('on %s takes the status along, and the description where it would be erased', async (manager, kept) => {
    const words = ['admin user update kim@example.com --status inactive --full-name New', ...(kept ? [kept] : [])];
    expect(await update(manager, { full_name: 'New' })).toBe(words.join(' '));
  });

  test('gives a new description once, and never the password', async () => {
    expect(await update('24.09.7', { description: 'Stays', password: 'Secret-pw-1!' })).toBe(
      'admin user update kim@example.com --status inactive --description Stays --password ••••••••',
    );
  });

  test.each([
    ['23.09.10', true],
    ['24.09.7', true],
    ['25.15.12', false],
    ['26.4.16', true],
    ['26.9.6', true],
  ])('of the role, on %s, is there unless the memberships have to be sent: %s', async (manager, offered) => {
    const words = await update(manager, { role: 'admin' });
    if (offered) expect(words).toMatch(/--role admin/);
    else expect(words).toBeNull();
  });

  test.each<[string, UserChange]>([
    ['24.09.7', { groups: ['p-2'] }],
    ['26.4.16', { groups: [] }],
    ['26.9.6', { resource_policy: 'students' }],
    ['26.9.6', { totp_activated: false }],
    ['26.9.6', { allowed_client_ip: [] }],
    ['26.9.6', { container_gids: [] }],
  ])('is not there on %s for %j: the client cannot say it', async (manager, change) => {
    expect(await update(manager, change)).toBeNull();
  });

  test('gives lists with commas, and takes a container id away', async () => {
    const change = { allowed_client_ip: ['10.0.0.1', '10.1.0.0/16'], container_uid: null, container_gids: [7, 8] };
    expect(await update('26.4.16', change)).toBe(
      'admin user update kim@example.com --status inactive --allowed-ip 10.0.0.1,10.1.0.0/16 --unset-container-uid --container-gids 7,8',
    );
  });
});

describe('the command that makes a user as the console did', () => {
  async function add(manager: string, more: Partial<NewUser> = {}): Promise<string | null> {
    linked(manager);
    given('POST /func/admin/gql', done, done);
    await userWrites.create.mutationFn({
      ...{ email: 'lee@example.com', username: 'lee', full_name: 'Lee', password: 'Secret-pw-1!', description: '' },
      ...{ domain_name: 'default', role: 'user', status: 'active', resource_policy: 'default' },
      ...{ need_password_change: false, group_ids: [], allowed_client_ip: [], ...more },
    });
    return command();
  }
  const LEE =
    'admin user add default lee@example.com •••••••• --username lee --full-name Lee --role user --status active --description ';

  test('of nobody’s project says so where the client would take the one called default', async () => {
    expect(await add('23.09.10')).toBe(LEE);
    expect(await add('24.09.7')).toBe(`${LEE} --groups ${NOBODYS}`);
    expect(await add('26.9.6')).toBe(`${LEE} --groups ${NOBODYS}`);
  });

  test('takes projects, addresses and container ids along', async () => {
    const more = { group_ids: ['p-1', 'p-2'], allowed_client_ip: ['10.0.0.1'], need_password_change: true };
    expect(await add('25.15.12', { ...more, container_uid: 2000, container_gids: [7, 8] })).toBe(
      `${LEE} --need-password-change --allowed-ip 10.0.0.1 --container-uid 2000 --container-gids 7,8 --groups p-1,p-2`,
    );
  });

  test.each<[string, Partial<NewUser>]>([
    ['23.09.10', { group_ids: ['p-1'] }],
    ['25.5.0', { container_uid: 2000 }],
    ['26.9.6', { resource_policy: 'students' }],
  ])('is not there on %s with %j: the client cannot say it', async (manager, more) => {
    expect(await add(manager, more)).toBeNull();
  });
});

describe('the command that deletes a user for good', () => {
  test.each([
    ['24.09.7', true, false],
    ['24.09.7', false, true],
    ['25.15.12', true, true],
    ['25.15.12', false, false],
    ['26.9.6', true, true],
  ])('on %s, shared folders kept: %s, has the flag that was sent: %s', async (manager, keepShared, flag) => {
    linked(manager);
    given('POST /func/admin/gql', done);
    await userWrites.purge.mutationFn({ email: 'kim@example.com', keepShared });
    expect(command()).toBe(`admin user purge kim@example.com${flag ? ' --purge-shared-vfolders' : ''}`);
  });
});
