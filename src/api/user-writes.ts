import type { QueryKey } from '@tanstack/react-query';
import { atLeast } from '#lib/versions.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError, toApiError } from './errors.ts';
import { allOf, anyOf, isAmong, isOneOf } from './filter.ts';
import {
  CreateUserDocument,
  type CreateUserMutationVariables,
  FirstKeyPairDocument,
  ModifyUserDocument,
  type ModifyUserMutationVariables,
  PurgeUserDocument,
  UserBelongingsDocument,
  UserHindrancesDocument,
  UserNamesAmongDocument,
  UserNamesTakenDocument,
} from './generated/user-writes.ts';
import { recognised } from './refusals.ts';
import { holdingStates, liveStates } from './session-states.ts';
import { userClient } from './user-client.ts';
import { changesOneByOne, stepsOf, takeSteps, wholeList } from './user-memberships.ts';
import { told } from './user-told.ts';
import type { User } from './users.ts';
import { type Write, write } from './write.ts';

/** What every write of users makes stale. */
const stale: readonly QueryKey[] = [['users'], ['keypairs']];

export type NewUser = Required<Pick<User, 'email'>> & Omit<CreateUserMutationVariables['props'], 'is_active'>;

/** The key pair that comes with a new user; the secret only where the release tells it (25.15 and later). */
export type NewKeyPair = { access_key: string; secret_key: string };

/** The key pair of a new user: null where the manager does not tell it, or why it could not be read. */
export type FirstKeyPair = { keypair: NewKeyPair | null; failure: ApiError | null };

/**
 * Makes a user. Everything that has a default is sent: 23.03 to 23.09.5 do not apply theirs
 * (docs/contract/users-and-auth.md 3.4).
 */
const create: Write<NewUser, FirstKeyPair & { uuid: string | null }> = {
  mutationFn: async ({ email, ...props }) => {
    const changes = Object.entries(props).map(([name, to]) => told(name, null, to));
    const deed = {
      action: 'users.create',
      subject: email,
      changes,
      cli: userClient.add(email, props, managerVersion()),
    } as const;
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
 * The key pair that came with a new user, before 25.15, which tells it itself (docs/contract/users-and-auth.md 3.6).
 * Null where the manager does not show it: that of a user without projects up to 24.09
 * (docs/contract/users-and-auth.md 4.2). A failure to read it is none of the creation: the user is there.
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
 * 25.18 inactivate without it; the memberships where a change of role would empty them
 * (docs/contract/users-and-auth.md 3.5). 26.9 is given the projects one by one, after the rest.
 */
const modify: Write<{ user: User; change: UserChange }> = {
  mutationFn: async ({ user, change }) => {
    const { groups, ...props } = change;
    const manager = managerVersion();
    const moved = props.domain_name !== undefined && props.domain_name !== user.domain_name;
    const asked = { groups, moved, role: props.role !== undefined };
    const separately = changesOneByOne(manager);
    // read first: should that fail, nothing is half done
    const steps = separately ? await stepsOf(user, asked) : [];
    const group_ids = separately ? undefined : wholeList(user, asked, manager);
    const apart = steps.length > 0 && Object.keys(props).length === 0;
    if (!apart) {
      const sent = { status: user.status, ...props, ...(group_ids && { group_ids }) };
      await write(
        ModifyUserDocument,
        { email: user.email, props: sent },
        {
          action: 'users.modify',
          subject: user.email,
          changes: Object.entries(separately ? props : change).map(([name, to]) =>
            told(name, user[name as keyof User], to),
          ),
          cli: userClient.update(user.email, sent, user.description, manager),
        },
      );
    }
    await takeSteps(user, steps, !apart);
  },
  meta: { stale },
};

/**
 * Deletes a user for good. `keepShared`: folders shared with others go over to whoever asks; the argument that says so
 * changed its sense in 25.6 (docs/contract/users-and-auth.md 3.6).
 */
const purge: Write<{ email: string; keepShared: boolean }> = {
  mutationFn: async ({ email, keepShared }) => {
    const purge_shared_vfolders = atLeast(managerVersion(), '25.6.0') ? keepShared : !keepShared;
    const deed = {
      action: 'users.purge',
      subject: email,
      changes: [],
      cli: userClient.purge(email, purge_shared_vfolders),
    } as const;
    await write(PurgeUserDocument, { email, props: { purge_shared_vfolders } }, deed);
  },
  meta: { stale },
};

/** How many live sessions and own folders a user has. @throws ApiError. */
async function belongings(email: string): Promise<{ sessions: number; folders: number }> {
  const { sessions, folders } = await run(UserBelongingsDocument, {
    sessions: isOneOf('user_email', [email]),
    folders: allOf([isOneOf('user_email', [email]), isOneOf('ownership_type', ['user'])]),
    statuses: liveStates(managerVersion()),
  });
  return { sessions: sessions?.total_count ?? 0, folders: folders?.total_count ?? 0 };
}

/**
 * How many of a user's own sessions stand against deleting the user for good; none where the release ends them. Who has
 * mounted the user's folders stands against it too, and no list can be asked for that. @throws ApiError.
 */
async function hindrances(email: string): Promise<number> {
  const manager = managerVersion();
  if (purgeEndsSessions(manager)) return 0;
  const variables = { sessions: isOneOf('user_email', [email]), statuses: holdingStates(manager) };
  return (await run(UserHindrancesDocument, variables)).sessions?.total_count ?? 0;
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

/**
 * Whether the release ends live sessions of a user who is deleted, instead of refusing
 * (docs/contract/users-and-auth.md 3.6).
 */
export const purgeEndsSessions = (manager: string): boolean => atLeast(manager, '25.15.0');

/**
 * Whether the project that the release made for the user alone stays behind when the user is deleted
 * (docs/contract/users-and-auth.md 3.6).
 */
export const purgeLeavesProject = (manager: string): boolean => atLeast(manager, '26.9.0');

/** The failure of a user who is gone. */
export const userGone = (): ApiError =>
  new ApiError('refused', { words: 'The user does not exist.' }).explained(recognised);

export const userWrites = { create, modify, purge, belongings, hindrances, taken, takenAmong };
