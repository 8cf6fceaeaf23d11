import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { HeaderCell } from '#kit/table/HeaderCell.tsx';
import type { ListChange, ListState } from '#kit/table/list-state.ts';
import { text } from '#tests/api/filter-values.ts';
import { column } from './people.tsx';

const NEWEST = { column: 'created_at', descending: true };
const steps: ListChange[] = [];
beforeEach(() => void steps.splice(0));

function show(key: string, sort: ListState['sort'], filters: ListState['filters'] = {}) {
  const state: ListState = { page: 1, per_page: 20, sort, filters };
  render(
    <table>
      <thead>
        <tr>
          <HeaderCell column={column(key)} state={state} sort={sort ?? NEWEST} change={step => steps.push(step)} />
        </tr>
      </thead>
    </table>,
  );
  return screen.getByRole('columnheader');
}
const press = () => userEvent.click(screen.getByRole('button'));

test.each([
  ['email', null, 'none', { column: 'email', descending: false }],
  ['email', { column: 'email', descending: false }, 'ascending', { column: 'email', descending: true }],
  ['email', { column: 'email', descending: true }, 'descending', null],
  ['email', { column: 'role', descending: true }, 'none', { column: 'email', descending: false }],
])('%s, sorted by %j, says %s and goes on to %j', async (key, sort, said, next) => {
  expect(show(key, sort)).toHaveAttribute('aria-sort', said);
  await press();
  expect(steps).toEqual([{ sort: next }]);
});

test("the list's own order is said, and can be turned round", async () => {
  expect(show('created_at', null)).toHaveAttribute('aria-sort', 'descending');
  await press();
  expect(steps).toEqual([{ sort: { column: 'created_at', descending: false } }]);
});

test('a column that the manager cannot sort by offers no such thing', () => {
  expect(show('groups', null)).not.toHaveAttribute('aria-sort');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Projects')).toBeVisible();
});

test('the box in a header filters by its column, and shows what is filtered', async () => {
  show('email', null, { email: text('kim') });
  const box = screen.getByRole('searchbox', { name: 'Search E-mail' });
  expect(box).toHaveValue('kim');
  await userEvent.clear(box);
  expect(steps).toEqual([{ filters: { email: null } }]);
});

test('only a column that is searched in its header has a box', () => {
  show('role', null);
  expect(screen.queryByRole('searchbox')).toBeNull();
});
