import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ListArgs, pageQuery } from '#api/page.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { Order } from '#kit/export/protocol.ts';
import { Details } from '#kit/list/Details.tsx';
import { ListPage } from '#kit/list/ListPage.tsx';
import { defineList, type ListContext, readAheadOf, tabSearch } from '#kit/list/list.ts';
import type { DialogProps, DrawerProps } from '#kit/list/opened.ts';
import { announceFirstView } from '#kit/page/first-view.ts';
import { leaveNothing, signedIn } from '#tests/pages/harness.tsx';
import { pageOf } from './list.tsx';
import { columns, type Person, people, rowId, rowName } from './people.tsx';
import { onStage } from './stage.tsx';

leaveNothing();

type Tab = 'active' | 'inactive';
type Extra = { roles: boolean };
type Dialog = { kind: 'edit'; person: Person } | { kind: 'remove-many'; names: readonly string[] };

const asked: [Tab, ListArgs, readonly string[]][] = [];
const rows = people(3);

const list = defineList<Person, Tab, Extra>({
  area: 'users',
  resource: 'people',
  tabs: manager => (manager.startsWith('26') ? ['active', 'inactive'] : ['active']),
  tabOf: ({ active }) => (active ? 'active' : 'inactive'),
  counts: () => [
    { queryKey: ['people', 'active'], queryFn: () => ({ active: 3 }) },
    { queryKey: ['people', 'inactive'], queryFn: () => ({ inactive: 7 }) },
  ],
  extra: { roles: true },
  columns: ({ tab, extra }) =>
    columns.filter(({ key }) => (extra.roles || key !== 'role') && (tab === 'active' || key !== 'totp_activated')),
  source: ({ tab }) => ({
    query: (args, shown) =>
      pageQuery<Person>(['people', 'list', tab, args], async () => {
        asked.push([tab, args, shown]);
        return pageOf([...rows]);
      }),
    read: async () => pageOf([...rows]),
  }),
  readAgain: async chosen => chosen,
  defaultSort: { column: 'email', descending: false },
  rowId,
  rowName,
  count: matching => `${matching} people`,
  empty: tab => [`users.empty.${tab}`],
});

const actions = ({ tab }: ListContext<Tab>, { show, self }: PageTools<Dialog>): Action<Person>[] => [
  { label: 'edit', icon: 'edit', run: person => show({ kind: 'edit', person }) },
  {
    label: 'delete',
    icon: 'delete',
    run: () => {},
    runMany: chosen =>
      void chosen
        .read(() => {}, new AbortController().signal)
        .then(read => show({ kind: 'remove-many', names: read.map(rowName) })),
    why: ({ email }) =>
      tab === 'inactive' || email === self || email === 'user1@example.com' ? 'users.skip.self' : null,
  },
  { label: 'users.copyEmails', icon: 'copy', only: 'row', readOnly: true, run: () => {} },
  { label: 'users.import', icon: 'on', only: 'details', run: () => {} },
];

const Drawer = ({ id, ...page }: DrawerProps<Person, Tab, Extra, Dialog>) => (
  <Details<Person>
    {...page}
    answer={{ row: rows.find(row => row.id === id), at: 0, whole: true, error: null, retry: () => {} }}
  >
    {person => <p>role: {person.role}</p>}
  </Details>
);
const Dialogs = ({ dialog, onClose }: DialogProps<Dialog, Tab, Extra>) => (
  <dialog open aria-label={dialog.kind}>
    {dialog.kind === 'edit' ? dialog.person.email : dialog.names.join(' ')}
    <button type="button" onClick={onClose}>
      done
    </button>
  </dialog>
);
const loadDrawer = async () => Drawer;
const loadDialogs = async () => Dialogs;

const onlySuper = ({ role }: ListContext<Tab>) => (role === 'superadmin' ? null : ('users.onlySuperadmin' as const));
const pageActions = (context: ListContext<Tab>): PageAction[] => [
  { label: 'users.import', run: () => {}, why: onlySuper(context) },
  { label: 'users.create', run: () => {}, why: onlySuper(context), main: true },
];

let orders: Order[];
const worker = () => ({ postMessage: (order: Order) => orders.push(order), terminate: () => {} }) as unknown as Worker;

const showPage = (address = '/people', extra: Extra = { roles: true }) => {
  announceFirstView();
  const view = onStage(
    <ListPage
      list={list}
      extra={extra}
      worker={worker}
      drawer={loadDrawer}
      dialogs={loadDialogs}
      actions={actions}
      closed={onlySuper}
      pageActions={pageActions}
      above={({ context }) => <p>note on {context.tab}</p>}
      bulk={({ selection }) => <span>{selection.ticked.size} in bulk</span>}
    />,
    address,
  );
  return { ...view, user: userEvent.setup() };
};

const rowNamed = async (name: string) =>
  (await screen.findByRole('rowheader', { name })).closest('[role=row]') as HTMLElement;

beforeEach(() => {
  asked.length = 0;
  orders = [];
});

