import type { QueryKey } from '@tanstack/react-query';
import { atLeast } from '#lib/versions.ts';
import type { Change, Told } from './activity.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError, toApiError } from './errors.ts';
import { allOf, anyOf, isAmong, isOneOf } from './filter.ts';
import {
  CreateUserDocument,
  type CreateUserMutationVariables,
  FirstKeyPairDocument,
  ModifyMembersDocument,
  ModifyUserDocument,
  type ModifyUserMutationVariables,
  ProjectRegistriesDocument,
  PurgeUserDocument,
  UserBelongingsDocument,
  UserNamesAmongDocument,
  UserNamesTakenDocument,
} from './generated/user-writes.ts';
import { projectName } from './project-ids.ts';
import { recognised } from './refusals.ts';
import { userClient } from './user-client.ts';
import type { User } from './users.ts';
import { type Write, write } from './write.ts';

/** What every write of users makes stale. */
const stale: readonly QueryKey[] = [['users'], ['keypairs']];

export type NewUser = Required<Pick<User, 'email'>> & Omit<CreateUserMutationVariables['props'], 'is_active'>;

/** The key pair that comes with a new user; the secret only where the release tells it (25.15 and later). */
export type NewKeyPair = { access_key: string; secret_key: string };

/** The key pair of a new user: null where the manager does not tell it, or why it could not be read. */
export type FirstKeyPair = { keypair: NewKeyPair | null; failure: ApiError | null };

/** Makes a user. Everything that has a default is sent: 23.03 to 23.09.5 do not apply theirs (3.4). */
const create: Write<NewUser, FirstKeyPair & { uuid: string | null }> = {
  mutationFn: async ({ email, ...props }) => {
    const changes = Object.entries(props).map(([name, to]) => told(name, null, to));
    const deed = { action: 'users.create', subject: email, changes, cli: userClient.add(email, props) } as const;
    const { user, keypair } = await write(CreateUserDocument, { email, props }, deed);
    const pair = complete(keypair);
    return { uuid: user?.uuid ?? null, ...(pair ? { keypair: pair, failure: null } : await firstKeyPair(email)) };
  },
  meta: { stale },
};

const complete = (
  pair: { access_key: string | null; secret_key: string | null } | null | undefined,
): NewKeyPair | null =>
  pair?.access_key && pair.secret_key ? { access_key: pair.access_key, secret_key: pair.secret_key } : null;

/**
 * The key pair that came with a new user, before 25.15, which tells it itself (3.6). Null where the manager does not show
 * it: that of a user without projects up to 24.09 (4.2). A failure to read it is none of the creation: the user is there.
 */
async function firstKeyPair(email: string): Promise<FirstKeyPair> {
  try {
    const { page } = await run(FirstKeyPairDocument, { email });
    return { keypair: complete(page?.items[0]), failure: null };
  } catch (thrown) {
    return { keypair: null, failure: toApiError(thrown) };
  }
}

type ModifyProps = ModifyUserMutationVariables['props'];

/** What can be changed of a user. `groups` are ids of projects that people made; null empties where the manager can. */
export type UserChange = Omit<ModifyProps, 'group_ids' | 'is_active'> & { groups?: readonly string[] };

/**
 * Changes a user, of whom `user` is what the manager holds now.
 * Sends what changed and, besides, what keeps the rest as it is: `status` always, since 23.09.6 to 24.03.6 and 25.12 to
 * 25.18 inactivate without it; the memberships where a change of role would empty them (contract 3.5).
 */
const modify: Write<{ user: User; change: UserChange }> = {
  mutationFn: async ({ user, change }) => {
    const { groups, ...props } = change;
    const manager = managerVersion();
    const moved = props.domain_name !== undefined && props.domain_name !== user.domain_name;
    const separately = moved && atLeast(manager, '26.9.0');
    const group_ids = separately ? undefined : memberships(user, change, moved, manager);
    await write(
      ModifyUserDocument,
      { email: user.email, props: { status: user.status, ...props, ...(group_ids && { group_ids }) } },
      {
        action: 'users.modify',
        subject: user.email,
        changes: Object.entries(change).map(([name, to]) => told(name, user[name as keyof User], to)),
        cli: userClient.update(user.email, change),
      },
    );
    if (separately) await moveMemberships(user, groups ?? []);
  },
  meta: { stale },
};

/** No project has it: where an empty list of memberships is ignored, one of unknown ids empties them (3.5). */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** The `group_ids` that a change needs; undefined where it should not send any. */
function memberships(user: User, change: UserChange, moved: boolean, manager: string): string[] | undefined {
  const wipes = change.role !== undefined && atLeast(manager, '25.12.0') && !atLeast(manager, '26.2.0');
  if (change.groups === undefined && !wipes && !moved) return undefined;
  const visible = change.groups ?? (moved ? [] : user.groups.map(group => group.id));
  const all = moved ? [...visible] : [...visible, ...user.hidden_groups];
  return all.length === 0 && !atLeast(manager, '25.12.0') ? [NOBODYS] : all;
}

