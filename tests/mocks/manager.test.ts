import { afterEach, describe, expect, test, vi } from 'vitest';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import { addKeypair } from '#mocks/db.ts';
import { createManager, type EmbeddedManager } from '#mocks/manager.ts';
import { serverFor } from '#mocks/node.ts';
import type { UserRow } from '#mocks/people-rows.ts';
import { keypairRow } from '#mocks/seed/rows.ts';
import { superadminOf, Visitor } from './visitor.ts';

afterEach(() => {
  vi.useRealTimers();
});

const userOf = (manager: EmbeddedManager, email: string): UserRow => {
  const user = manager.db.usersByEmail.get(email);
  if (!user) throw new Error(`no ${email}`);
  return user;
};

test('reset brings the seed back and ends every session', async () => {
  const manager = createManager({ seed: 'rig' });
  const superadmin = await superadminOf(manager);
  userOf(manager, 'user@example.com').full_name = 'Changed';
  manager.reset();
  expect(userOf(manager, 'user@example.com').full_name).toBe('User');
  expect((await superadmin.gql('{user{email}}')).status).toBe(401);
});

test('latency holds every answer back', async () => {
  vi.useFakeTimers();
  const manager = createManager({ seed: 'rig', latency: 300 });
  let answered = false;
  const answer = manager.web(new Request('http://console.example/func/')).then(() => {
    answered = true;
  });
  await vi.advanceTimersByTimeAsync(299);
  expect(answered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await answer;
  expect(answered).toBe(true);
});

test('msw serves it at any origin', async () => {
  const server = serverFor(createManager({ version: '24.09' }));
  server.listen({ onUnhandledRequest: 'error' });
  try {
    const answer = await fetch('http://anywhere.example/func/');
    expect(await answer.json()).toEqual({ version: 'v8.20240915', manager: '24.09.7' });
  } finally {
    server.close();
  }
});

test('what is no path of the webserver is left to others, unless it is posted to', async () => {
  const manager = createManager();
  const ask = (path: string, method: string) => manager.web(new Request(`http://console.example${path}`, { method }));
  expect(await ask('/users', 'GET')).toBeNull();
  expect(await ask('/server/login', 'GET')).toBeNull();
  expect((await ask('/users', 'POST'))?.status).toBe(405);
  expect((await ask('/func/users', 'GET'))?.status).toBe(401);
});

test('every other GET with parameters fails through the webserver of 23.09, the first one first', async () => {
  const visitor = await superadminOf(createManager({ version: '23.09' }));
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push((await visitor.ask('/func/config/resource-slots/details')).status);
  expect(statuses).toEqual([400, 200, 400, 200]);
  expect((await visitor.ask('/func/config/resource-slots')).status).toBe(200);
});

test('a frozen manager says so and answers reads', async () => {
  const manager = createManager();
  const superadmin = await superadminOf(manager);
  const put = (visitor: Visitor, status: string) =>
    visitor.ask('/func/manager/status', { method: 'PUT', body: JSON.stringify({ status, force_kill: false }) });
  expect((await put(superadmin, 'frozen')).status).toBe(204);
  expect(await (await superadmin.ask('/func/manager/status')).json()).toMatchObject({ status: 'frozen' });
  expect((await superadmin.gql('{user{email}}')).status).toBe(200);
  const user = new Visitor(manager);
  await user.login('user@example.com', 'User-pw-1!');
  expect((await put(user, 'running')).status).toBe(403);
  await put(superadmin, 'running');
  expect(manager.db.frozen).toBe(false);
});

test('a manager that is gone is 502 for everything but the session', async () => {
  const manager = createManager();
  const superadmin = await superadminOf(manager);
  manager.db.unreachable = true;
  expect((await superadmin.gql('{user{email}}')).status).toBe(502);
  expect((await new Visitor(manager).login('user@example.com', 'User-pw-1!')).status).toBe(502);
  expect(await (await superadmin.post('/server/login-check')).json()).toMatchObject({ authenticated: true });
});

describe('keys', () => {
  /** Gives the rig's user a second active key with is_admin, which 23.09 and 24.09 then return at a login. */
  const withSecondKey = (version: Release): EmbeddedManager => {
    const manager = createManager({ version, seed: 'rig' });
    const user = userOf(manager, 'user@example.com');
    addKeypair(
      manager.db,
      keypairRow(user, { access_key: 'AKIASECONDSECOND0001', secret_key: 'x'.repeat(40), is_admin: true }),
    );
    return manager;
  };

  test('a second active key locks its owner out where only the main one authenticates', async () => {
    for (const version of RELEASES) {
      const visitor = new Visitor(withSecondKey(version));
      expect((await visitor.login('user@example.com', 'User-pw-1!')).body.authenticated).toBe(true);
      const { status, body } = await visitor.gql('{user{email}}');
      const locked = version === '23.09' || version === '24.09';
      expect([version, status, body.msg]).toEqual(
        locked ? [version, 401, 'Unauthorized access'] : [version, 200, undefined],
      );
    }
  });

  test('keypair_list hides keys of users without projects, or says [null]', async () => {
    for (const version of RELEASES) {
      const manager = createManager({ version, seed: 'rig' });
      userOf(manager, 'user@example.com').group_ids = [];
      const superadmin = await superadminOf(manager);
      const { body } = await superadmin.gql(
        '{keypair_list(limit:9,offset:0,email:"user@example.com"){items{projects} total_count}}',
      );
      const hidden = version === '23.09' || version === '24.09';
      expect(body.data.keypair_list).toEqual(
        hidden ? { items: [], total_count: 0 } : { items: [{ projects: [null] }], total_count: 1 },
      );
    }
  });

  test('keypair_list of 23.09 counts a key once a project, pages by keys and cuts projects by the filter', async () => {
    const total = async (version: Release) => {
      const manager = createManager({ version, seed: 'rig' });
      const [project] = [...manager.db.groups.values()];
      if (!project) throw new Error('no project');
      manager.db.groups.set('second', { ...project, id: 'second', name: 'second' });
      userOf(manager, 'user@example.com').group_ids.push('second');
      const superadmin = await superadminOf(manager);
      const query =
        'query($f:String){keypair_list(limit:9,offset:0,order:"email",email:"user@example.com",filter:$f){items{projects} total_count}}';
      const all = await superadmin.gql(query);
      const some = await superadmin.gql(query, { f: 'projects == "second"' });
      return [all.body.data.keypair_list, some.body.data.keypair_list];
    };
    const items = [{ projects: ['default', 'second'] }];
    const cut = { items: [{ projects: ['second'] }], total_count: 1 };
    expect(await total('23.09')).toEqual([{ items, total_count: 2 }, cut]);
    expect(await total('24.09')).toEqual([{ items, total_count: 1 }, cut]);
  });
});
