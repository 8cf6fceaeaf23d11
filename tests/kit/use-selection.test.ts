import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSelection } from '#kit/table/use-selection.ts';
import { type Person, people, person, rowId } from './people.tsx';

function selecting() {
  const { result, rerender } = renderHook(({ scope }) => useSelection<Person>(scope, rowId), {
    initialProps: { scope: 'active' },
  });
  return {
    ids: () => [...result.current.ticked.keys()],
    everything: () => result.current.everything,
    do: (step: (selection: ReturnType<typeof useSelection<Person>>) => void) => act(() => step(result.current)),
    moveTo: (scope: string) => rerender({ scope }),
    result,
  };
}

test('a row is ticked, and ticked again it is not', () => {
  const selection = selecting();
  selection.do(s => s.toggle(person(1)));
  selection.do(s => s.toggle(person(2)));
  expect(selection.ids()).toEqual(['id-1', 'id-2']);
  selection.do(s => s.toggle({ ...person(1), role: 'changed meanwhile' }));
  expect(selection.ids()).toEqual(['id-2']);
});

test('two rows ticked in one breath are both ticked', () => {
  const selection = selecting();
  selection.do(s => {
    s.toggle(person(1));
    s.toggle(person(2));
  });
  expect(selection.ids()).toEqual(['id-1', 'id-2']);
});

test('ticking a page adds to what is ticked on others; ticked again it takes only its own rows away', () => {
  const selection = selecting();
  selection.do(s => s.toggleAll(people(2)));
  selection.do(s => s.toggleAll(people(2, 3)));
  expect(selection.ids()).toEqual(['id-1', 'id-2', 'id-3', 'id-4']);
  selection.do(s => s.toggleAll(people(2)));
  expect(selection.ids()).toEqual(['id-3', 'id-4']);
});

test('a page of which some rows are ticked is ticked whole first', () => {
  const selection = selecting();
  selection.do(s => s.toggle(person(2)));
  selection.do(s => s.toggleAll(people(3)));
  expect(selection.ids().sort()).toEqual(['id-1', 'id-2', 'id-3']);
});

test('everything is only ever chosen in those words', () => {
  const selection = selecting();
  selection.do(s => s.toggleAll(people(20)));
  expect(selection.everything()).toBe(false);
  selection.do(s => s.selectEverything());
  expect(selection.everything()).toBe(true);
  expect(selection.ids()).toEqual([]);
});

test('clearing leaves nothing, of either kind', () => {
  const selection = selecting();
  selection.do(s => s.toggle(person(1)));
  selection.do(s => s.clear());
  expect([selection.ids(), selection.everything()]).toEqual([[], false]);
  selection.do(s => s.selectEverything());
  selection.do(s => s.clear());
  expect(selection.everything()).toBe(false);
});

test('another tab or filter starts with nothing chosen, at once and not one picture later', () => {
  const selection = selecting();
  selection.do(s => s.toggle(person(1)));
  selection.moveTo('inactive');
  expect([selection.ids(), selection.everything()]).toEqual([[], false]);
  selection.do(s => s.toggle(person(9)));
  expect(selection.ids()).toEqual(['id-9']);
});

test('everything of one tab is not everything of another', () => {
  const selection = selecting();
  selection.do(s => s.selectEverything());
  selection.moveTo('inactive');
  expect(selection.everything()).toBe(false);
});

test('ticking is the same function from picture to picture, so that rows need not be drawn again', () => {
  const selection = selecting();
  const before = selection.result.current.toggle;
  selection.do(s => s.toggle(person(1)));
  expect(selection.result.current.toggle).toBe(before);
});
