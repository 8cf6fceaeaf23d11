import { afterEach, expect, test, vi } from 'vitest';
import { keysOf } from '#api/user-belongings.ts';
import { type User, users } from '#api/users.ts';
import { getSpoken } from '#i18n/language.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { forgetJobs, getJobs } from '#kit/jobs/job-store.ts';
import { retryFailed, startJob } from '#kit/jobs/jobs.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import type { Release } from '#mocks/behaviour.ts';
import { addKeypair } from '#mocks/db.ts';
import { disableKeysOf, inactivateMany, inactivateOne, reactivateMany, reactivation } from '#pages/users/jobs.ts';
import { leaveNothing, talkingTo } from '#tests/api/embedded.ts';

leaveNothing();
afterEach(() => {
  forgetJobs();
  for (const { id } of getNotices()) dismiss(id);
});

const { t } = getSpoken();
const GONE = 'The manager has no such key. The manager said: no matching modifykeypair';

/** A manager of a release, somebody on it with keys of our choosing, and what is to happen before it gets a request. */
async function somebody(release: Release, { email = 'oconnor@hanbit.example', active = true } = {}) {
  const { manager } = talkingTo(release);
  const row = manager.db.usersByEmail.get(email);
  if (!row) throw new Error(`nobody is called ${email}`);
  row.status = active ? 'active' : 'inactive';
  const keys = [...manager.db.keypairs.values()].filter(key => key.user === row.uuid);
  for (const key of keys) key.is_active = active;
  const user = (await users.readOne(row.uuid)) as User;
  const main = row.main_access_key ?? '';
  const second = keys.find(key => key.access_key !== main)?.access_key ?? '';
  const before = (what: (body: string) => Response | undefined) => {
    const plain = fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => what(String(init.body)) ?? plain(url, init));
  };
  return { manager, row, user, main, second, before };
}

/** Runs a job to its end: what became of each row, as a person reads it. */
async function ended(spec: JobSpec) {
  const id = startJob(spec);
  const job = () => getJobs().find(one => one.id === id);
  await vi.waitFor(() => expect(job()?.phase).toBe('ended'));
  return job()?.verdicts.map(verdict => {
    if (verdict.kind === 'done') return verdict.remark;
    return verdict.kind === 'failed' ? `failed: ${verdict.said ?? t(verdict.failure.messageKey)}` : verdict.kind;
  });
}

const isOf = (body: string, key: string) => body.includes('ModifyKeyPair') && body.includes(key);
const unread = (body: string) =>
  body.includes('KeyPairsOfUser') ? new Response('bad gateway', { status: 502 }) : undefined;

test('an inactivation names every credential that it disabled', async () => {
  const { manager, user, main, second } = await somebody('24.09');
  const [said] = (await ended(inactivateMany([user], null, t))) ?? [];
  expect(said).toMatch(/^credentials disabled: /);
  for (const key of [main, second]) {
    expect(said).toContain(key);
    expect(manager.db.keypairs.get(key)?.is_active).toBe(false);
  }
});

test('on 26.9 it says which credential stays on, and why', async () => {
  const { user, main, second } = await somebody('26.9');
  const said = await ended(inactivateMany([user], null, t));
  expect(said).toEqual([
    `credentials disabled: ${second}; ${main}: the main key cannot be disabled on this release; the status alone locks the user out`,
  ]);
});

test.each(['23.09', '24.09'] as const)('on %s it says what it cannot know of somebody in no project', async release => {
  const { manager, row, main, second } = await somebody(release);
  row.group_ids = [];
  const user = (await users.readOne(row.uuid)) as User;
  const keys = await keysOf(user);
  expect(keys.map(key => key.access_key)).toEqual([main]);
  expect(inactivateOne(user, keys, t).what).toMatch(/this manager does not list them while the user is in no project/);
  expect(await ended(inactivateMany([user], null, t))).toEqual([
    expect.stringMatching(new RegExp(`^credentials disabled: ${main} · .*They stay as they are\\.$`)),
  ]);
  expect(manager.db.keypairs.get(main)?.is_active).toBe(false);
  expect(manager.db.keypairs.get(second)?.is_active).toBe(true);
});

test.each(['23.09', '24.09'] as const)(
  'on %s so does the job that disables the credentials of somebody who was shut out by the form',
  async release => {
    const { row } = await somebody(release);
    row.group_ids = [];
    const user = (await users.readOne(row.uuid)) as User;
    const keys = await keysOf(user);
    const spec = disableKeysOf(user, keys, t);
    expect(spec.rows.map(({ id }) => id)).toEqual(keys.map(({ access_key }) => access_key)); // the account is out already
    expect(spec.what).toMatch(/this manager does not list them while the user is in no project/);
    row.group_ids = user.groups.map(({ id }) => id);
  },
);

test.each(['main', 'second'] as const)(
  'where the manager refuses one credential (%s) the others are disabled, and it is said which, why, and that the account is inactive',
  async which => {
    const { manager, row, user, main, second, before } = await somebody('24.09');
    const [refused, other] = which === 'main' ? [main, second] : [second, main];
    before(body => void (isOf(body, refused) && manager.db.keypairs.delete(refused)));
    expect(await ended(inactivateMany([user], null, t))).toEqual([
      `failed: the account is inactive already · credentials disabled: ${other} · not disabled: ${refused}: ${GONE}`,
    ]);
    expect(row.status).toBe('inactive');
    expect(manager.db.keypairs.get(other)?.is_active).toBe(false);
  },
);

