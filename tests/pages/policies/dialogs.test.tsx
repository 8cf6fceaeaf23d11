import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '#app/query-client.ts';
import { getSpoken } from '#i18n/language.ts';
import type { Range } from '#pages/policies/form.ts';
import { usageOf } from '#pages/policies/policy-use.ts';
import { dice } from '#tests/lib/random.ts';
import { leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put } from '#tests/pages/steps.ts';
import { deleting, editing, openFromRow, openPolicies } from './policy-page.ts';
import { wrongText } from './wrong-limits.ts';

leaveNothing();
const { t } = getSpoken();

const PENDING_CPU = 'CPU · Pending sessions';

/** A gateway that answers 502 in the place of the manager's resource slots. */
const noSlots = (path: string) => (path.includes('resource-slots') ? new Response('<html>', { status: 502 }) : null);

/** A gateway that answers 502 to GraphQL requests that name a field. */
const failing = (name: string) => (_: string, body: string) =>
  body.includes(name) ? new Response('<html>', { status: 502 }) : null;

async function creating() {
  fireEvent.click(screen.getByText('Create policy'));
  return dialogNamed('Create keypair policy');
}

test('25.15 shows the limits of pending sessions that a policy has, disabled, and says what to do instead', async () => {
  await openPolicies('keypair', '25.15');
  const form = await editing('small');
  expect(field(form, PENDING_CPU)).toBeDisabled();
  expect(field(form, PENDING_CPU)).toHaveAccessibleDescription(t('policies.pending.fixed'));
  expect(field(form, `Unlimited: ${PENDING_CPU}`)).toBeDisabled();
  expect(field(form, 'CPU')).toBeEnabled();
});

test('a copy on 25.15 may have others', async () => {
  await openPolicies('keypair', '25.15');
  const form = await openFromRow('small', 'Duplicate', 'Create keypair policy');
  expect(field(form, PENDING_CPU)).toBeEnabled();
});

test('any policy may have others on 26.4', async () => {
  await openPolicies('keypair', '26.4');
  expect(field(await editing('small'), PENDING_CPU)).toBeEnabled();
});

test.each([
  ['a new policy', creating, 'policies.slots.failed'],
  ['a policy', () => editing('small'), 'policies.details.failed'],
] as const)(
  'the form of %s does not open without the slots; once they are read, it has them all',
  async (_, open, words) => {
    const { fail } = await openPolicies('keypair', '26.9', { fault: noSlots });
    const form = await open();
    const note = await within(form).findByRole('alert');
    expect(note).toHaveTextContent(t(words));
    expect(within(form).queryByRole('textbox')).toBeNull();
    fail(null);
    press(note, 'Try again');
    await screen.findByLabelText('npu-x.device');
  },
);

test('where it takes every user to be read, who follows a user policy is counted when somebody asks', async () => {
  const { manager } = await openPolicies('user', '24.09');
  const followers = [...manager.db.users.values()].filter(user => user.resource_policy === 'student').length;
  const drawer = await openFromRow('student', 'Details', 'student');
  press(drawer, t('policies.use.ask'));
  await within(drawer).findByText(new RegExp(`^${followers} users?`));
  expect(followers).toBeGreaterThan(0);
});

test('a domain admin reads that followers are counted in the own domain only', async () => {
  await openPolicies('keypair', '25.15', { as: 'domain-admin@example.com' });
  const drawer = await openFromRow('default', 'Details', 'default');
  await within(drawer).findByText(t('policies.use.domain'));
});

test('list and details say that names of slots are missing, and have them once they are read', async () => {
  const { fail } = await openPolicies('keypair', '26.9', { fault: noSlots });
  const drawer = await openFromRow('small', 'Details', 'small');
  expect(screen.getByRole('columnheader', { name: /^cpu/ })).toBeVisible();
  expect(screen.queryByRole('columnheader', { name: /^CPU/ })).toBeNull();
  const says = new RegExp(`^${t('policies.slots.names')}`);
  await within(drawer).findByText(says);
  expect(screen.getAllByText(says)).toHaveLength(2);
  fail(null);
  press(drawer, 'Try again');
  await screen.findByRole('columnheader', { name: /^CPU/ });
  await waitFor(() => expect(screen.queryByText(says)).toBeNull());
});

