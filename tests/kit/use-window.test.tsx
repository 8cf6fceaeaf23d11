import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useWindow } from '#kit/table/use-window.ts';

/** A list of `count` rows of 10 px in a scroller of 100 px. */
function list(count: number, kept = 0) {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientHeight', { value: 100 });
  const scroller = { current: element };
  const { result, rerender } = renderHook((now: number) => useWindow({ scroller, count, rowHeight: 10, kept: now }), {
    initialProps: kept,
  });
  const scroll = (top: number) =>
    act(() => {
      element.scrollTop = top;
      element.dispatchEvent(new Event('scroll'));
    });
  return { element, result, rerender, scroll };
}

const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

test('only the visible rows and four on each side are rendered', () => {
  const { result, scroll } = list(1000);
  expect(result.current.indices).toEqual(between(0, 13));
  scroll(500);
  expect(result.current.indices).toEqual([0, ...between(46, 63)]);
  scroll(505);
  expect(result.current.indices).toEqual([0, ...between(46, 64)]);
  scroll(9900);
  expect(result.current.indices).toEqual([0, ...between(986, 999)]);
});

test('the row that has the focus is always rendered, in its place', () => {
  const { result, rerender, scroll } = list(1000, 500);
  expect(result.current.indices).toEqual([...between(0, 13), 500]);
  rerender(5);
  scroll(5000);
  expect(result.current.indices.slice(0, 2)).toEqual([5, 496]);
});

test.each([
  [0, []],
  [3, [0, 1, 2]],
])('a list of %i rows', (count, indices) => expect(list(count).result.current.indices).toEqual(indices));

test('a row is scrolled into view by as little as needed', () => {
  const { element, result } = list(1000);
  act(() => result.current.show(5));
  expect(element.scrollTop).toBe(0);
  act(() => result.current.show(20));
  expect(element.scrollTop).toBe(110);
  expect(result.current.indices).toContain(20);
  act(() => result.current.show(11));
  expect(element.scrollTop).toBe(110);
  act(() => result.current.show(4));
  expect(element.scrollTop).toBe(40);
});
