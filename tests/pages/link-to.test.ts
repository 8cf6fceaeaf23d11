import { expect, test } from 'vitest';
import type { Translate } from '#i18n/messages.ts';
import type { List } from '#kit/list/list.ts';
import type { ColumnFilter } from '#kit/table/column.ts';
import { LINKED, linkTo } from '#lib/link-to.ts';
import { agentList } from '#pages/agents/list.ts';
import { credentialList } from '#pages/credentials/list.ts';
import { folderList } from '#pages/folders/list.ts';
import { groupList } from '#pages/groups/list.ts';
import { imageList } from '#pages/images/list.ts';
import { policyList } from '#pages/policies/list.ts';
import { sessionList } from '#pages/sessions/list.ts';
import { userList } from '#pages/users/list.ts';

const t: Translate = (key, ..._) => key;
const manager = '26.9.0';
type Filters = ReadonlyMap<string, ColumnFilter>;

const filtersOf = (columns: readonly { key: string; filter?: ColumnFilter }[]): Filters =>
  new Map(columns.flatMap(({ key, filter }) => (filter ? [[key, filter] as const] : [])));

/** What the tabs of a list can be filtered by, on the newest release. */
const ofList = <Row, Tab extends string, Extra>(list: List<Row, Tab, Extra>): Filters =>
  filtersOf(
    (list.tabs?.(manager) ?? ['' as Tab]).flatMap(tab =>
      list.columns({ tab, role: 'superadmin', manager, access_key: '', extra: list.extra, t }),
    ),
  );

const FILTERS: Record<keyof typeof LINKED, Filters> = {
  agents: ofList(agentList),
  groups: ofList(groupList),
  users: ofList(userList),
  credentials: ofList(credentialList),
  sessions: ofList(sessionList),
  policies: ofList(policyList),
  images: ofList(imageList),
  folders: ofList(folderList),
};

type Linked = Readonly<Record<string, { filters: Readonly<Record<string, string>> }>>;

/** What links say of pages that is not so. */
const faults = (linked: Linked): string[] =>
  Object.entries(linked).flatMap(([page, { filters }]) =>
    Object.entries(filters).flatMap(([key, kind]) => {
      const filter = FILTERS[page as keyof typeof LINKED].get(key);
      if (!filter) return [`${page} cannot be filtered by ${key}`];
      const many = filter.kind === 'choice' && filter.many ? 'choice' : 'text';
      return many === kind ? [] : [`${page} is filtered by ${key} as ${many}`];
    }),
  );

test('every filter that a link sets is one of its page, and written as that page reads it', () => {
  expect(faults(LINKED)).toEqual([]);
});

test('a link with an unknown column, or with a wrong kind of filter, is found', () => {
  expect(
    faults({ users: { filters: { mail: 'text' } }, credentials: { filters: { resource_policy: 'text' } } }),
  ).toEqual(['users cannot be filtered by mail', 'credentials is filtered by resource_policy as choice']);
});

test('an address names its tab, its filters and its details, and a comma in a choice stays apart', () => {
  expect(linkTo.users({ email: 'a+b@example.com' })).toEqual({
    pathname: '/users',
    search: 'email=a%2Bb%40example.com',
  });
  const { search } = linkTo.credentials({ tab: 'inactive', resource_policy: ['a,b', 'c'], detail: undefined });
  expect(Object.fromEntries(new URLSearchParams(search))).toEqual({ tab: 'inactive', resource_policy: 'a%2Cb,c' });
});
