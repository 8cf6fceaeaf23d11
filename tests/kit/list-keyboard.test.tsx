import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { outOf, showList } from './list.tsx';
import { withPopovers } from './popovers.ts';

withPopovers();

const link = (n: number) => screen.getByRole('link', { name: `user${n}@example.com` });
const box = (n: number) => screen.getByRole('checkbox', { name: `Select user${n}@example.com` });

/** A list of rows, with the focus on its first. */
async function begin(total = 20, address = '/users') {
  const shown = showList(outOf(total), address);
  (await screen.findByRole('link', { name: 'user1@example.com' })).focus();
  return shown;
}

describe('by keyboard', () => {
  test('arrows go from row to row and stop at the ends', async () => {
    await begin(3);
    await userEvent.keyboard('{ArrowDown}');
    expect(link(2)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(link(3)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(link(1)).toHaveFocus();
  });

  test('Home, End, Page Up and Page Down go further', async () => {
    await begin();
    await userEvent.keyboard('{End}');
    expect(link(20)).toHaveFocus();
    await userEvent.keyboard('{PageUp}');
    expect(link(5)).toHaveFocus();
    await userEvent.keyboard('{PageDown}');
    expect(link(20)).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(link(1)).toHaveFocus();
  });

  test('Enter opens the row beside the list as it stands, in the history', async () => {
    const { search, router } = await begin(20, '/users?sort=email&page=1');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(search()).toBe('?sort=email&page=1&detail=id-2');
    await act(() => router.navigate(-1));
    expect(search()).toBe('?sort=email&page=1');
  });

  test('Space ticks the row, and ticks it off again', async () => {
    await begin();
    await userEvent.keyboard('{ArrowDown} ');
    expect(box(2)).toBeChecked();
    expect(screen.getByRole('status')).toHaveTextContent('1 selected');
    await userEvent.keyboard(' ');
    expect(box(2)).not.toBeChecked();
  });

  test('the list is one stop of Tab: only one row can be reached by it', async () => {
    await begin();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const stops = (role: string) =>
      within(screen.getByRole('table'))
        .getAllByRole(role)
        .filter(one => one.tabIndex === 0 && one.closest('tbody'));
    expect(stops('link')).toEqual([link(3)]);
    expect(stops('checkbox')).toEqual([box(3)]);
  });

  test('keys with a modifier are left to the browser', async () => {
    await begin();
    fireEvent.keyDown(link(1), { key: 'End', ctrlKey: true });
    expect(link(1)).toHaveFocus();
  });

  test('/ goes to the search, unless something is being typed', async () => {
    await begin();
    await userEvent.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Search E-mail' });
    expect(search).toHaveFocus();
    expect(search).toHaveValue('');
    screen.getByRole('textbox', { name: 'Page' }).focus();
    await userEvent.keyboard('/');
    expect(screen.getByRole('textbox', { name: 'Page' })).toHaveFocus();
  });
});

test('a link that is clicked opens the row here, with a modifier it is the browser’s', async () => {
  const { search } = await begin();
  expect(link(2)).toHaveAttribute('href', '?detail=id-2');
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  document.addEventListener('click', e => e.preventDefault(), { once: true });
  link(2).dispatchEvent(event);
  expect(search()).toBe('');
  await userEvent.click(link(2));
  expect(search()).toBe('?detail=id-2');
});

describe('selecting', () => {
  const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows on this page' });
  const bar = () => screen.getByRole('status');

  test('the box in the head ticks the page and says when only some are', async () => {
    await begin(45);
    await userEvent.click(box(2));
    expect(all().indeterminate).toBe(true);
    expect(all()).not.toBeChecked();
    await userEvent.click(all());
    expect(all()).toBeChecked();
    expect(bar()).toHaveTextContent('20 selected');
    await userEvent.click(all());
    expect(bar()).not.toHaveTextContent('selected');
  });

  test('what is ticked stays ticked on other pages', async () => {
    await begin(45);
    await userEvent.click(box(2));
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select user21@example.com' }));
    expect(bar()).toHaveTextContent('2 selected');
    expect(all().indeterminate).toBe(true);
  });

  test('all that match are chosen in those words, and in no others', async () => {
    await begin(45);
    await userEvent.click(box(2));
    await userEvent.click(screen.getByRole('button', { name: 'Select all 45 that match' }));
    expect(bar()).toHaveTextContent('All 45 that match are selected');
    expect(box(7)).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(bar()).not.toHaveTextContent('selected');
    expect(box(7)).not.toBeChecked();
  });

  test('where the manager counts too many, no number is said of all that match', async () => {
    showList(outOf(45), '/users', 'active', true);
    await screen.findByRole('link', { name: 'user1@example.com' });
    await userEvent.click(box(2));
    await userEvent.click(screen.getByRole('button', { name: 'Select all that match' }));
    expect(bar()).toHaveTextContent('All that match are selected');
  });

  test('another filter starts with nothing chosen', async () => {
    const { router } = await begin(45);
    await userEvent.click(box(2));
    await act(() => router.navigate('/users?role=user'));
    expect(bar()).not.toHaveTextContent('selected');
  });
});

test('columns are chosen and moved in a menu, by name', async () => {
  await begin(3);
  const heads = () => screen.getAllByRole('columnheader').map(head => head.getAttribute('data-column'));
  expect(heads()).toEqual(['email', 'role', 'totp_activated', 'groups']);
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  const menu = within(screen.getByRole('dialog', { name: 'Columns' }));
  expect(menu.queryByRole('checkbox', { name: 'E-mail' })).toBeNull();
  await userEvent.click(menu.getByRole('checkbox', { name: 'Created' }));
  await userEvent.click(menu.getByRole('checkbox', { name: 'Projects' }));
  await userEvent.click(menu.getByRole('button', { name: 'Move Role down' }));
  expect(heads()).toEqual(['email', 'totp_activated', 'role', 'created_at']);
  expect(menu.getByRole('button', { name: 'Move 2FA up' })).toBeDisabled();
  const up = menu.getByRole('button', { name: 'Move Role up' });
  await userEvent.click(up);
  expect(up).toHaveFocus();
  expect(up).not.toHaveAttribute('disabled');
  expect(up).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(menu.getByRole('button', { name: 'Reset columns' }));
  expect(heads()).toEqual(['email', 'role', 'totp_activated', 'groups']);
});
