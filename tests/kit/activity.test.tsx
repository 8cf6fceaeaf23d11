import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetActivity, type LoggedAction, logWrite, MASK } from '#api/activity.ts';
import { ApiError } from '#api/errors.ts';
import { ActivityButton } from '#kit/activity/ActivityButton.tsx';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { withPopovers } from './popovers.ts';

withPopovers();
const copied: string[] = [];
beforeEach(() => {
  copied.length = 0;
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
});
afterEach(() => {
  act(forgetActivity);
  vi.unstubAllGlobals();
});

const logged: LoggedAction = {
  action: 'edit',
  subject: 'kim@example.com',
  changes: [
    { label: 'user.full_name', from: 'Kim', to: 'Kim\u202e Minji' },
    { label: 'user.groups', from: ['default', 'ml'], to: [] },
    { label: 'user.need_password_change', from: null, to: true },
  ],
  cli: ['admin', 'user', 'update', 'kim@example.com', '--full-name', 'Kim Minji'],
};
const request = { text: 'mutation { x }', variables: { props: { password: 'Secret-pw-1!', full_name: 'Kim Minji' } } };
const note = (given: Partial<LoggedAction> = {}) => {
  let end = (_: 'done' | ApiError) => {};
  act(() => {
    end = logWrite({ ...logged, ...given }, request);
  });
  return (outcome: 'done' | ApiError) => act(() => end(outcome));
};
async function open() {
  render(<ActivityButton className="" />);
  await userEvent.click(screen.getByRole('button', { name: 'Activity' }));
  return screen.findByRole('dialog', { name: 'Activity' });
}
const entries = () => within(screen.getByRole('list', { name: 'Activity' })).getAllByRole('article');

test('what was done in this tab stands in a drawer, newest first, with old and new values', async () => {
  note()('done');
  note({ action: 'delete', subject: 'lee@example.com', changes: [] });
  await open();
  const [second, first] = entries();
  expect(second).toHaveTextContent(/Delete.*Running.*lee@example.com/);
  expect(first).toHaveTextContent(/Edit.*Done.*kim@example.com/);
  const told = within(first as HTMLElement).getAllByRole('definition');
  expect(told.map(one => one.textContent)).toEqual(['Kim → Kim\\u202e Minji', 'default, ml → –', 'Yes']);
});

test('it shows at once how a write that is under way ends, with the words of the manager', async () => {
  const end = note();
  await open();
  expect(entries()[0]).toHaveTextContent('Running');
  end(new ApiError('refused', { words: 'no such policy' }));
  expect(entries()[0]).toHaveTextContent(/Failed.*The manager said: no such policy/);
});

test.each([
  ['GraphQL', /^mutation \{ x \}\n\n# Variables/],
  ['curl, session mode', /curl http.*\/func\/admin\/gql/],
  ['curl, API mode', /openssl dgst -sha256/],
])('it is copied as %s, never with a secret', async (name, text) => {
  note();
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'Copy as' }));
  await userEvent.click(screen.getByRole('menuitem', { name }));
  expect(copied).toHaveLength(1);
  expect(copied[0]).toMatch(text);
  expect(copied[0]).toContain('Kim Minji');
  expect(copied[0]).toContain(MASK);
  expect(copied[0]).not.toContain('Secret-pw');
  expect(screen.getByRole('button', { name: 'Copy as' })).toHaveTextContent('Copied');
});

test('it is copied as a command of the client where that has one', async () => {
  note();
  note({ cli: null });
  await open();
  const [without, withOne] = screen.getAllByRole('button', { name: 'Copy as' });
  await userEvent.click(without as HTMLElement);
  expect(screen.queryAllByRole('menuitem', { name: 'backend.ai' })).toHaveLength(1);
  await userEvent.click(withOne as HTMLElement);
  await userEvent.click(screen.getByRole('menuitem', { name: 'backend.ai' }));
  expect(copied).toEqual([`backend.ai admin user update kim@example.com --full-name 'Kim Minji'\n`]);
});

test('before anything was done it says so', async () => {
  const drawer = await open();
  expect(drawer).toHaveTextContent('Nothing yet.');
});

test('Escape closes it, and not the details below it', async () => {
  const closed = vi.fn();
  render(
    <DetailDrawer label="kim" title="kim" onClose={closed}>
      details
    </DetailDrawer>,
  );
  await open();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog', { name: 'Activity' })).toBeNull();
  expect(closed).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(closed).toHaveBeenCalledOnce();
});
