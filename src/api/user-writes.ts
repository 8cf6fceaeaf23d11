import type { QueryKey } from '@tanstack/react-query';
import { folded } from '#lib/text.ts';
import { atLeast } from '#lib/versions.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError, toApiError } from './errors.ts';
import { allOf, anyOf, anyOfMany, isAmong, isNoneOf, isOneOf, isText } from './filter.ts';
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
import { holdingStates, statesIn } from './session-states.ts';
import { userChange } from './user-changes.ts';
import { userClient } from './user-client.ts';
import { changesOneByOne, stepsOf, takeSteps, wholeList } from './user-memberships.ts';
import type { User } from './users.ts';
import { type Write, write } from './write.ts';

/** What every write of users makes stale. */
const stale: readonly QueryKey[] = [['users'], ['keypairs']];

export type NewUser = Required<Pick<User, 'email'>> & Omit<CreateUserMutationVariables['props'], 'is_active'>;

/** The key pair that comes with a new user. */
export type NewKeyPair = { access_key: string; secret_key: string };

/** The key pair of a new user: null when the manager does not return it, or when it could not be read. */
export type FirstKeyPair = { keypair: NewKeyPair | null; failure: ApiError | null };

/**
 * Creates a user. Sends every field that has a default, since 23.03 to 23.09.5 do not apply the defaults
 * (docs/contract/users-and-auth.md 3.4).
 */
