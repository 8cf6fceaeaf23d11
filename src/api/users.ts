import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { isUuid } from '#lib/uuid.ts';
import { run, runPartial } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { clausesOf, enumSpelling, type FilterValue, isAmong, isOneSpelled, orderText, valuesOf } from './filter.ts';
import {
  UserCountsDocument,
  UserDetailDocument,
  type UserFieldsFragment,
  UserListDocument,
} from './generated/users.ts';
import { type Known, knownRow, type ListArgs, type Page, pageQuery, toPage } from './page.ts';
import { projectsWanted, visibleGroups } from './project-ids.ts';
import { bySlices } from './slices.ts';

/** A user as the manager stores it. Fields that the connected release lacks are absent. */
export type User = Omit<UserFieldsFragment, 'uuid' | 'email' | 'groups' | 'allowed_client_ip'> & {
  uuid: string;
  email: string;
  /** Memberships in projects that people created. */
  groups: { id: string; name: string }[];
  /** Ids of the memberships that the manager created: a list of memberships must contain them too. */
  hidden_groups: string[];
  allowed_client_ip: string[];
};

/** `inactive` has all users who are not active: inactive, before verification, deleted. */
export type UserTab = 'active' | 'inactive';

export const USER_STATUSES = ['active', 'inactive', 'before-verification', 'deleted'] as const;

type UserListArgs = ListArgs & { tab: UserTab };

/** The rows of one page of users. */
const list = (args: UserListArgs) => pageQuery<User>(['users', 'list', args], signal => read(args, { signal }));

/** Reads one page of users. @throws ApiError. */
async function read(args: UserListArgs, options: { signal?: AbortSignal; timeout?: number }): Promise<Page<User>> {
  const variables = {
    limit: args.limit,
    offset: args.offset,
    filter: clausesOf(args.filters, OWN_CLAUSES),
    order: orderText(args.sort ?? defaultSort, 'uuid'),
    group_id: valuesOf(args.filters.groups)[0] ?? null,
    ...(args.tab === 'active' ? { status: 'active' } : { is_active: false }),
  };
  const answer = await runPartial(UserListDocument, { ...variables, with_projects: projectsWanted() }, options);
  const isVisible = visibleGroups(answer.data.projects);
  return toPage(answer, item => toUser(item, isVisible));
}

/** Reads these users again, of any status; without those that are gone. @throws ApiError. */
const readAgain = (users: readonly User[]): Promise<User[]> =>
  bySlices(
    users.map(({ uuid }) => uuid),
    async uuids => {
      const slice = { limit: uuids.length, offset: 0, filter: isAmong('uuid', uuids) };
      const answer = await run(UserListDocument, { ...slice, with_projects: projectsWanted() }, { timeout: 120_000 });
      const isVisible = visibleGroups(answer.projects);
      return (answer.page?.items ?? []).flatMap(item => (item ? [toUser(item, isVisible)] : []));
    },
  );

/** The manager's own order. */
const defaultSort = { column: 'created_at', descending: true };

/** Source: docs/contract/users-and-auth.md 3.3. */
const OWN_CLAUSES = {
  groups: null,
  status: (value: FilterValue) => isOneSpelled('status', value, one => enumSpelling(one, managerVersion())),
};

function toUser(item: UserFieldsFragment, isVisible: (project: string) => boolean): User {
  const groups = (item.groups ?? []).flatMap(group => (group?.id ? [{ id: group.id, name: group.name ?? '' }] : []));
  return {
    ...item,
    uuid: item.uuid ?? '',
    email: item.email ?? '',
    groups: groups.filter(({ id }) => isVisible(id)),
    hidden_groups: groups.filter(({ id }) => !isVisible(id)).map(({ id }) => id),
    allowed_client_ip: (item.allowed_client_ip ?? []).filter(ip => ip !== null),
  };
}

/** Reads one user; null when there is none that this person may see. @throws ApiError. */
async function readOne(uuid: string, signal?: AbortSignal): Promise<User | null> {
  if (!isUuid(uuid)) return null; // the manager fails on it
  const { item, projects } = await run(
    UserDetailDocument,
    { user_id: uuid, with_projects: projectsWanted() },
    { signal },
  );
  return item && toUser(item, visibleGroups(projects));
}

/** One user; null when there is no such user. */
const detail = (uuid: string) =>
  queryOptions<User | null, ApiError>({
    queryKey: ['users', 'detail', uuid],
    queryFn: ({ signal }) => readOne(uuid, signal),
  });

/** The user from a cached list, to show until `detail` has answered. */
const known = (uuid: string, client: QueryClient): Known<User> | undefined =>
  knownRow<User>(client, 'users', user => user.uuid === uuid);

/** The number of users in each tab, without filters. */
const counts = () =>
  queryOptions<Record<UserTab, number>, ApiError>({
    queryKey: ['users', 'counts'],
    queryFn: async ({ signal }) => {
      const { active, inactive } = await run(UserCountsDocument, {}, { signal });
      return { active: active?.total_count ?? 0, inactive: inactive?.total_count ?? 0 };
    },
  });

export const users = { list, read, readAgain, readOne, detail, known, counts, defaultSort };
