import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ListChange } from '#kit/table/list-state.ts';
import { Pager } from '#kit/table/Pager.tsx';

const steps: ListChange[] = [];
beforeEach(() => void steps.splice(0));

const show = (page: number, total: number | null, per_page = 20) =>
  render(<Pager state={{ page, per_page, sort: null, filters: {} }} total={total} change={step => steps.push(step)} />);
const pages = () => screen.getByRole('navigation', { name: 'Pages' });
const button = (name: string) => screen.getByRole('button', { name });
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Page' });

test.each([
  [1, 240, '1–20 of 240', 'of 12'],
  [12, 240, '221–240 of 240', 'of 12'],
  [2, 21, '21–21 of 21', 'of 2'],
  [1, 1, '1–1 of 1', 'of 1'],
  [5000, 100_000, '99,981–100,000 of 100,000', 'of 5,000'],
])('page %i of %i rows says where it is', (page, total, range, count) => {
  show(page, total);
  expect(pages()).toHaveTextContent(range);
  expect(pages()).toHaveTextContent(count);
  expect(box()).toHaveValue(String(page));
});

test.each([
  ['nothing matches', 1, 0],
  ['it is not known how many match', 1, null],
  ['the page is beyond the last', 9, 40],
])('where %s no range is said', (_, page, total) => {
  show(page, total);
  expect(pages()).not.toHaveTextContent('–');
});

describe('steps', () => {
  test.each([
    ['First page', 1],
    ['Previous page', 4],
    ['Next page', 6],
    ['Last page', 12],
  ])('%s', async (name, page) => {
    show(5, 240);
    await userEvent.click(button(name));
    expect(steps).toEqual([{ page }]);
  });

  test('end where there is nowhere to go', () => {
    const { unmount } = show(1, 240);
    expect([button('First page'), button('Previous page')].map(one => one.matches(':disabled'))).toEqual([true, true]);
    expect(button('Next page')).toBeEnabled();
    unmount();
    show(12, 240);
    expect([button('Next page'), button('Last page')].map(one => one.matches(':disabled'))).toEqual([true, true]);
    expect(button('Previous page')).toBeEnabled();
  });

  test('that has led to the end keeps the focus', async () => {
    const at = (page: number) => (
      <Pager state={{ page, per_page: 20, sort: null, filters: {} }} total={240} change={() => {}} />
    );
    const { rerender } = render(at(2));
    await userEvent.click(button('Previous page'));
    rerender(at(1));
    expect(button('Previous page')).toHaveFocus();
    expect(button('Previous page')).not.toHaveAttribute('disabled');
    expect(button('Previous page')).toHaveAttribute('aria-disabled', 'true');
  });

  test('back from beyond the last page lead to it', async () => {
    show(9, 40);
    expect(button('Next page')).toBeDisabled();
    await userEvent.click(button('Previous page'));
    expect(steps).toEqual([{ page: 2 }]);
  });
});

describe('a page that is typed', () => {
  const go = async (text: string, key = '{Enter}') => {
    await userEvent.clear(box());
    await userEvent.type(box(), text + key);
  };

  test('is gone to by Enter, and by leaving the box', async () => {
    show(5, 240);
    await go('7');
    expect(steps).toEqual([{ page: 7 }]);
    await go('8', '{Tab}');
    expect(steps.at(-1)).toEqual({ page: 8 });
  });

  test.each(['0', '13', '-1', '1.5', 'x', '999999999999999999999'])('but is none (%s) is put back', async text => {
    show(5, 240);
    await go(text);
    expect(steps).toEqual([]);
    expect(box()).toHaveValue('5');
  });
});

test('a page holds as many rows as is chosen', async () => {
  show(5, 240);
  const sizes = screen.getByRole('combobox', { name: 'Rows per page' });
  expect([...sizes.querySelectorAll('option')].map(option => option.value)).toEqual(['20', '50', '100', '500']);
  await userEvent.selectOptions(sizes, '100');
  expect(steps).toEqual([{ per_page: 100 }]);
});
