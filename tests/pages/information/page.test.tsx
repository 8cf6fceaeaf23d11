import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { managerVersion } from '#api/connection.ts';
import { ENDS, leaveNothing, openPage } from '#tests/pages/harness.tsx';

leaveNothing();
afterEach(() => vi.restoreAllMocks());

const rowOf = async (name: string): Promise<HTMLElement> => {
  const table = await screen.findByRole('table', { name: 'Components' });
  return within(table).getByRole('rowheader', { name }).closest('tr') as HTMLElement;
};

const settled = async (): Promise<void> => {
  const table = await screen.findByRole('table', { name: 'Components' });
  await waitFor(() => expect(table).not.toHaveTextContent('Asking…'));
};

test.each(ENDS)('each component of %s is asked, and nothing is written', async version => {
  const { sent } = await openPage('/information', { version });
  await settled();
  expect(await rowOf('Manager')).toHaveTextContent(`Answered ${managerVersion()}`);
  expect(await rowOf('etcd')).toHaveTextContent('Answered');
  expect(await rowOf('Database')).toHaveTextContent(/domains: \d+/);
  expect(await rowOf('Webserver')).toHaveTextContent('Cannot ask');
  expect(await rowOf('Container registries')).toHaveTextContent('only a rescan of images makes the manager read');
  await screen.findByText('Open source: the manager has no licence plugin.');
  const writes = sent.filter(
    ({ door, body }) => /PUT|PATCH|DELETE/.test(door) || JSON.stringify(body)?.includes('mutation'),
  );
  expect(writes).toEqual([]);
});

test('a component that fails is told in the words that came back; the others answer', async () => {
  const words = "Cannot connect to host 127.0.0.1:6022 ssl:default [Connect call failed ('127.0.0.1', 6022)]";
  await openPage('/information', {
    fault: (_, body) =>
      /storage_volume/.test(body)
        ? Response.json({ data: { page: null, item: null }, errors: [{ message: words, path: ['page'] }] })
        : null,
  });
  await settled();
  expect(await rowOf('Storage proxies')).toHaveTextContent(/Failed|Reports a fault/);
  expect(await rowOf('Storage proxies')).toHaveTextContent(words);
  expect(await rowOf('Database')).toHaveTextContent('Answered');
});

test('where the webserver fails by itself, Redis is named; asked again, everything answers', async () => {
  const page = await openPage('/information');
  await settled();
  page.fail(path =>
    path === '/' ? null : new Response('500 Internal Server Error\n\nServer got itself in trouble', { status: 500 }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Redis is probably down');
  expect(await rowOf('Manager')).toHaveTextContent('Answered');
  await waitFor(async () => expect(await rowOf('Database')).toHaveTextContent('Failed'));
  page.fail(null);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Ask again' })).not.toHaveAttribute('aria-busy'));
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('while a component is asked again, its row says so and keeps what it answered', async () => {
  const page = await openPage('/information');
  await settled();
  let answer = () => {};
  const late = new Promise<null>(done => {
    answer = () => done(null);
  });
  page.fail(path => (path === '/config/get' ? late : null));
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
  await waitFor(async () => expect(await rowOf('etcd')).toHaveTextContent(/Asking….*running/));
  answer();
  await settled();
  expect(await rowOf('etcd')).toHaveTextContent(/Answered.*running/);
});

test('agents of another version than the manager are named', async () => {
  await openPage('/information', {
    before: ({ db }) => {
      const [first] = db.agents.values();
      if (first) Object.assign(first, { version: '25.1.0', status: 'ALIVE' });
    },
  });
  const table = await screen.findByRole('table', { name: 'Versions of agents' });
  expect(within(table).getByRole('rowheader', { name: '25.1.0' })).toBeVisible();
  expect(screen.getByText(/Some agents have another version than the manager/)).toBeVisible();
});

test('all is copied as text, without keys', async () => {
  const { manager, user } = await openPage('/information', { version: '23.09' });
  await settled();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
  await user.click(screen.getByRole('button', { name: 'Copy all as text' }));
  await waitFor(() => expect(write).toHaveBeenCalled());
  const text = write.mock.calls[0]?.[0] ?? '';
  expect(text).toContain(`Manager: ${managerVersion()}`);
  expect(text).toContain('POST /config/get');
  expect(text).toContain('trash of folders (24.03.0)');
  for (const { access_key, secret_key } of manager.db.keypairs.values())
    expect(text.includes(access_key) || text.includes(secret_key)).toBe(false);
});
