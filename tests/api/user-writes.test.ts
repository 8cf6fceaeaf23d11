import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetActivity, getActivity } from '#api/activity.ts';
import { rememberNames } from '#api/project-ids.ts';
import { userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import { bodies, given, json, linked, onTheWire } from './wire.ts';

onTheWire();
beforeEach(() => linked('26.9.6'));
afterEach(() => forgetActivity());

const DOOR = 'POST /func/admin/gql';
const done = json({ data: { result: { ok: true, msg: 'success' } } });
type Asked = { query: string; variables: Record<string, unknown> };
const asked = () => bodies() as Asked[];
const props = () => asked().at(-1)?.variables.props;

const user = {
  uuid: 'u-1',
  email: 'kim@example.com',
  username: 'kim',
  full_name: 'Kim',
  status: 'before-verification',
  role: 'user',
  domain_name: 'default',
  groups: [
    { id: 'p-1', name: 'Vision' },
    { id: 'p-2', name: 'Speech' },
  ],
  hidden_groups: ['store', 'personal'],
} as unknown as User;

describe('a change of a user', () => {
  test.each(['23.09.10', '24.09.7', '25.15.12', '26.4.16', '26.9.6'])(
    'always takes the status along, and nothing else that was not changed, on %s',
    async manager => {
      linked(manager);
      given(DOOR, done);
      await userWrites.modify.mutationFn({ user, change: { full_name: 'New' } });
      expect(props()).toEqual({ status: 'before-verification', full_name: 'New' });
    },
  );

  test.each([
    ['23.09.10', undefined],
    ['24.09.7', undefined],
    ['25.15.12', ['p-1', 'p-2', 'store', 'personal']],
    ['26.1.0', ['p-1', 'p-2', 'store', 'personal']],
    ['26.4.16', undefined],
    ['26.9.6', undefined],
  ])('of the role sends the memberships only where they would be emptied: %s', async (manager, group_ids) => {
    linked(manager);
    given(DOOR, done);
    await userWrites.modify.mutationFn({ user, change: { role: 'admin' } });
    expect(props()).toEqual({ status: 'before-verification', role: 'admin', ...(group_ids && { group_ids }) });
  });

  test('of the projects sends those that the manager keeps for itself too, up to 26.8', async () => {
    linked('26.4.16');
    given(DOOR, done);
    await userWrites.modify.mutationFn({ user, change: { groups: ['p-2'] } });
    expect(props()).toEqual({ status: 'before-verification', group_ids: ['p-2', 'store', 'personal'] });
  });

  test('to no project sends one that does not exist where an empty list is ignored', async () => {
    linked('24.09.7');
    given(DOOR, done);
    await userWrites.modify.mutationFn({ user: { ...user, hidden_groups: [] }, change: { groups: [] } });
    expect(props()).toMatchObject({ group_ids: ['00000000-0000-0000-0000-000000000000'] });
  });

  const projects = [
    { id: 'p-1', container_registry: '{"registry":"harbor","project":"vision"}' },
    { id: 'p-9', container_registry: null },
  ];
  const registries = json({ data: { projects } });
  const step = (gid: string, user_update_mode: 'add' | 'remove', container_registry: string) => ({
    gid,
    props: { user_update_mode, user_uuids: ['u-1'], container_registry },
  });

  test('of the domain goes project by project on 26.9, and keeps what each project has for a registry', async () => {
    given(DOOR, registries, done, done, done, done);
    await userWrites.modify.mutationFn({ user, change: { domain_name: 'research', groups: ['p-9'] } });
    const [, moved, ...steps] = asked();
    expect(moved?.variables.props).toEqual({ status: 'before-verification', domain_name: 'research' });
    expect(steps.map(({ variables }) => variables)).toEqual([
      step('p-1', 'remove', projects[0]?.container_registry ?? ''),
      step('p-2', 'remove', '{}'),
      step('p-9', 'add', '{}'),
    ]);
  });

  test('of the projects alone sends what differs and nothing else on 26.9, whatever domain the user comes from', async () => {
    given(DOOR, registries, done, done);
    await userWrites.modify.mutationFn({ user, change: { groups: ['p-2', 'p-9'] } });
    expect(asked()).toHaveLength(3);
    expect(asked().map(({ variables }) => variables)).toEqual([
      {},
      step('p-1', 'remove', projects[0]?.container_registry ?? ''),
      step('p-9', 'add', '{}'),
    ]);
    expect(getActivity().map(({ changes, cli }) => ({ changes, cli }))).toEqual([
      {
        changes: [{ label: 'user.groups', from: null, to: ['p-9'] }],
        cli: ['admin', 'group', 'add-users', 'p-9', 'u-1'],
      },
      // the client's command would take the project's registry away
      { changes: [{ label: 'user.groups', from: ['Vision'], to: null }], cli: null },
    ]);
  });

  test('whose projects were refused after the rest was saved says so, on them, in the words of the manager', async () => {
    given(DOOR, registries, done, json({ data: null, errors: [{ message: 'Project not found. (p-1)' }] }));
    const change = { full_name: 'New', groups: ['p-2'] };
    const failure = await userWrites.modify.mutationFn({ user, change }).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      messageKey: 'users.save.part',
      field: 'groups',
      words: 'Project not found. (p-1)',
    });
    const [refused, saved] = getActivity();
    expect(saved).toMatchObject({ outcome: 'done', changes: [{ label: 'user.full_name', to: 'New' }] });
    expect(refused).toMatchObject({ outcome: { kind: 'refused' }, changes: [{ from: ['Vision'], to: null }] });
  });

  test('whose first step is refused has saved nothing, and does not say so', async () => {
    given(DOOR, registries, json({ data: null, errors: [{ message: 'Project not found. (p-1)' }] }));
    const failure = await userWrites.modify
      .mutationFn({ user, change: { groups: ['p-2'] } })
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ messageKey: 'failure.refused', field: null });
  });

  test('does not begin where the registries of the projects cannot be read', async () => {
    given(DOOR, json({ data: null, errors: [{ message: 'Something broke' }] }));
    const change = { full_name: 'New', groups: ['p-2'] };
    await expect(userWrites.modify.mutationFn({ user, change })).rejects.toMatchObject({ words: 'Something broke' });
    expect(asked()).toHaveLength(1);
  });

  test('is told in the activity by the names of the projects, without the password', async () => {
    linked('26.4.16');
    given(DOOR, done);
    rememberNames([{ id: 'p-3', name: 'Robotics' }]);
    await userWrites.modify.mutationFn({ user, change: { groups: ['p-3'], password: 'Secret-pw-1!' } });
    const [entry] = getActivity();
    expect(entry?.changes).toContainEqual({ label: 'user.groups', from: ['Vision', 'Speech'], to: ['Robotics'] });
    expect(JSON.stringify(entry)).not.toContain('Secret-pw-1!');
  });
});

