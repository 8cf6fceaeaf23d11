import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSelection } from '#kit/table/use-selection.ts';

const rowId = (row: string) => row;

test('taking one row out of all that match leaves none chosen, not that one', () => {
  const { result } = renderHook(() => useSelection('active', rowId));
  act(() => result.current.selectEverything());
  act(() => result.current.toggle('kim'));
  expect(result.current.everything).toBe(false);
  expect([...result.current.ticked.keys()]).toEqual([]);
  act(() => result.current.selectEverything());
  act(() => result.current.toggleAll(['kim', 'lee']));
  expect(result.current.everything).toBe(false);
  expect([...result.current.ticked.keys()]).toEqual([]);
});
