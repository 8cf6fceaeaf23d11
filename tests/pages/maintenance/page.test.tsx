import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { again } from '#api/manager-status.ts';
import { ENDS, leaveNothing, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, gone, press, put } from '#tests/pages/steps.ts';

leaveNothing();
again.pause = 1;

const section = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

test.each(ENDS)('usage is recalculated on %s, and the outcome stays on the page', async version => {
  const { sent } = await openPage('/maintenance', { version });
  const usage = await section('Usage');
  expect(usage).toHaveTextContent('Not run in this tab yet');
  press(usage, 'Recalculate usage');
  await waitFor(() => expect(usage).toHaveTextContent(/Done.*It took [\d.]+ s\./));
  expect(sent.filter(({ door }) => door === 'POST /resource/recalculate-usage')).toHaveLength(1);
  expect(getActivity()[0]).toMatchObject({ action: 'maintenance.recalculate', outcome: 'done' });
});

test.each([
  ['an answer that is lost leaves the outcome unknown', new TypeError('network error'), /Outcome unknown/],
  [
    'a refusal is shown in the manager’s words',
    Response.json({ type: 'x/generic-bad-request', title: 'No agent answers.' }, { status: 400 }),
    /Failed.*No agent answers\./,
  ],
] as const)('%s', async (_, answer, said) => {
  await openPage('/maintenance', { fault: path => (path === '/resource/recalculate-usage' ? answer : null) });
  const usage = await section('Usage');
  press(usage, 'Recalculate usage');
  await waitFor(() => expect(usage).toHaveTextContent(said));
  expect(within(usage).getByRole('button', { name: 'Recalculate usage' })).not.toHaveAttribute('aria-disabled');
});

test.each(ENDS)('the manager of %s is frozen after a question, and unfrozen at once', async version => {
  const { manager } = await openPage('/maintenance', { version });
  const status = await section('Manager status');
  await within(status).findByText('Running');
  press(status, 'Freeze');
  const dialog = await dialogNamed('Freeze the manager?');
  expect(dialog).toHaveTextContent('Not stopped: changes by GraphQL');
  press(dialog, 'Freeze');
  await gone('Freeze the manager?');
  await within(status).findByText('Frozen for maintenance');
  expect(manager.db.frozen).toBe(true);
  expect(status).toHaveTextContent('Not stopped: sessions that run');
  press(status, 'Unfreeze');
  await within(status).findByText('Running');
  expect(manager.db.frozen).toBe(false);
});

test('a change that the manager does not take up is not called done', async () => {
  const page = await openPage('/maintenance');
  const status = await section('Manager status');
  await within(status).findByText('Running');
  page.manager.db.frozen = true;
  fireEvent.focus(window);
  press(status, 'Freeze');
  const dialog = await dialogNamed('Freeze the manager?');
  page.manager.db.frozen = false;
  page.fail((path, body) => (path === '/manager/status' && body !== '' ? new Response(null, { status: 204 }) : null));
  press(dialog, 'Freeze');
  await within(status).findByText('The manager took the change to “frozen”, but still says “running”.');
});

test.each(ENDS)('on %s a text is announced with its preview, changed, removed and brought back', async version => {
  const { manager, user } = await openPage('/maintenance', { version });
  const form = await section('Announcement');
  await within(form).findByLabelText(/Text/);
  put(form, 'Text', 'Closed on **Friday** <b>x</b>');
  expect(within(form).getByText('Friday').tagName).toBe('STRONG');
  expect(form.querySelector('b')).toBeNull();
  press(form, 'Announce');
  await waitFor(() => expect(manager.db.announcement.enabled).toBe(true));
  expect(manager.db.announcement.message).toBe('Closed on **Friday** <b>x</b>');
  await within(form).findByRole('button', { name: 'Remove' });
  put(form, 'Text', 'Open again');
  press(form, 'Save');
  await waitFor(() => expect(manager.db.announcement.message).toBe('Open again'));
  await waitFor(() => expect(within(form).getByRole('button', { name: 'Save' })).toBeDisabled());
  press(form, 'Remove');
  await waitFor(() => expect(manager.db.announcement.enabled).toBe(false));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(manager.db.announcement).toEqual({ enabled: true, message: 'Open again' }));
});

test('what somebody else announced meanwhile is shown beside the own text', async () => {
  const { manager } = await openPage('/maintenance');
  const form = await section('Announcement');
  await within(form).findByLabelText(/Text/);
  put(form, 'Text', 'mine');
  manager.db.announcement = { enabled: true, message: 'theirs' };
  press(form, 'Announce');
  expect(await within(form).findByRole('alert')).toHaveTextContent('theirs');
  expect(manager.db.announcement.message).toBe('theirs');
});

test('a domain admin has no such page', async () => {
  await openPage('/maintenance', { as: 'domain-admin@example.com' });
  expect(await screen.findByText(/Your role cannot open this page/)).toBeVisible();
});
