import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useHold, useSteadyRows } from '#kit/table/use-steady-rows.ts';

type Row = { id: string; load: number };
const row = (id: string, load = 0): Row => ({ id, load });

function List({ rows, scope = 'all' }: { rows: readonly Row[]; scope?: string }) {
  const { held, handlers } = useHold();
  const shown = useSteadyRows({ rows, rowId: ({ id }: Row) => id, scope, held });
  return (
    <ul {...handlers}>
      {shown.map(({ id, load }) => (
        <li key={id}>
          <button type="button">{`${id} ${load}`}</button>
        </li>
      ))}
    </ul>
  );
}

const texts = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
const list = () => screen.getByRole('list');

test('under the pointer rows keep their places, with new data; the new order comes when the pointer has left', () => {
  const { rerender } = render(<List rows={[row('a'), row('b'), row('c')]} />);
  fireEvent.pointerEnter(list());
  rerender(<List rows={[row('c', 9), row('b', 5), row('d', 1)]} />);
  expect(texts()).toEqual(['a 0', 'b 5', 'c 9']);
  fireEvent.pointerLeave(list());
  expect(texts()).toEqual(['c 9', 'b 5', 'd 1']);
});

test('rows keep their places while one has the focus, and while it moves between them', () => {
  const { rerender } = render(<List rows={[row('a'), row('b')]} />);
  act(() => screen.getByText('a 0').focus());
  act(() => screen.getByText('b 0').focus());
  rerender(<List rows={[row('b', 2), row('a', 1)]} />);
  expect(texts()).toEqual(['a 1', 'b 2']);
  act(() => screen.getByText('b 2').blur());
  expect(texts()).toEqual(['b 2', 'a 1']);
});

test('another page, order or filter is shown at once', () => {
  const { rerender } = render(<List rows={[row('a'), row('b')]} />);
  fireEvent.pointerEnter(list());
  rerender(<List rows={[row('b'), row('c')]} scope="filtered" />);
  expect(texts()).toEqual(['b 0', 'c 0']);
});
