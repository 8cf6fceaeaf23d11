import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Column } from '#kit/table/column.ts';
import { useColumns } from '#kit/table/use-columns.ts';
import { column, columns, type Person } from './people.tsx';

const KEY = 'console.people.columns';
type Layout = ReturnType<typeof useColumns<Person>>;

function layout(known: readonly Column<Person>[] = columns) {
  const { result, rerender } = renderHook(({ now }) => useColumns<Person>('people', now), {
    initialProps: { now: known },
  });
  const keys = (list: readonly Column<Person>[]) => list.map(({ key }) => key);
  return {
    shown: () => keys(result.current.shown),
    ordered: () => keys(result.current.ordered),
    do: (step: (layout: Layout) => void) => act(() => step(result.current)),
    know: (now: readonly Column<Person>[]) => rerender({ now }),
  };
}

const USUAL = ['email', 'role', 'totp_activated', 'groups'];

test('unless a person chose, all columns are shown but the optional ones', () => {
  const list = layout();
  expect(list.shown()).toEqual(USUAL);
  expect(list.ordered()).toEqual(['email', 'role', 'totp_activated', 'created_at', 'groups']);
});

test('a column is hidden and shown again, in its place', () => {
  const list = layout();
  list.do(l => l.toggle(column('role')));
  expect(list.shown()).toEqual(['email', 'totp_activated', 'groups']);
  list.do(l => l.toggle(column('created_at')));
  list.do(l => l.toggle(column('role')));
  expect(list.shown()).toEqual(['email', 'role', 'totp_activated', 'created_at', 'groups']);
});

test('a column moves one place at a time', () => {
  const list = layout();
  list.do(l => l.move(column('groups'), -1));
  expect(list.ordered()).toEqual(['email', 'role', 'totp_activated', 'groups', 'created_at']);
  list.do(l => l.move(column('role'), 1));
  expect(list.shown()).toEqual(['email', 'totp_activated', 'role', 'groups']);
});

test('the column that names the row stays first and is always shown', () => {
  const list = layout();
  list.do(l => l.toggle(column('email')));
  list.do(l => l.move(column('role'), -1));
  expect(list.ordered()[0]).toBe('email');
  expect(list.shown()[0]).toBe('email');
});

test('what was chosen is there at the next visit, and gone after a reset', () => {
  const before = layout();
  before.do(l => l.toggle(column('role')));
  before.do(l => l.move(column('groups'), -1));
  expect(layout().shown()).toEqual(before.shown());
  before.do(l => l.reset());
  expect(before.shown()).toEqual(USUAL);
  expect(layout().shown()).toEqual(USUAL);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test.each(['nonsense', 'null', '[]', '{"order":["role"]}', '{"order":[1],"shown":["role"]}'])(
  'a choice written as %s is none',
  text => {
    localStorage.setItem(KEY, text);
    expect(layout().shown()).toEqual(USUAL);
  },
);

test('columns that the list has lost since are passed over, those that it has gained come last, as they are meant to', () => {
  localStorage.setItem(KEY, JSON.stringify({ order: ['groups', 'lost', 'role'], shown: ['groups', 'lost'] }));
  const list = layout();
  expect(list.ordered()).toEqual(['email', 'groups', 'role', 'totp_activated', 'created_at']);
  expect(list.shown()).toEqual(['email', 'groups', 'totp_activated']);
});

test('a column that appears while the list is open is shown where it belongs', () => {
  const list = layout(columns.filter(({ key }) => key !== 'totp_activated'));
  expect(list.shown()).toEqual(['email', 'role', 'groups']);
  list.know(columns);
  expect(list.shown()).toEqual(USUAL);
});

test('lists do not share their columns', () => {
  layout().do(l => l.toggle(column('role')));
  const { result } = renderHook(() => useColumns<Person>('others', columns));
  expect(result.current.shown.map(({ key }) => key)).toEqual(USUAL);
});
