import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { giveBackFocus } from '#kit/overlay/give-back.ts';
import { Menu } from '#kit/overlay/Menu.tsx';
import { Popover } from '#kit/overlay/Popover.tsx';
import { withPopovers } from './popovers.ts';

withPopovers();

test('a popover is a button that opens a dialog of the same name', async () => {
  render(<Popover label="Columns">what is inside</Popover>);
  const button = screen.getByRole('button', { name: 'Columns' });
  expect(button).toHaveAttribute('aria-haspopup', 'dialog');
  expect(screen.queryByText('what is inside')).toBeNull();
  await userEvent.click(button);
  expect(screen.getByRole('dialog', { name: 'Columns' })).toHaveTextContent('what is inside');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText('what is inside')).toBeNull();
});

test('what is inside a popover can close it, and the focus is back on the button', async () => {
  render(
    <Popover label="Account" face="AK">
      {close => (
        <button type="button" onClick={close}>
          Done
        </button>
      )}
    </Popover>,
  );
  const button = screen.getByRole('button', { name: 'Account' });
  expect(button).toHaveTextContent('AK');
  await userEvent.click(button);
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
  expect(button).toHaveFocus();
});

const chosen: string[] = [];
const item = (label: string, disabled = false) => ({ label, disabled, onSelect: () => void chosen.push(label) });

async function openMenu() {
  chosen.length = 0;
  render(
    <Menu label="More actions" face="…" items={[item('Export CSV'), item('Import', true), item('Export JSON')]} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
}
const entry = (name: string) => screen.getByRole('menuitem', { name });

test('an opened menu has the focus on its first entry, and arrows go round, past what cannot be chosen', async () => {
  await openMenu();
  expect(screen.getByRole('menu', { name: 'More actions' })).toBeInTheDocument();
  expect(entry('Export CSV')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(entry('Export JSON')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(entry('Export CSV')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  expect(entry('Export JSON')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  expect(entry('Export CSV')).toHaveFocus();
  await userEvent.keyboard('{End}');
  expect(entry('Export JSON')).toHaveFocus();
});

test('an entry does what it says, and gives the focus back', async () => {
  await openMenu();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toEqual(['Export JSON']);
  expect(screen.getByRole('button', { name: 'More actions' })).toHaveFocus();
});

test.each([
  ['gone', (before: HTMLElement) => before.remove()],
  ['disabled by now', (before: HTMLElement) => before.setAttribute('disabled', '')],
])('the focus goes to the content of the page where it came from what is %s', (_, change) => {
  render(
    <main id="content" tabIndex={-1}>
      <p />
    </main>,
  );
  const before = document.createElement('button');
  // as a browser does; happy-dom focuses what is disabled
  vi.spyOn(before, 'focus').mockImplementation(() => {});
  document.body.append(before);
  change(before);
  giveBackFocus(before);
  expect(screen.getByRole('main')).toHaveFocus();
  before.remove();
});

test('what cannot be chosen is shown and does nothing', async () => {
  await openMenu();
  await userEvent.click(entry('Import'));
  expect(entry('Import')).toBeDisabled();
  expect(chosen).toEqual([]);
});
