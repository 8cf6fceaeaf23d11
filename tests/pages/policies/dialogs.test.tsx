import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { Notices } from '#kit/notice/Notices.tsx';
import { DeletePolicy } from '#pages/policies/DeletePolicy.tsx';
import type { Range } from '#pages/policies/form.ts';
import { POLICIES, type Policy } from '#pages/policies/kinds.ts';
import { PolicyDialogs } from '#pages/policies/PolicyDialogs.tsx';
import { PolicyDrawer } from '#pages/policies/PolicyDrawer.tsx';
import { PolicyList } from '#pages/policies/PolicyList.tsx';
import { usageOf } from '#pages/policies/policy-use.ts';
import { onStage } from '#tests/kit/stage.tsx';
import { dice } from '#tests/lib/random.ts';
import { onManager } from './embedded.ts';
import { wrongText } from './wrong-limits.ts';

const embedded = onManager();
const shut = { show: vi.fn(), onGone: vi.fn() };

const opened = (dialog: Parameters<typeof PolicyDialogs>[0]['dialog']) =>
  onStage(
    <>
      <PolicyDialogs kind="keypair" dialog={dialog} {...shut} />
      <Notices />
    </>,
  );

/** The dialog, once one is there: until then something else could be counted. */
function Deleting() {
  const { pathname } = useLocation();
  if (pathname !== '/resource-policies') return null;
  return <DeletePolicy kind="keypair" name="small" onGone={shut.onGone} onClose={vi.fn()} />;
}

const small = { name: 'small' } as Policy;

test('25.15 shows the limits of pending sessions that a policy has, closed, and says what to do instead', async () => {
  await embedded.signIn('25.15');
  opened({ kind: 'edit', policy: small });
  const field = await screen.findByRole('textbox', { name: 'CPU · Pending sessions' });
  expect(field).toBeDisabled();
  expect(field).toHaveAccessibleDescription(/changes no limit of pending sessions.*Duplicate the policy/);
  expect(screen.getByRole('checkbox', { name: 'Unlimited: CPU · Pending sessions' })).toBeDisabled();
  expect(screen.getByRole('textbox', { name: 'CPU' })).toBeEnabled();
});

test('a copy on 25.15 may have others, and so may any policy on other releases', async () => {
  await embedded.signIn('25.15');
  const like = (await POLICIES.keypair.readOne('small')) as Policy;
  const { unmount } = opened({ kind: 'create', like });
  expect(await screen.findByRole('textbox', { name: 'CPU · Pending sessions' })).toBeEnabled();
  unmount();
  await embedded.signIn('26.4');
  opened({ kind: 'edit', policy: small });
  expect(await screen.findByRole('textbox', { name: 'CPU · Pending sessions' })).toBeEnabled();
});

test.each([
  ['a new policy', { kind: 'create', like: null }, 'Which resources the cluster has could not be read.'],
  ['a policy', { kind: 'edit', policy: small }, 'This policy could not be read.'],
] as const)(
  'the form of %s does not open on slots that are not known; once they are, it has them all',
  async (_, dialog, words) => {
    await embedded.signIn('26.9');
    embedded.break(path => path.includes('resource-slots'));
    opened(dialog);
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent(words);
    expect(screen.queryByRole('textbox')).toBeNull();
    embedded.break(() => false);
    fireEvent.click(within(note).getByRole('button', { name: 'Try again' }));
    await screen.findByRole('textbox', { name: 'npu-x.device' });
  },
);

test('where it takes every user to be read, who follows a user policy is counted when somebody asks', async () => {
  const manager = await embedded.signIn('24.09');
  const followers = [...manager.db.users.values()].filter(user => user.resource_policy === 'student').length;
  onStage(<PolicyDrawer kind="user" name="student" show={shut.show} onClose={vi.fn()} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Count them (reads every user)' }));
  await screen.findByText(new RegExp(`^${followers} users?`));
  expect(followers).toBeGreaterThan(0);
});

test('a domain admin is told that who follows a policy is counted in the own domain alone', async () => {
  await embedded.signIn('25.15', 'domain-admin@example.com');
  onStage(<PolicyDrawer kind="keypair" name="default" show={shut.show} onClose={vi.fn()} />);
  await screen.findByText('Counted in your domain alone: policies are for all domains.');
});

test('details say that names of slots are missing', async () => {
  await embedded.signIn('26.9');
  embedded.break(path => path.includes('resource-slots'));
  onStage(<PolicyDrawer kind="keypair" name="small" show={shut.show} onClose={vi.fn()} />);
  expect(await screen.findByText(/^Which resources the cluster has could not be read: they stand under/)).toBeVisible();
  embedded.break(() => false);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/could not be read/)).toBeNull());
});

