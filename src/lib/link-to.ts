/** How a page filters by a column: by a text, or by one or several of its choices. */
type Filter = 'text' | 'choice';

type Linked = { path: string; filters: Readonly<Record<string, Filter>> };

/** The pages that others link to, and the columns by which they do. A test checks that each is a column of its page. */
export const LINKED = {
  users: { path: '/users', filters: { email: 'text', resource_policy: 'choice' } },
  credentials: { path: '/credentials', filters: { access_key: 'text', user_id: 'text', resource_policy: 'choice' } },
  policies: { path: '/resource-policies', filters: {} },
  sessions: {
    path: '/sessions',
    filters: { user_email: 'text', access_key: 'text', agent_ids: 'choice', scaling_group: 'text' },
  },
  groups: { path: '/resource-groups', filters: {} },
  agents: { path: '/agents', filters: { scaling_group: 'text', status: 'choice' } },
  images: { path: '/images', filters: { canonical: 'text' } },
  folders: { path: '/folders', filters: { user_email: 'text' } },
} as const satisfies Record<string, Linked>;

type Pages = typeof LINKED;

/** What an address shows: rows that pass filters, on a tab (the first if not given), with the details of one. */
type Shown<Page extends Linked> = {
  -readonly [Column in keyof Page['filters']]?: Page['filters'][Column] extends 'choice' ? readonly string[] : string;
} & { tab?: string | undefined; detail?: string | undefined };

type Address = { pathname: string; search: string };

/** A value among several in an address: a comma in it must differ from the one between them. */
export const packed = (value: string): string => value.replace(/[%,]/g, encodeURIComponent);

function addressOf(path: string, shown: Readonly<Record<string, string | readonly string[] | undefined>>): Address {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(shown))
    if (value !== undefined) search.set(key, typeof value === 'string' ? value : value.map(packed).join(','));
  return { pathname: path, search: search.toString() };
}

/** Addresses inside the console, by page: `linkTo.users({ email })`. */
export const linkTo = Object.fromEntries(
  Object.entries(LINKED).map(([page, { path }]) => [page, (shown: Shown<Linked>) => addressOf(path, shown)]),
) as { [Page in keyof Pages]: (shown: Shown<Pages[Page]>) => Address };

/** The address of the page of one storage volume. */
export const toStorage = (id: string): string => `/storages/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