describe('for a superadmin', () => {
  beforeEach(async () => void (await signedIn()));

  test('it has tabs with their counts, notes, and columns of the tab and of what was read besides', async () => {
    const { user, search } = showPage('/people', { roles: false });
    expect(await screen.findByRole('tab', { name: 'Active 3' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('note on active')).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: /Role/ })).toBeNull();
    expect(screen.getByRole('columnheader', { name: /2FA/ })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Inactive 7' }));
    expect(search()).toBe('?tab=inactive');
    expect(screen.getByText('note on inactive')).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: /2FA/ })).toBeNull();
    expect(asked.at(-1)?.[0]).toBe('inactive');
  });

  test('an action is an icon of its row, disabled with its reason', async () => {
    const { user } = showPage();
    const own = await rowNamed('user1@example.com');
    expect(within(own).getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription('this is you');
    expect(within(own).getByRole('button', { name: 'Delete' })).toBeDisabled();
    expect(within(own).queryByRole('button', { name: 'Import from CSV' })).toBeNull();
    const other = await rowNamed('user2@example.com');
    expect(within(other).getByRole('button', { name: 'Delete' })).toBeEnabled();
    await user.click(within(other).getByRole('button', { name: 'Edit' }));
    expect(await screen.findByRole('dialog', { name: 'edit' })).toHaveTextContent('user2@example.com');
    await user.click(screen.getByRole('button', { name: 'done' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'edit' })).toBeNull());
  });

  test('the details have the actions of the tab that their row belongs to', async () => {
    const { user, search } = showPage();
    const row = await rowNamed('user2@example.com'); // not active, so of the other tab
    await user.click(within(row).getByRole('button', { name: 'Details' }));
    const details = await screen.findByRole('dialog', { name: 'user2@example.com' });
    expect(search()).toBe('?detail=id-2');
    expect(within(details).getByText('role: user')).toBeVisible();
    expect(within(details).getByRole('button', { name: 'Delete' })).toBeDisabled();
    expect(within(details).getByRole('button', { name: 'Import from CSV' })).toBeEnabled();
    expect(within(details).queryByRole('button', { name: 'Copy e-mail addresses' })).toBeNull();
    await user.click(within(details).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'user2@example.com' })).toBeNull());
  });

  test('the bulk bar has the actions for many, and what the page adds', async () => {
    const { user } = showPage();
    for (const name of ['user2@example.com', 'user3@example.com'])
      await user.click(within(await rowNamed(name)).getByRole('checkbox'));
    expect(screen.getByText('2 in bulk')).toBeVisible();
    const [bulk] = screen.getAllByRole('button', { name: 'Delete' }).filter(button => !button.closest('[role=row]'));
    await user.click(bulk as HTMLElement);
    expect(await screen.findByRole('dialog', { name: 'remove-many' })).toHaveTextContent(
      'user2@example.com user3@example.com',
    );
  });

  test('the page has its own buttons', async () => {
    showPage();
    expect(await screen.findByRole('button', { name: 'Create user' })).toBeEnabled();
    expect(screen.queryByText('Only a superadmin may change users.')).toBeNull();
  });

  test('reading ahead asks for the very rows that the page shows', async () => {
    const { queries } = onStage(null);
    await readAheadOf(list)(queries, new URLSearchParams('tab=inactive&email=lee'), {
      role: 'superadmin',
      manager: '26.9.6',
      access_key: 'AK',
    } as never);
    expect(asked).toEqual([
      ['inactive', expect.objectContaining({ limit: 20, offset: 0, sort: null }), ['email', 'role', 'groups']],
    ]);
    expect(Object.keys(asked[0]?.[1].filters ?? {})).toEqual(['email']);
  });
});

describe('for a domain admin', () => {
  beforeEach(async () => void (await signedIn({ as: 'domain-admin@example.com' })));

  test('what may not be changed is disabled with the reason: icons, buttons, details and bulk bar', async () => {
    const { user } = showPage();
    const why = 'Only a superadmin may change users.';
    const row = await rowNamed('user2@example.com');
    expect(within(row).getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(why);
    expect(within(row).getByRole('button', { name: 'Copy e-mail addresses' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Create user' })).toBeDisabled();
    expect(screen.getAllByText(why)).toHaveLength(1); // once for both buttons
    await user.click(within(row).getByRole('checkbox'));
    expect(screen.getAllByText(why)).toHaveLength(2); // and in the bulk bar
    await user.click(within(row).getByRole('button', { name: 'Details' }));
    const details = await screen.findByRole('dialog', { name: 'user2@example.com' });
    expect(within(details).getByText(why)).toBeVisible();
    expect(within(details).queryByRole('button', { name: 'Edit' })).toBeNull();
  });
});

test('the address of another tab keeps what that tab has too', () => {
  const context: ListContext<Tab, Extra> = {
    tab: 'active',
    role: 'superadmin',
    manager: '26.9.6',
    access_key: 'AK',
    extra: { roles: true },
    t: vi.fn(),
  };
  const here = new URLSearchParams('email=lee&totp_activated=true&sort=-role&page=3&detail=id-1&per_page=50');
  expect(Object.fromEntries(new URLSearchParams(tabSearch(list, here, context, 'inactive')))).toEqual({
    email: 'lee',
    sort: '-role',
    per_page: '50',
    tab: 'inactive',
  });
  // a choice that does not exist, and a column that does not sort
  const there = new URLSearchParams('tab=inactive&role=nobody&sort=-groups');
  expect(tabSearch(list, there, { ...context, tab: 'inactive' }, 'active')).toBe('');
});