const create: Write<NewUser, FirstKeyPair & { uuid: string | null }> = {
  mutationFn: async ({ email, ...props }) => {
    const changes = Object.entries(props).map(([name, to]) => userChange(name, null, to));
    const entry = {
      action: 'users.create',
      subject: email,
      changes,
      cli: userClient.add(email, props, managerVersion()),
    } as const;
    const { user, keypair } = await write(CreateUserDocument, { email, props }, entry);
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
 * The key pair that came with a new user, for releases before 25.15, which do not return it
 * (docs/contract/users-and-auth.md 3.6). Null when the manager does not list it: up to 24.09 for a user without projects
 * (docs/contract/users-and-auth.md 4.2). A failure is returned, not thrown: the user exists.
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

/** A change of a user. `groups` are ids of projects that people created; null clears a field if the release can. */
export type UserChange = Omit<ModifyProps, 'group_ids' | 'is_active'> & { groups?: readonly string[] };

/**
 * Changes a user; `user` is the user as it was last read.
 * Sends what changed, and what the manager would otherwise reset: always `status`, since 23.09.6 to 24.03.6 and 25.12 to
 * 25.18 inactivate without it; the memberships if a change of role would remove them
 * (docs/contract/users-and-auth.md 3.5). On 26.9 the projects follow one by one.
 */
const modify: Write<{ user: User; change: UserChange }> = {
  mutationFn: async ({ user, change }) => {
    const { groups, ...props } = change;
    const manager = managerVersion();
    const moved = props.domain_name !== undefined && props.domain_name !== user.domain_name;
    const asked = { groups, moved, role: props.role !== undefined };
    const separately = changesOneByOne(manager);
    // read before any write, so that a failure to read leaves nothing half done
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
            userChange(name, user[name as keyof User], to),
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
 * Deletes a user permanently. `keepShared`: folders shared with others move to the person who asks. The meaning of the
 * manager's argument was inverted in 25.6 (docs/contract/users-and-auth.md 3.6).
 */
const purge: Write<{ email: string; keepShared: boolean }> = {
  mutationFn: async ({ email, keepShared }) => {
    const purge_shared_vfolders = atLeast(managerVersion(), '25.6.0') ? keepShared : !keepShared;
    const entry = {
      action: 'users.purge',
      subject: email,
      changes: [],
      cli: userClient.purge(email, purge_shared_vfolders),
    } as const;
    await write(PurgeUserDocument, { email, props: { purge_shared_vfolders } }, entry);
  },
  meta: { stale },
};

/** The number of a user's live sessions, of those among them that wait, and of own folders. @throws ApiError. */
async function belongings(email: string): Promise<{ sessions: number; pending: number; folders: number }> {
  const manager = managerVersion();
  const { running, pending, folders } = await run(UserBelongingsDocument, {
    sessions: isOneOf('user_email', [email]),
    folders: allOf([isOneOf('user_email', [email]), isOneOf('ownership_type', ['user'])]),
    running: statesIn('running', manager),
    pending: statesIn('pending', manager),
  });
  const [waiting, live] = [pending?.total_count ?? 0, running?.total_count ?? 0];
  return { sessions: live + waiting, pending: waiting, folders: folders?.total_count ?? 0 };
}

/**
 * The number of a user's own sessions because of which the manager refuses to delete the user; 0 if the release ends them.
 * Sessions that have mounted the user's folders count for the manager too, but no list shows them. @throws ApiError.
 */
async function hindrances(email: string): Promise<number> {
  const manager = managerVersion();
  if (purgeEndsSessions(manager)) return 0;
  const variables = { sessions: isOneOf('user_email', [email]), statuses: holdingStates(manager) };
  return (await run(UserHindrancesDocument, variables)).sessions?.total_count ?? 0;
}

/** Whether another user has the e-mail address or the user name. Null: do not ask. @throws ApiError. */
async function taken(email: string | null, username: string | null): Promise<{ email: boolean; username: boolean }> {
  const { by_email, by_name } = await run(UserNamesTakenDocument, {
    email: email ?? 'nobody@invalid',
    by_name: isOneOf('username', [username ?? '']),
  });
  return { email: email !== null && by_email !== null, username: username !== null && (by_name?.total_count ?? 0) > 0 };
}

/** E-mail addresses and user names, not in pairs. */
export type UserNames = { emails: readonly string[]; usernames: readonly string[] };

/** Which of many e-mail addresses and user names are taken, by deleted users too. @throws ApiError. */
async function takenAmong({ emails, usernames }: UserNames, signal?: AbortSignal): Promise<UserNames> {
  const filter = anyOf([isAmong('email', emails), isAmong('username', usernames)]);
  if (filter === '') return { emails: [], usernames: [] };
  const limit = emails.length + usernames.length; // each belongs to one user at most
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

/** The most users that one request about similar names returns: more than a slice of names can have. */
const MOST_ALIKE = 1000;

/**
 * Which of the names differ from another user's only in case or Unicode form. Managers allow that.
 * `uuid`: the user who is being changed, who does not count. @throws ApiError.
 */
async function alikeAmong(
  { emails, usernames }: UserNames,
  uuid: string | null,
  signal?: AbortSignal,
): Promise<UserNames> {
  const similar = [...emails.map(name => isText('email', name)), ...usernames.map(name => isText('username', name))];
  if (similar.length === 0) return { emails: [], usernames: [] };
  const filter = allOf([anyOfMany(similar), isNoneOf('uuid', uuid === null ? [] : [uuid])]);
  const { page } = await run(UserNamesAmongDocument, { limit: MOST_ALIKE, filter }, { signal });
  const found = page?.items ?? [];
  return {
    emails: alikeTo(
      emails,
      found.map(user => user?.email),
    ),
    usernames: alikeTo(
      usernames,
      found.map(user => user?.username),
    ),
  };
}

/** The names that differ from a held one only in case or Unicode form. */
function alikeTo(names: readonly string[], held: readonly (string | null | undefined)[]): string[] {
  const have = new Map<string, string[]>();
  for (const one of held) if (one) have.set(folded(one), [...(have.get(folded(one)) ?? []), one]);
  return names.filter(name => have.get(folded(name))?.some(one => one !== name));
}

/**
 * Whether the release ends the live sessions of a deleted user. Others refuse to delete the user
 * (docs/contract/users-and-auth.md 3.6).
 */
export const purgeEndsSessions = (manager: string): boolean => atLeast(manager, '25.15.0');

/**
 * Whether the user's personal project remains when the user is deleted
 * (docs/contract/users-and-auth.md 3.6).
 */
export const purgeLeavesProject = (manager: string): boolean => atLeast(manager, '26.9.0');

/** The failure for a user who does not exist any more. */
export const userGone = (): ApiError =>
  new ApiError('refused', { words: 'The user does not exist.' }).explained(recognised);

export const userWrites = { create, modify, purge, belongings, hindrances, taken, takenAmong, alikeAmong };
