import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { queryClient } from '#app/query-client.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { type Fault, leaveNothing, listNamed, openPage } from './harness.tsx';

leaveNothing();

/** The manager answers no request whose body contains the text. */
const noAnswerTo =
  (text: string): Fault =>
  (_, body) =>
    body.includes(text) ? new Response('{}', { status: 503 }) : null;

const PAGES = [
  {
    address: '/users',
    title: 'Users',
    resource: 'users',
    query: 'UserDetail',
    none: 'This user could not be read.',
    idIn: ({ db }: EmbeddedManager) => db.usersByEmail.get('admin@example.com')?.uuid,
  },
  {
    address: '/credentials',
    title: 'Credentials',
    resource: 'keypairs',
    query: 'KeyPairDetail',
    none: 'This credential could not be read.',
    idIn: ({ db }: EmbeddedManager) => [...db.keypairs.keys()][0],
  },
  {
    address: '/sessions',
    title: 'Sessions',
    resource: 'sessions',
    query: 'SessionDetail',
    none: 'This session could not be read.',
    idIn: ({ db }: EmbeddedManager) => [...db.sessions.values()][0]?.id,
  },
  {
    address: '/folders',
    title: 'Data',
    resource: 'folders',
    query: 'FolderDetail',
    none: 'This folder could not be read.',
    idIn: ({ db }: EmbeddedManager) => [...db.vfolders.values()][0]?.id,
  },
];

const AGE = /The details could not be refreshed. They show the state of \d+:\d\d/;

describe.each(PAGES)('details on $address', ({ address, title, resource, query, none, idIn }) => {
  const firstLink = async () => {
    const [row] = within(await listNamed(title)).getAllByRole('rowheader');
    return within(row as HTMLElement).getByRole('link');
  };

  test('stay when they cannot be read again, with the time at which they were read', async () => {
    const { user, fail } = await openPage(address);
    const link = await firstLink();
    await user.click(link);
    const details = await screen.findByRole('dialog', { name: link.textContent ?? '' });
    await expect.poll(() => queryClient.isFetching({ queryKey: [resource, 'detail'] })).toBe(0);
    fail(noAnswerTo(query));
    await queryClient.refetchQueries({ queryKey: [resource, 'detail'] });
    expect(await within(details).findByRole('alert')).toHaveTextContent(AGE);
    const facts = within(details).getAllByRole('definition').length;
    expect(facts).toBeGreaterThan(5);
    fail(null);
    await user.click(within(details).getByRole('button', { name: 'Try again' }));
    await expect.poll(() => within(details).queryByRole('alert')).toBeNull();
    expect(within(details).getAllByRole('definition')).toHaveLength(facts);
  });

  test('show what the list has of the row if they cannot be read at all', async () => {
    const { user, fail } = await openPage(address);
    const link = await firstLink();
    fail(noAnswerTo(query));
    await user.click(link);
    const details = await screen.findByRole('dialog', { name: link.textContent ?? '' });
    expect(await within(details).findByRole('alert')).toHaveTextContent(AGE);
    expect(within(details).getAllByRole('definition').length).toBeGreaterThan(5);
  });

  test('say that they could not be read if no list has the row either', async () => {
    const { manager, router, fail } = await openPage(`${address}?page=9999`);
    await listNamed(title);
    fail(noAnswerTo(query));
    await router.navigate(`${address}?page=9999&detail=${idIn(manager)}`);
    expect(await screen.findByText(none)).toBeVisible();
  });
});
