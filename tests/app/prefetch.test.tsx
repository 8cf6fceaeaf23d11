import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { restoreSession } from '#api/auth-session.ts';
import { Gate } from '#app/Gate.tsx';
import { PAGES } from '#app/pages.ts';
import { queryClient } from '#app/query-client.ts';
import { PAGE_ROUTES } from '#app/routes.tsx';
import { announceFirstView } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { ADMIN, webserver, withWebserver } from './webserver.ts';

withWebserver();

/** What has been fetched of pages, oldest first: `/users`, `/users details`, `/users dialogs`. */
let fetched: string[] = [];
const fetches = (what: string) => async () => void fetched.push(what);
const real = PAGES.map(page => page.load);

/** A page with a list whose head has a button, and a button that opens something. */
function Content() {
  return (
    <Page title="A page" actions={<button type="button">Create</button>}>
      <table>
        <thead>
          <tr>
            <th>
              <button type="button">Sort</button>
            </th>
          </tr>
        </thead>
      </table>
    </Page>
  );
}

beforeEach(async () => {
  fetched = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => task());
  for (const page of PAGES) {
    const code = {
      Content,
      readAhead: async () => {},
      fetchedAhead: [fetches(`${page.path} details`)],
      fetchedOnButton: [fetches(`${page.path} dialogs`)],
    };
    page.load = async () => {
      fetched.push(page.path);
      return code;
    };
  }
  webserver.who = ADMIN;
  await act(restoreSession);
  announceFirstView();
  const routes = [{ element: <Gate />, children: PAGE_ROUTES }];
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: ['/users'] })} />
    </QueryClientProvider>,
  );
  await screen.findByRole('button', { name: 'Create' });
  await waitFor(() => expect(fetched).toContain('/users details'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  PAGES.forEach((page, index) => {
    page.load = real[index] as typeof page.load;
  });
});

test('in idle time only the details of the present page are fetched', async () => {
  expect(fetched).toEqual(['/users', '/users details']);
});

test('dialogs are fetched when the pointer or the focus is on a button, but not on one that sorts', async () => {
  fireEvent.pointerOver(screen.getByRole('button', { name: 'Sort' }));
  fireEvent.pointerOver(screen.getByRole('heading', { name: 'A page' }));
  expect(fetched).toEqual(['/users', '/users details']);
  act(() => screen.getByRole('button', { name: 'Create' }).focus());
  await waitFor(() => expect(fetched).toEqual(['/users', '/users details', '/users dialogs']));
  fireEvent.pointerOver(screen.getByRole('button', { name: 'Create' }));
  await act(async () => {});
  expect(fetched).toHaveLength(3); // once
});

test.each([
  ['pointer', (link: HTMLElement) => fireEvent.pointerEnter(link)],
  ['focus', (link: HTMLElement) => act(() => link.focus())],
])('another page is fetched when the %s is on its menu entry, its details once it is open', async (_, approach) => {
  const menu = within(screen.getAllByRole('navigation')[0] as HTMLElement);
  const link = menu.getByRole('link', { name: 'Credentials' });
  approach(link);
  await waitFor(() => expect(fetched).toEqual(['/users', '/users details', '/credentials']));
  await userEvent.click(link);
  await waitFor(() => expect(fetched).toEqual(['/users', '/users details', '/credentials', '/credentials details']));
});