test('the list says the same above its rows, and takes the names once they are there', async () => {
  await embedded.signIn('26.9');
  embedded.break(path => path.includes('resource-slots'));
  onStage(<PolicyList kind="keypair" open={vi.fn()} show={shut.show} />, '/resource-policies');
  expect(await screen.findByRole('rowheader', { name: 'small' })).toBeVisible();
  expect(screen.getByText(/^Which resources the cluster has could not be read: they stand under/)).toBeVisible();
  expect(screen.getByRole('columnheader', { name: /^cpu/ })).toBeVisible();
  embedded.break(() => false);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('columnheader', { name: /^npu-x\.device/ })).toBeVisible();
  expect(screen.queryByText(/could not be read/)).toBeNull();
});

test('a policy that was made without its SFTP limit is said to be made, and why not whole', async () => {
  const { db } = await embedded.signIn('24.09');
  embedded.break((_, body) => body.includes('modify_keypair_resource_policy'));
  opened({ kind: 'create', like: null });
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'half');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Unlimited: Concurrent SFTP sessions' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Concurrent SFTP sessions' }), '3');
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  expect(
    await screen.findByText(/^Policy half was created, but its limit of SFTP sessions could not be set/),
  ).toBeVisible();
  expect(screen.queryByText('The policy was not created.')).toBeNull();
  expect(db.keypair_resource_policies.has('half')).toBe(true);
});

test('a count from before does not free the way to deleting when counting anew failed', async () => {
  await embedded.signIn('26.9');
  embedded.break((_, body) => body.includes('keypair_list'));
  const { queries, router } = onStage(<Deleting />);
  queries.setQueryData(usageOf('keypair', 'small').queryKey, 0);
  await router.navigate('/resource-policies');
  await screen.findByText('Who uses this policy could not be counted.');
  fireEvent.change(screen.getByLabelText(/To go on, type/), { target: { value: 'small' } });
  expect(screen.getByRole('button', { name: 'Delete' })).toBeDisabled();
  expect(screen.queryByText('Nobody follows it.')).toBeNull();
});

test('a policy that went away meanwhile is said to be gone, in no words of a manager that said none', async () => {
  await embedded.signIn('26.9');
  opened({ kind: 'edit', policy: { name: 'gone' } as Policy });
  const note = await screen.findByRole('alert');
  expect(note).toHaveTextContent('This policy is no longer there.');
  expect(note.querySelector('q')).toBeNull();
});

test('as what "no limit" is kept now is said beside what would be written', async () => {
  const { db } = await embedded.signIn('26.9');
  const row = db.keypair_resource_policies.get('small');
  if (row) Object.assign(row, { max_concurrent_sessions: -1, max_session_lifetime: 0 });
  opened({ kind: 'edit', policy: small });
  const field = await screen.findByRole('checkbox', { name: 'Unlimited: Concurrent sessions' });
  expect(field).toHaveAccessibleDescription(
    'The manager keeps “no limit” as -1 now; this console writes it as 1,000,000.',
  );
  expect(screen.getByRole('checkbox', { name: 'Unlimited: Session lifetime (s)' })).toHaveAccessibleDescription(
    'The manager keeps “no limit” as 0.',
  );
});

test('whatever is wrong in a field, nothing is sent, the text stays, and the field says what it may be', async () => {
  const { db } = await embedded.signIn('26.9');
  const sent: string[] = [];
  embedded.break((_, body) => {
    if (body.includes('mutation')) sent.push(body);
    return false;
  });
  opened({ kind: 'create', like: null });
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'wrong');
  const fields: [label: string, range: Range][] = [
    ['CPU', { measure: 'whole', least: '0', most: '512', endless: true, system: true }],
    ['fGPU', { measure: 'decimal', least: '0', most: '256', endless: true, system: true }],
    ['CPU · Pending sessions', { measure: 'whole', least: '0', most: '512', endless: true, system: true }],
    ['Concurrent sessions', { measure: 'whole', least: '1', most: '100', endless: true, system: true }],
    ['Containers per session', { measure: 'whole', least: '1', most: '100', endless: true, system: true }],
    ['Idle timeout (s)', { measure: 'whole', least: '1', most: '15552000', endless: true, system: true }],
  ];
  const thrown = dice(811);
  for (const [label, range] of fields) {
    const endless = screen.queryByRole('checkbox', { name: `Unlimited: ${label}` });
    if (endless) fireEvent.click(endless);
    const field = screen.getByRole('textbox', { name: label });
    const right = (field as HTMLInputElement).value;
    for (let i = 0; i < 4; i++) {
      const text = wrongText(range, thrown);
      fireEvent.change(field, { target: { value: text } });
      fireEvent.click(screen.getByRole('button', { name: 'Create' }));
      expect(field).toBeInvalid();
      expect(field).toHaveValue(text);
      expect(field).toHaveAccessibleDescription(/^A (whole )?number from \d/);
    }
    if (endless) fireEvent.click(endless);
    else fireEvent.change(field, { target: { value: right } });
  }
  expect(sent).toEqual([]);
  expect(db.keypair_resource_policies.has('wrong')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(db.keypair_resource_policies.has('wrong')).toBe(true));
  expect(sent).toHaveLength(1);
});