test('where the credentials cannot be read it says that the account is inactive all the same', async () => {
  const { row, user, before } = await somebody('24.09');
  before(unread);
  const [said] = (await ended(inactivateMany([user], null, t))) ?? [];
  expect(said).toContain('failed: The account is already inactive. Its credentials could not be read');
  expect(row.status).toBe('inactive');
});

test('a reactivation names the credentials that stay inactive, and offers to enable them', async () => {
  const { manager, user, main, second } = await somebody('24.09', { active: false });
  const spec = reactivateMany([user], t);
  expect(spec.next?.()).toBeNull();
  const [said] = (await ended(spec)) ?? [];
  expect(said).toMatch(/^credentials that stay inactive: /);
  for (const key of [main, second]) expect(said).toContain(key);
  const next = spec.next?.();
  expect(next?.label).toBe('Enable their credentials');
  expect(next?.start(2)).toBe('Enable 2 credentials');
  expect(next?.spec.rows.map(({ name }) => name)).toContain(`${main} · ${user.email}`);
  expect(next?.spec.what).toMatch(/^One of them is not the main key .* can lock its owner out\.$/);
  await ended(next?.spec as JobSpec);
  for (const key of [main, second]) expect(manager.db.keypairs.get(key)?.is_active).toBe(true);
  expect(spec.next?.()).toBeNull(); // nothing is left to enable
});

test('the main key of a user without projects, whom 24.09 tells no keys of, is among them', async () => {
  const { row, user, main } = await somebody('24.09', { active: false });
  row.group_ids = [];
  expect(await ended(reactivateMany([user], t))).toEqual([`credentials that stay inactive: ${main}`]);
});

test('a reactivation after which the credentials cannot be read says that the user is active', async () => {
  const { row, user, before } = await somebody('24.09', { active: false });
  before(unread);
  const [said] = (await ended(reactivateMany([user], t))) ?? [];
  expect(said).toContain('failed: The user is active again, but the credentials could not be read.');
  expect(row.status).toBe('active');
});

test('a single one is no failure then: a notice says what could not be read', async () => {
  const { row, user, before } = await somebody('24.09', { active: false });
  before(unread);
  expect(await reactivation.mutationFn(user)).toEqual([]);
  expect(row.status).toBe('active');
  expect(getNotices()).toMatchObject([
    {
      text: `${user.email} is active again, but the credentials could not be read: some may be inactive.`,
      failure: { kind: 'unreachable' },
    },
  ]);
});

test('of many credentials that stay inactive it says how many they are', async () => {
  const { manager, row, user, second } = await somebody('24.09', { active: false });
  const like = manager.db.keypairs.get(second);
  if (!like) throw new Error('no second key');
  for (const access_key of ['AKIATHIRD', 'AKIAFOURTH']) addKeypair(manager.db, { ...like, access_key });
  expect([...manager.db.keypairs.values()].filter(key => key.user === row.uuid)).toHaveLength(4);
  expect(await ended(reactivateMany([user], t))).toEqual(['4 credentials stay inactive']);
});

test('where none is inactive there is nothing to enable', async () => {
  const { manager, row, user } = await somebody('24.09', { active: false });
  for (const key of manager.db.keypairs.values()) if (key.user === row.uuid) key.is_active = true;
  const spec = reactivateMany([user], t);
  expect(await ended(spec)).toEqual(['no inactive credential']);
  expect(spec.next?.()).toBeNull();
});

test('while the account stays active, its credentials stay as they are, and are told so; Retry does both', async () => {
  const { manager, row, user, main, second, before } = await somebody('25.15');
  let down = true;
  before(body => (down && body.includes('ModifyUser(') ? new Response('bad gateway', { status: 502 }) : undefined));
  const keys = [main, second].map(access_key => ({ access_key, is_active: true, is_default: access_key === main }));
  const spec = inactivateOne(user, keys, t);
  const said = await ended(spec);
  expect(said?.slice(1)).toEqual(Array(2).fill('failed: Not changed, because the account was not inactivated.'));
  expect(row.status).toBe('active');
  for (const key of [main, second]) expect(manager.db.keypairs.get(key)?.is_active).toBe(true);
  down = false;
  const id = getJobs()[0]?.id ?? 0;
  retryFailed(id);
  await vi.waitFor(() => expect(getJobs()[0]?.counts.done).toBe(3));
  expect(row.status).toBe('inactive');
  for (const key of [main, second]) expect(manager.db.keypairs.get(key)?.is_active).toBe(false);
});

test('on 26.9 the main key is left out beforehand, with the reason', async () => {
  const { user, main, second } = await somebody('26.9');
  const keys = [main, second].map(access_key => ({ access_key, is_active: true, is_default: access_key === main }));
  const { rows, skipped, what } = inactivateOne(user, keys, t);
  expect(rows.map(({ name }) => name)).toEqual([user.email, second]);
  expect(skipped).toEqual([{ name: main, why: expect.stringContaining('the status alone locks the user out') }]);
  expect(what).toContain('all its credentials except the main one');
});

test('an account that the database undid at first is inactivated after all, and its credentials with it', async () => {
  const { manager, row, user, main, second, before } = await somebody('25.15');
  let times = 2;
  before(body => {
    if (!body.includes('ModifyUser(') || times-- <= 0) return undefined;
    const errors = [{ message: 'could not serialize access due to concurrent update', path: ['result'] }];
    return Response.json({ data: { result: null }, errors });
  });
  const keys = [main, second].map(access_key => ({ access_key, is_active: true, is_default: access_key === main }));
  expect(await ended(inactivateOne(user, keys, t))).toEqual([null, null, null]);
  expect(row.status).toBe('inactive');
  for (const key of [main, second]) expect(manager.db.keypairs.get(key)?.is_active).toBe(false);
});