test('a policy that was made without its SFTP limit is said to be made, and why not whole', async () => {
  const { manager, fail } = await openPolicies('keypair', '24.09');
  const form = await creating();
  put(form, 'Name', 'half');
  fireEvent.click(field(form, 'Unlimited: Concurrent SFTP sessions'));
  put(form, 'Concurrent SFTP sessions', '3');
  fail(failing('modify_keypair_resource_policy'));
  press(form, 'Create');
  await screen.findByText(t('policies.created.sftp', { name: 'half' }));
  expect(screen.queryByText(t('policies.create.failed'))).toBeNull();
  expect(manager.db.keypair_resource_policies.has('half')).toBe(true);
});

test('a count from before does not enable deleting when counting anew failed', async () => {
  const { fail } = await openPolicies('keypair');
  queryClient.setQueryData(usageOf('keypair', 'plain').queryKey, { count: 0, most: false, hidden: false });
  fail(failing('keypair_list'));
  const dialog = await deleting('plain');
  await within(dialog).findByText(t('policies.use.failed'));
  put(dialog, /To continue, type/, 'plain');
  expect(within(dialog).getByRole('button', { name: 'Delete' })).toBeDisabled();
  expect(within(dialog).queryByText(/^Nobody/)).toBeNull();
});

test('a policy that was deleted meanwhile is said to be gone, and no words of the manager are quoted', async () => {
  const { manager } = await openPolicies('keypair');
  manager.db.keypair_resource_policies.delete('plain');
  const note = await within(await editing('plain')).findByRole('alert');
  expect(note).toHaveTextContent(t('refusal.policy-gone'));
  expect(note.querySelector('q')).toBeNull();
});

test('how “no limit” is stored now is said beside what would be written', async () => {
  await openPolicies('keypair', '26.9', {
    before: ({ db }) => {
      const row = db.keypair_resource_policies.get('small');
      if (row) Object.assign(row, { max_concurrent_sessions: -1, max_session_lifetime: 0 });
    },
  });
  const form = await editing('small');
  expect(field(form, 'Unlimited: Concurrent sessions')).toHaveAccessibleDescription(
    t('policies.stored.other', { value: '1,000,000', other: '-1' }),
  );
  expect(field(form, 'Unlimited: Session lifetime (s)')).toHaveAccessibleDescription(
    t('policies.stored', { value: '0' }),
  );
});

test('whatever is wrong in a field, nothing is sent, the text stays, and the field says what it may be', async () => {
  const { manager, sent } = await openPolicies('keypair');
  const form = await creating();
  put(form, 'Name', 'wrong');
  const range = { measure: 'whole', endless: true, system: true } as const;
  const fields: [label: string, range: Range][] = [
    ['CPU', { ...range, least: '0', most: '512' }],
    ['fGPU', { ...range, least: '0', most: '256', measure: 'decimal' }],
    [PENDING_CPU, { ...range, least: '0', most: '512' }],
    ['Concurrent sessions', { ...range, least: '1', most: '100' }],
    ['Containers per session', { ...range, least: '1', most: '100' }],
    ['Idle timeout (s)', { ...range, least: '1', most: '15552000' }],
  ];
  const random = dice(811);
  const create = within(form).getByRole('button', { name: 'Create' });
  for (const [label, limits] of fields) {
    const endless = within(form).queryByLabelText(`Unlimited: ${label}`);
    if (endless) fireEvent.click(endless);
    const input = field(form, label) as HTMLInputElement;
    const right = input.value;
    for (let i = 0; i < 2; i++) {
      const text = wrongText(limits, random);
      fireEvent.change(input, { target: { value: text } });
      fireEvent.click(create);
      expect(input).toBeInvalid();
      expect(input).toHaveValue(text);
      expect(input).toHaveAccessibleDescription(/^A (whole )?number from \d/);
    }
    if (endless) fireEvent.click(endless);
    else fireEvent.change(input, { target: { value: right } });
  }
  const writes = () => sent.filter(({ body }) => JSON.stringify(body).includes('mutation'));
  expect(writes()).toEqual([]);
  fireEvent.click(create);
  await gone('Create keypair policy');
  expect(writes()).toHaveLength(1);
  expect(manager.db.keypair_resource_policies.has('wrong')).toBe(true);
});
