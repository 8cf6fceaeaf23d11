import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getSession, restoreSession } from '#api/auth-session.ts';
import { Gate } from '#app/Gate.tsx';
import { NotFound } from '#app/NotFound.tsx';
import { queryClient } from '#app/query-client.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import { ADMIN, webserver, withWebserver } from './webserver.ts';

withWebserver();

const OTHER = { access_key: 'AK-OTHER', role: 'admin' };
const unsaved = (event: Event) => event.preventDefault();
const dialog = () => screen.queryByRole('dialog', { name: 'Another person is signed in' });

/** What a tab does when it signs in or out. */
const otherTabSays = () => {
  const channel = new BroadcastChannel('console.session');
  channel.postMessage(null);
  channel.close();
};

beforeEach(async () => {
  webserver.who = ADMIN;
  await act(restoreSession);
  const router = createMemoryRouter([{ element: <Gate />, children: [{ path: '*', element: <NotFound /> }] }]);
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  removeEventListener('beforeunload', unsaved);
  for (const { id } of getNotices()) dismiss(id);
});

test('when another tab signs in as somebody else, the console starts anew for them and says so', async () => {
  webserver.who = OTHER;
  otherTabSays();
  await waitFor(() => expect(getSession()).toMatchObject({ phase: 'signed-in', ...OTHER, other: null }));
  expect(await screen.findByText(/The console has started anew for them/)).toBeVisible();
  expect(dialog()).toBeNull();
});

describe('with unsaved input', () => {
  beforeEach(async () => {
    addEventListener('beforeunload', unsaved);
    webserver.who = OTHER;
    otherTabSays();
    await waitFor(() => expect(dialog()).toBeVisible());
    expect(dialog()).toHaveTextContent('AK-OTHER (admin)');
    expect(getSession()).toMatchObject({ ...ADMIN, other: OTHER });
  });

  test('a person can sign in again and go on with it', async () => {
    webserver.who = ADMIN;
    await userEvent.type(screen.getByLabelText('E-mail'), 'admin@example.com');
    await userEvent.type(screen.getByLabelText('Password'), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(dialog()).toBeNull());
    expect(getSession()).toMatchObject({ ...ADMIN, other: null });
  });

  test('a person can discard it and start anew', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Discard it and go on as the other person' }));
    await waitFor(() => expect(getSession()).toMatchObject({ ...OTHER, other: null }));
    expect(dialog()).toBeNull();
  });
});

test('when another tab signs out, the sign-in stands over the page', async () => {
  webserver.who = null;
  otherTabSays();
  expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'No such page' })).toBeInTheDocument();
});
