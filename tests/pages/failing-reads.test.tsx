import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { queryClient } from '#app/query-client.ts';
import { RIG_SUPERADMIN } from '#mocks/seed/rig-facts.ts';
import { withPopovers } from '../kit/popovers.ts';
import { type Fault, leaveNothing, type OpenedPage, openPage, type Sent } from './harness.tsx';

leaveNothing();
withPopovers();

/** How often a screen may send a read that fails. An endless loop sends more within milliseconds. */
const MOST = 3;

const SELECT = 'Select all rows on this page';

/**
 * What opens on a page, and the buttons that lead there. A dialog is named by its kind in the page's `dialog.ts`. The
 * rig has few users and keys, and the university has something in every tab.
 */
type Screen = {
  seed: 'rig' | 'university';
  opened: Record<string, readonly string[]>;
  /** What shows that the page was read, on a page that is no list. */
  row?: string;
};

const SCREENS: Record<string, Screen> = {
  '/users': {
    seed: 'rig',
    opened: {
      drawer: ['Details'],
      create: ['Create user'],
      import: ['Import from CSV'],
      edit: ['Edit'],
      inactivate: ['Inactivate'],
      purge: ['Details', 'Delete permanently'],
      'inactivate-many': [SELECT, 'Inactivate'],
      filters: ['Filters'],
    },
  },
  '/users?tab=inactive': { seed: 'university', opened: { 'reactivate-many': [SELECT, 'Reactivate'] } },
  '/credentials': {
    seed: 'rig',
    opened: {
      drawer: ['Details'],
      add: ['Add credential'],
      edit: ['Edit'],
      delete: ['Delete'],
      disable: ['Disable'],
      'edit-many': [SELECT, 'Edit'],
      'disable-many': [SELECT, 'Disable'],
      'delete-many': [SELECT, 'Delete'],
      filters: ['Filters'],
    },
  },
  '/credentials?tab=inactive': { seed: 'university', opened: { 'enable-many': [SELECT, 'Enable'] } },
  '/resource-policies': {
    seed: 'university',
    opened: {
      drawer: ['Details'],
      create: ['Create policy'],
      duplicate: ['Duplicate'],
      edit: ['Edit'],
      delete: ['Delete'],
      filters: ['Filters'],
    },
  },
  '/resource-policies?tab=user': { seed: 'university', opened: { drawer: ['Details'], delete: ['Delete'] } },
  '/resource-policies?tab=project': { seed: 'university', opened: { drawer: ['Details'], delete: ['Delete'] } },
  '/agents': {
    seed: 'university',
    opened: { drawer: ['Details'], 'schedulable-many': [SELECT, 'Set unschedulable'], filters: ['Filters'] },
  },
  '/registries': {
    seed: 'university',
    opened: {
      drawer: ['Details'],
      create: ['Add registry'],
      edit: ['Edit'],
      delete: ['Delete'],
      'delete-many': [SELECT, 'Delete'],
      domains: ['Allow in domains'],
      rescan: ['Rescan'],
      'rescan-many': [SELECT, 'Rescan'],
      'rescan-all': ['Rescan all'],
      filters: ['Filters'],
    },
  },
  '/images': {
    seed: 'rig',
    opened: {
      drawer: ['Details'],
      edit: ['Edit'],
      alias: ['Details', 'Add alias'],
      forget: ['Forget'],
      purge: ['Details', 'Purge'],
      'forget-many': [SELECT, 'Forget'],
      filters: ['Filters'],
    },
  },
  '/images?tab=forgotten': { seed: 'university', opened: { 'purge-many': [SELECT, 'Purge'] } },
  '/presets': {
    seed: 'university',
    opened: {
      drawer: ['Details'],
      create: ['Create preset'],
      duplicate: ['Duplicate'],
      edit: ['Edit'],
      'delete-many': [SELECT, 'Delete'],
      filters: ['Filters'],
    },
  },
  '/resource-groups': {
    seed: 'university',
    opened: {
      drawer: ['Details'],
      create: ['Create resource group'],
      duplicate: ['Duplicate'],
      edit: ['Edit'],
      delete: ['Delete'],
      filters: ['Filters'],
    },
  },
  [`/storages/local:volume3?user=${RIG_SUPERADMIN}`]: {
    seed: 'university',
    opened: { 'edit-quota': ['Edit'] },
    row: 'table[aria-busy=false] button',
  },
  '/storages': { seed: 'university', opened: { drawer: ['Details'], filters: ['Filters'] } },
  '/sessions': { seed: 'university', opened: { drawer: ['Details'], filters: ['Filters'] } },
  '/folders': {
    seed: 'university',
    opened: {
      drawer: ['Details'],
      create: ['Create folder'],
      edit: ['Edit'],
      'trash-many': [SELECT, 'Move to trash'],
      filters: ['Filters'],
    },
  },
  '/folders?tab=trash': {
    seed: 'university',
    opened: {
      delete: ['Delete for ever'],
      'restore-many': [SELECT, 'Restore'],
      'delete-many': [SELECT, 'Delete for ever'],
    },
  },
};

/** Dialogs that open on what was read or written before, and read nothing themselves. */
const READ_NOTHING = [
  'none',
  'made',
  'enable',
  'enable-keys',
  'disable-keys',
  'change-many',
  'compare',
  'repair-entry',
  'remove-entry',
  'unset-quota',
];

