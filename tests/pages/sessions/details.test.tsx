import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '#app/query-client.ts';
import { type Fault, leaveNothing, listNamed, openPage } from '../harness.tsx';

leaveNothing();

/** The manager answers no request whose body names one of these. */
const noAnswerTo =
  (...names: string[]): Fault =>
  (_, body) =>
    names.some(name => body.includes(name)) ? new Response('{}', { status: 503 }) : null;

const firstRow = async () => {
  const list = await listNamed('Sessions');
  return within(list).getAllByRole('rowheader')[0] as HTMLElement;
};

test('open details stay when they cannot be read again, with the time at which they were read', async () => {
  const { user, fail } = await openPage('/sessions');
  const name = (await firstRow()).textContent ?? '';
  await user.click(within(await firstRow()).getByRole('link'));
  const details = await screen.findByRole('dialog', { name });
  await within(details).findByText('Resources in use');
  fail(noAnswerTo('SessionDetail'));
  await queryClient.refetchQueries({ queryKey: ['sessions', 'detail'] });
  expect(await within(details).findByRole('alert')).toHaveTextContent(
    /The details could not be refreshed. They show the state of \d+:\d\d/,
  );
  expect(within(details).getByText('Resources in use')).toBeVisible();
  fail(null);
  await user.click(within(details).getByRole('button', { name: 'Try again' }));
  await within(details).findByText('Resources in use');
  expect(within(details).queryByRole('alert')).toBeNull();
});

test('details that cannot be read at all show what the list has of them', async () => {
  const { user, fail } = await openPage('/sessions');
  const row = await firstRow();
  fail(noAnswerTo('SessionDetail'));
  await user.click(within(row).getByRole('link'));
  const details = await screen.findByRole('dialog', { name: row.textContent ?? '' });
  expect(await within(details).findByRole('alert')).toHaveTextContent('They show the state of');
  expect(within(details).getByText('Where it runs')).toBeVisible();
});

test('details that no list has and that cannot be read say so, and are there after another try', async () => {
  const { user, fail, router, manager } = await openPage('/sessions?name=nothing-has-this-name');
  await listNamed('Sessions');
  fail(noAnswerTo('SessionDetail'));
  const [session] = manager.db.sessions.values();
  await router.navigate(`/sessions?name=nothing-has-this-name&detail=${session?.id}`);
  const details = await screen.findByRole('dialog', { name: 'Session' });
  expect(await within(details).findByRole('alert')).toHaveTextContent('This session could not be read.');
  fail(null);
  await user.click(within(details).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('dialog', { name: session?.name ?? '' })).toBeVisible();
});
