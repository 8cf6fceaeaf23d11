import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { choice, text } from '#tests/api/filter-values.ts';
import { asked, outOf, pageOf, showList } from './list.tsx';
import { people } from './people.tsx';

const table = () => screen.getByRole('table', { name: 'Users' });
const rows = () =>
  within(table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
const never = new Promise<never>(() => {});
const gone = new ApiError('unreachable', { status: 502 });

describe('a list says how it stands', () => {
  test('loading: rows in their final height, nothing to tick, no count', () => {
    showList(() => never);
    expect(table()).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByRole('rowheader')).toBeNull();
    expect(table().querySelectorAll('tbody[aria-hidden=true] tr')).toHaveLength(20);
    expect(screen.getByRole('checkbox', { name: 'Select all rows on this page' })).toBeDisabled();
    expect(screen.queryByText(/match/)).toBeNull();
  });

  test('rows: those of the page, their count, and where they are in the whole', async () => {
    showList(outOf(45), '/users?page=3&email=user');
    await screen.findByText('user45@example.com');
    expect(rows()).toEqual(people(5, 41).map(({ email }) => email));
    expect(screen.getByText('45 of 240 match')).toBeVisible();
    expect(table()).toHaveAttribute('aria-rowcount', '46');
    expect(screen.getByRole('row', { name: /user41@/ })).toHaveAttribute('aria-rowindex', '42');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('empty: what the thing is', async () => {
    showList(() => pageOf([]));
    expect(await screen.findByText('There is nobody yet.')).toBeVisible();
  });

  test('without a filter nothing is said to match: the list may have grown since everyone was counted', async () => {
    showList(outOf(245));
    expect(await screen.findByText('245 in all')).toBeVisible();
    expect(screen.queryByText(/match/)).toBeNull();
  });

  test('no match: the filters can be cleared', async () => {
    const { search } = showList(
      ({ filters }) => pageOf(Object.keys(filters).length > 0 ? [] : people(3)),
      '/users?email=x&role=user&tab=inactive',
    );
    expect(await screen.findByText('Nothing matches these filters.')).toBeVisible();
    expect(screen.queryByText('There is nobody yet.')).toBeNull();
    await userEvent.click(
      within(table().parentElement as HTMLElement).getByRole('button', { name: 'Clear all filters' }),
    );
    expect(search()).toBe('?tab=inactive');
    expect(await screen.findByText('user1@example.com')).toBeVisible();
  });

  test('beyond the last page: the way to it', async () => {
    showList(outOf(45), '/users?page=9');
    expect(await screen.findByText('There is no page 9. The last page is 3.')).toBeVisible();
    await userEvent.click(within(table().parentElement as HTMLElement).getByRole('button', { name: 'Last page' }));
    expect(await screen.findByText('user45@example.com')).toBeVisible();
  });

  test('failed: why, and the way to try again', async () => {
    let down = true;
    showList(args => (down ? gone : outOf(3)(args)));
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent('This list could not be read.');
    expect(note).toHaveTextContent('The manager may be down');
    expect(screen.queryByText('There is nobody yet.')).toBeNull();
    down = false;
    await userEvent.click(within(note).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('user1@example.com')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('failed when it was read again: the old rows, and how old they are', async () => {
    let down = false;
    const { queries } = showList(args => (down ? gone : outOf(3)(args)));
    await screen.findByText('user1@example.com');
    down = true;
    await act(() => queries.refetchQueries());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The list could not be refreshed. It shows the state of \d+:\d\d/,
    );
    expect(rows()).toHaveLength(3);
  });

  test('failed in part: the rows, and what the manager said of the rest', async () => {
    showList(() => pageOf(people(3), 3, new ApiError('forbidden', { words: 'Insufficient privilege.' })));
    expect(await screen.findByRole('alert')).toHaveTextContent('Insufficient privilege.');
    expect(rows()).toHaveLength(3);
  });
});

describe('where a list stands is in its address', () => {
  test('from there it is asked for', async () => {
    showList(outOf(240), '/users?page=2&per_page=50&sort=-email&email=kim&role=admin,user');
    await screen.findByText('user51@example.com');
    expect(asked).toEqual([
      {
        limit: 50,
        offset: 50,
        sort: { column: 'email', descending: true },
        filters: { email: text('kim'), role: choice('admin', 'user') },
      },
    ]);
  });

  test('a sort, a page and a page size are steps that Back takes again', async () => {
    const { router, search } = showList(outOf(240), '/users?page=2');
    await screen.findByText('user21@example.com');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await userEvent.click(within(table()).getByRole('button', { name: 'E-mail' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows per page' }), '50');
    expect(search()).toBe('?sort=email&per_page=50');
    await act(() => router.navigate(-1));
    expect(search()).toBe('?sort=email');
    await act(() => router.navigate(-1));
    expect(search()).toBe('?page=3');
    await act(() => router.navigate(-1));
    expect(search()).toBe('?page=2');
  });

  test('typing does not leave a step for every letter', async () => {
    const { router, search } = showList(outOf(240));
    await screen.findByText('user1@example.com');
    await userEvent.click(within(table()).getByRole('button', { name: 'Role' }));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search E-mail' }), 'kim');
    await waitFor(() => expect(search()).toBe('?sort=role&email=kim'));
    await act(() => router.navigate(-1));
    expect(search()).not.toContain('email');
  });

  test('the page size that was chosen last is the one of the next visit', async () => {
    const { unmount } = showList(outOf(240));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows per page' }), '100');
    unmount();
    showList(outOf(240));
    await screen.findByText('user1@example.com');
    expect(asked.map(({ limit }) => limit)).toEqual([100]);
  });

  test('an address shows the same rows whatever page size somebody chose last, and again on the way back', async () => {
    const first = showList(outOf(240), '/users?page=2');
    await screen.findByText('user21@example.com');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows per page' }), '100');
    expect(first.search()).toBe('?per_page=100');
    await act(() => first.router.navigate(-1));
    expect(await screen.findByText('user21@example.com')).toBeVisible();
    expect(screen.queryByText('user41@example.com')).toBeNull();
    first.unmount();
    const entered = showList(outOf(240));
    await screen.findByText('user1@example.com');
    expect(entered.search()).toBe('?per_page=100');
    entered.unmount();
    showList(outOf(240), '/users?page=3');
    expect(await screen.findByText('user41@example.com')).toBeVisible();
    expect(asked.map(({ limit, offset }) => [limit, offset])).toEqual([[20, 40]]);
  });
});