const PASSING: readonly (() => Response | Error)[] = [
  () => Response.json({ title: 'Internal server error' }, { status: 500 }),
  () => Response.json({ title: 'Too many requests' }, { status: 429 }),
  () => new TypeError('network error'),
];
const refused = () => Response.json({ data: null, errors: [{ message: 'refused by this test' }] });

/** Which read a request is: its path, document and variables. */
const readOf = (path: string, body: unknown) => `${path} ${typeof body === 'string' ? body : JSON.stringify(body)}`;
const readsAmong = (all: readonly Sent[]) =>
  all
    .filter(({ body }) => !/^mutation/.test((body as { query?: string } | null)?.query ?? ''))
    .map(({ door, body }) => readOf(door.replace(/^\w+ /, ''), body));

/** Waits until no request has been sent and none is pending in three checks 4 ms apart. @throws Error once a read is sent too often. */
async function settle(sent: readonly Sent[], from: number): Promise<void> {
  let quiet = 0;
  while (quiet < 3) {
    const before = sent.length;
    await act(() => new Promise(done => setTimeout(done, 4)));
    quiet = sent.length === before && !queryClient.isFetching() ? quiet + 1 : 0;
    const reads = readsAmong(sent.slice(from));
    const often = reads.find(read => reads.filter(one => one === read).length > MOST);
    if (often) throw new Error(`sent more than ${MOST} times: ${often}`);
  }
}

const PATIENCE = { timeout: 20_000, interval: 10 };
const ROW = 'table[aria-busy=false] [aria-label=Details]';
const OPENED = 'dialog[open], [role=dialog] *';

const see = (selector: string) =>
  vi.waitFor(() => expect(document.querySelector(selector), selector).not.toBeNull(), PATIENCE);

/** Clicks the first enabled control of that name; a box that is ticked already stays so. */
const press = (name: string) =>
  vi.waitFor(() => {
    const controls = [...document.querySelectorAll('button:not(:disabled), input[type=checkbox]')];
    const control = controls.find(one => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name);
    if (!control) throw new Error(`no button ${name}`);
    if (!(control instanceof HTMLInputElement && control.checked)) fireEvent.click(control);
  }, PATIENCE);

/** Opens the page again with nothing read. */
async function openAnew({ router }: OpenedPage, address: string): Promise<void> {
  await act(() => router.navigate('/no-such-page'));
  queryClient.removeQueries();
  await act(() => router.navigate(address));
}

/** Closes what is open and forgets its reads. Returns false where the page has to be opened again. */
function close(row = ROW): boolean {
  for (const button of document.querySelectorAll('[aria-label=Close]')) fireEvent.click(button);
  for (const button of document.querySelectorAll('button'))
    if (button.textContent === 'Clear selection') fireEvent.click(button);
  queryClient.removeQueries({ type: 'inactive' });
  return document.querySelector(OPENED) === null && document.querySelector(row) !== null;
}

describe.each(Object.entries(SCREENS))('%s', (address, { seed, opened, row = ROW }) => {
  test('no read that fails is sent more than 3 times', { timeout: 180_000 }, async () => {
    const page = await openPage('/no-such-page', { seed });
    let turn = 0;
    for (const [screen, steps] of Object.entries({ page: [], ...opened })) {
      /** Takes the last step to the screen under a fault. Returns what that sent. */
      const show = async (fault: Fault | null) => {
        const last = steps.at(-1);
        if (last && !close(row)) {
          await openAnew(page, address);
          await see(row);
          await settle(page.sent, page.sent.length);
        }
        for (const step of steps.slice(0, -1)) {
          await press(step);
          await settle(page.sent, page.sent.length);
        }
        const from = page.sent.length;
        page.fail(fault);
        await (last ? press(last) : openAnew(page, address));
        if (!fault) await see(last ? OPENED : row);
        await settle(page.sent, from);
        page.fail(null);
        return page.sent.slice(from);
      };
      for (const read of new Set(readsAmong(await show(null)))) {
        turn += 1;
        for (const failure of [PASSING[turn % PASSING.length] ?? refused, refused])
          await show((path, body) => (readOf(path, body) === read ? failure() : null)).catch(cause => {
            throw new Error(`${screen}: ${cause.message}`, { cause });
          });
      }
    }
  });
});

test.each([
  ['/users', 'Create user'],
  ['/credentials', 'Add credential'],
  ['/folders', 'Create folder'],
])('on %s the form opens and says that its choices could not be read', async (address, button) => {
  const page = await openPage(address, { seed: 'rig' });
  await press(button);
  await see(OPENED);
  close();
  queryClient.removeQueries();
  page.fail(() => Response.json({ title: 'Too many requests' }, { status: 429 }));
  await press(button);
  const form = await screen.findByRole('dialog', { name: button }, PATIENCE);
  expect(within(form).getByRole('alert')).toHaveTextContent('Some of the choices could not be read.');
});

test('every kind of dialog is among the screens', () => {
  for (const folder of readdirSync('src/pages')) {
    const address = `/${['policies', 'groups'].includes(folder) ? `resource-${folder}` : folder}`;
    const listed = Object.entries(SCREENS).flatMap(([at, { opened }]) =>
      at.split('?')[0] === address || at.startsWith(`${address}/`) ? Object.keys(opened) : [],
    );
    const file = `src/pages/${folder}/dialog.ts`;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const kinds = [...text.matchAll(/kind: ((?:'[a-z-]+'(?: \| )?)+)/g)].flatMap(([, all = '']) =>
      all.match(/[a-z-]+/g),
    );
    for (const kind of kinds) expect([...listed, ...READ_NOTHING], `${folder}: ${kind}`).toContain(kind);
  }
});
