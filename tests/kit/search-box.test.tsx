import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchBox } from '#kit/table/SearchBox.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search E-mail' });
const searched: [text: string, typing: boolean][] = [];
let move: (text: string) => void = () => {};

/** A list whose filter follows the box; `lag`: it follows only when the test says so. */
function List({ from = '', lag = false }: { from?: string; lag?: boolean }) {
  const [value, setValue] = useState(from);
  move = text => act(() => setValue(text));
  const onSearch = (text: string, typing: boolean) => {
    searched.push([text, typing]);
    if (!lag) setValue(text);
  };
  return <SearchBox label="Search E-mail" value={value} onSearch={onSearch} />;
}
afterEach(() => void searched.splice(0));

const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('the first letter searches at once', () => {
  render(<List />);
  wait(1000);
  type('k');
  expect(searched).toEqual([['k', false]]);
});

test('letters that follow quickly search together, once they pause', () => {
  render(<List />);
  wait(1000);
  for (const text of ['k', 'ki', 'kim', 'kimc', 'kimch', 'kimchi']) {
    type(text);
    wait(50);
  }
  expect(searched).toEqual([['k', false]]);
  wait(200);
  expect(searched).toEqual([
    ['k', false],
    ['kimchi', true],
  ]);
  expect(box()).toHaveValue('kimchi');
});

test('letters typed at leisure search one by one', () => {
  render(<List />);
  for (const text of ['k', 'ki', 'kim']) {
    wait(500);
    type(text);
  }
  expect(searched.map(([text]) => text)).toEqual(['k', 'ki', 'kim']);
});

test('what is pasted searches at once', () => {
  render(<List />);
  wait(1000);
  type('kim.minsu@example.com');
  expect(searched).toEqual([['kim.minsu@example.com', false]]);
});

test('Enter does not wait, and is no step of its own for Back', () => {
  render(<List />);
  wait(1000);
  type('k');
  type('kim');
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(searched.at(-1)).toEqual(['kim', true]);
  wait(1000);
  expect(searched).toHaveLength(2);
});

test('what is searched for already is not searched for again', () => {
  render(<List from="kim" />);
  wait(1000);
  fireEvent.keyDown(box(), { key: 'Enter' });
  type('kim ');
  wait(1000);
  expect(searched).toEqual([]);
  expect(box()).toHaveValue('kim ');
});

test('emptying the box searches for everything', () => {
  render(<List from="kim" />);
  wait(1000);
  type('');
  expect(searched).toEqual([['', false]]);
});

test('a text of another place in history, or of a chip, takes the place of the draft', () => {
  render(<List from="kim" />);
  move('lee');
  expect(box()).toHaveValue('lee');
  move('');
  expect(box()).toHaveValue('');
});

test('an answer to an earlier letter does not take away the later ones', () => {
  render(<List lag />);
  wait(1000);
  type('k');
  wait(500);
  type('ki');
  wait(500);
  type('kim');
  move('k');
  expect(box()).toHaveValue('kim');
  move('ki');
  expect(box()).toHaveValue('kim');
  move('kim');
  expect(box()).toHaveValue('kim');
});

test('Back while typing takes the box along', () => {
  render(<List />);
  wait(1000);
  type('k');
  wait(500);
  type('ki');
  move('k');
  expect(box()).toHaveValue('k');
});

test('a box that is gone searches no more', () => {
  const { unmount } = render(<List />);
  wait(1000);
  type('k');
  type('ki');
  unmount();
  wait(1000);
  expect(searched).toEqual([['k', false]]);
});

test('what is typed after the box was left is a step of its own for Back', () => {
  render(<List />);
  wait(1000);
  type('k');
  fireEvent.blur(box());
  wait(1000);
  type('ki');
  expect(searched).toEqual([
    ['k', false],
    ['ki', false],
  ]);
});

test('a chip removed while a letter waits is not undone by that letter', () => {
  render(<List />);
  wait(1000);
  type('k');
  type('ki');
  move('');
  wait(1000);
  expect(searched).toEqual([['k', false]]);
  expect(box()).toHaveValue('');
});