describe('the key pair of a user who was just made, where the manager does not tell it by itself', () => {
  const made = json({ data: { result: { ok: true, msg: 'success', user: { uuid: 'u-9' } } } });
  const lee = { email: 'lee@example.com', username: 'lee', password: 'Secret-pw-1!' } as const;
  const create = () =>
    userWrites.create.mutationFn(lee as unknown as Parameters<typeof userWrites.create.mutationFn>[0]);
  beforeEach(() => linked('24.09.7'));

  test('is read after it', async () => {
    const keypair = { access_key: 'AK', secret_key: 'SK' };
    given(DOOR, made, json({ data: { page: { items: [keypair], total_count: 1 } } }));
    expect(await create()).toEqual({ uuid: 'u-9', keypair, failure: null });
  });

  test('is not there where the manager hides it', async () => {
    given(DOOR, made, json({ data: { page: { items: [], total_count: 0 } } }));
    expect(await create()).toEqual({ uuid: 'u-9', keypair: null, failure: null });
  });

  test('that cannot be read is told as that: the user is there all the same', async () => {
    given(DOOR, made, json({ data: { page: null }, errors: [{ message: 'Something broke' }] }));
    expect(await create()).toMatchObject({ uuid: 'u-9', keypair: null, failure: { words: 'Something broke' } });
  });
});

describe('a user deleted for good', () => {
  test.each([
    ['24.09.7', true, false],
    ['24.09.7', false, true],
    ['25.15.12', true, true],
    ['25.15.12', false, false],
  ])('on %s, shared folders kept: %s, is told so in the sense of the release', async (manager, keepShared, sent) => {
    linked(manager);
    given(DOOR, done);
    await userWrites.purge.mutationFn({ email: 'kim@example.com', keepShared });
    expect(props()).toEqual({ purge_shared_vfolders: sent });
  });
});

test('a refusal that quotes the database is told in words, on its field, and never with the statement', async () => {
  const msg = 'integrity error: (UniqueViolationError) … "uq_users_username" [parameters: (\'$2b$12$hash\')]';
  given(DOOR, json({ data: { result: { ok: false, msg } } }));
  const failure = await userWrites.modify
    .mutationFn({ user, change: { username: 'lee' } })
    .catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ messageKey: 'refusal.username-taken', field: 'username', words: null });
  expect(JSON.stringify(getActivity())).not.toContain('hash');
});