/** 26.9 refuses `group_ids` after a move to another domain: out of the old projects and into the new one by one (3.5). */
async function moveMemberships(user: User, groups: readonly string[]): Promise<void> {
  const steps = [
    ...user.groups.filter(({ id }) => !groups.includes(id)).map(({ id }) => ({ gid: id, mode: 'remove' })),
    ...groups.filter(id => !user.groups.some(group => group.id === id)).map(gid => ({ gid, mode: 'add' })),
  ];
  if (steps.length === 0) return;
  const { projects } = await run(ProjectRegistriesDocument, {});
  for (const { gid, mode } of steps) {
    // left out, the project would lose its registry setting (6.2)
    const container_registry = projects?.find(project => project?.id === gid)?.container_registry ?? '{}';
    await write(
      ModifyMembersDocument,
      { gid, props: { user_update_mode: mode, user_uuids: [user.uuid], container_registry } },
      {
        action: 'users.modify',
        subject: user.email,
        changes: [told('groups', mode === 'add' ? null : gid, mode === 'add' ? gid : null)],
        cli: ['admin', 'group', `${mode}-users`, gid, user.uuid],
      },
    );
  }
}

/**
 * Deletes a user for good. `keepShared`: folders shared with others go over to whoever asks; the argument that says so
 * changed its sense in 25.6 (3.6).
 */
const purge: Write<{ email: string; keepShared: boolean }> = {
  mutationFn: async ({ email, keepShared }) => {
    const purge_shared_vfolders = atLeast(managerVersion(), '25.6.0') ? keepShared : !keepShared;
    const deed = {
      action: 'users.purge',
      subject: email,
      changes: [],
      cli: userClient.purge(email, keepShared),
    } as const;
    await write(PurgeUserDocument, { email, props: { purge_shared_vfolders } }, deed);
  },
  meta: { stale },
};

/** What a form calls a datum, where it is not the datum's own name. */
const CALLED: Record<string, Change['label']> = { username: 'user.name', group_ids: 'user.groups' };

const told = (name: string, from: unknown, to: unknown): Change => ({
  label: CALLED[name] ?? (`user.${name}` as Change['label']),
  from: name === 'password' ? null : tell(from),
  to: name === 'password' ? '••••••••' : tell(to),
});

const tell = (value: unknown): Told => {
  if (Array.isArray(value)) return value.map(item => (item as { name?: string })?.name ?? projectName(String(item)));
  return (value ?? null) as Told;
};

/** States of a session that is not over, known to every release; an unknown one would be refused (8.3). */
export const LIVE = 'PENDING,SCHEDULED,PULLING,PREPARING,RUNNING,RESTARTING,RUNNING_DEGRADED,TERMINATING';

/** How many live sessions and own folders a user has. @throws ApiError. */
async function belongings(email: string): Promise<{ sessions: number; folders: number }> {
  const { sessions, folders } = await run(UserBelongingsDocument, {
    sessions: isOneOf('user_email', [email]),
    folders: allOf([isOneOf('user_email', [email]), isOneOf('ownership_type', ['user'])]),
    statuses: LIVE,
  });
  return { sessions: sessions?.total_count ?? 0, folders: folders?.total_count ?? 0 };
}

/** Whether other users have an e-mail address or a user name already; null for what is not asked. @throws ApiError. */
async function taken(email: string | null, username: string | null): Promise<{ email: boolean; username: boolean }> {
  const { by_email, by_name } = await run(UserNamesTakenDocument, {
    email: email ?? 'nobody@invalid',
    by_name: isOneOf('username', [username ?? '']),
  });
  return { email: email !== null && by_email !== null, username: username !== null && (by_name?.total_count ?? 0) > 0 };
}

/** E-mail addresses and user names; which of them stand for one user does not matter. */
export type UserNames = { emails: readonly string[]; usernames: readonly string[] };

/** Which of many e-mail addresses and user names users have already, deleted ones too. @throws ApiError. */
async function takenAmong({ emails, usernames }: UserNames, signal?: AbortSignal): Promise<UserNames> {
  const filter = anyOf([isAmong('email', emails), isAmong('username', usernames)]);
  if (filter === '') return { emails: [], usernames: [] };
  const limit = emails.length + usernames.length; // each is unique
  const { page } = await run(UserNamesAmongDocument, { limit, filter }, { signal });
  const found = page?.items ?? [];
  const among = (names: readonly string[], held: readonly (string | null | undefined)[]) => {
    const have = new Set(held);
    return names.filter(name => have.has(name));
  };
  return {
    emails: among(
      emails,
      found.map(user => user?.email),
    ),
    usernames: among(
      usernames,
      found.map(user => user?.username),
    ),
  };
}

/** Whether the release ends live sessions of a user who is deleted, instead of refusing (3.6). */
export const purgeEndsSessions = (manager: string): boolean => atLeast(manager, '25.15.0');

/** The failure of a user who is gone. */
export const userGone = (): ApiError =>
  new ApiError('refused', { words: 'The user does not exist.' }).explained(recognised);

export const userWrites = { create, modify, purge, belongings, taken, takenAmong };
