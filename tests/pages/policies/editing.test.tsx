import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import type { KeypairPolicyRow } from '#mocks/policy-rows.ts';
import { ENDS, leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';
import { addPolicy, editing, GiB, held, KINDS, LIST, openFromRow, openPolicies } from './policy-page.ts';

leaveNothing();
const { t } = getSpoken();

const keypair = (manager: Parameters<typeof held>[0], name: string) => held<KeypairPolicyRow>(manager, 'keypair', name);

describe.each(ENDS)('on %s', version => {
  test('CPU and RAM get limits: they are named as changes, and they alone are sent', async () => {
    const { manager, variablesOf } = await openPolicies('keypair', version, {
      before: now => addPolicy(now, 'keypair', 'free', { total_resource_slots: {} }),
    });
    const before = keypair(manager, 'free');
    const form = await editing('free');
    expect(field(form, 'Name')).toBeDisabled();
    for (const [label, text] of [
      ['CPU', '2'],
      ['RAM', '4'],
    ] as const) {
      fireEvent.click(field(form, `Unlimited: ${label}`));
      put(form, label, text);
    }
    expect(within(form).getByRole('region', { name: 'What will change' })).toHaveTextContent(
      /CPU.*∞ → 2.*RAM.*∞ → 4 GiB$/,
    );
    press(form, 'Save');
    await gone('Edit free');
    const { props } = variablesOf('modify_keypair_resource_policy') as { props: { total_resource_slots: string } };
    expect(Object.keys(props)).toEqual(['total_resource_slots']);
    expect(JSON.parse(props.total_resource_slots)).toEqual({ cpu: '2', mem: String(4 * GiB) });
    expect(keypair(manager, 'free')).toEqual({ ...before, total_resource_slots: { cpu: '2', mem: String(4 * GiB) } });
    expect(await rowNamed(LIST, 'free')).toHaveTextContent('24');
  });

  test.each(KINDS)(
    'a name that another %s policy has is refused at the field, and nothing typed is lost',
    async kind => {
      const { manager } = await openPolicies(kind, version);
      const count = manager.db[`${kind}_resource_policies`].size;
      fireEvent.click(screen.getByText('Create policy'));
      const form = await dialogNamed(`Create ${kind} policy`);
      put(form, 'Name', 'plain');
      const other = kind === 'keypair' ? 'Containers per session' : 'Folder quota';
      const tick = within(form).queryByLabelText(`Unlimited: ${other}`);
      if (tick) fireEvent.click(tick);
      put(form, other, '7');
      press(form, 'Create');
      await waitFor(() => expect(field(form, 'Name')).toHaveAccessibleDescription(t('refusal.policy-exists')));
      expect(field(form, 'Name')).toHaveValue('plain');
      expect(field(form, other)).toHaveValue('7');
      expect(manager.db[`${kind}_resource_policies`].size).toBe(count);
    },
  );

  test('the limits of folders are where the release keeps them', async () => {
    await openPolicies('keypair', version);
    fireEvent.click(screen.getByText('Create policy'));
    const form = await dialogNamed('Create keypair policy');
    const old = version === '23.09';
    expect(within(form).queryAllByLabelText('Folder capacity')).toHaveLength(old ? 1 : 0);
    expect(within(form).queryAllByText(t('policies.folders.elsewhere'))).toHaveLength(old ? 0 : 1);
  });
});

test('a value beyond the maximum is refused in words, stays as typed, and is never sent', async () => {
  const { manager, sent } = await openPolicies('keypair');
  const form = await editing('plain');
  for (const [label, text, says] of [
    ['CPU', '513', 'A whole number from 0 to 512.'],
    ['RAM', '1025', 'From 0 GiB to 1,024 GiB, in whole bytes.'],
    ['Containers per session', '101', 'A whole number from 1 to 100.'],
    ['Concurrent sessions', '0', 'A whole number from 1 to 100.'],
    ['Idle timeout (s)', '15552001', 'A whole number from 1 to 15,552,000.'],
  ] as const) {
    put(form, label, text);
    expect(field(form, label)).toHaveAccessibleDescription(says);
    expect(field(form, label)).toHaveValue(text);
  }
  press(form, 'Save');
  await waitFor(() => expect(field(form, 'CPU')).toHaveFocus());
  expect(JSON.stringify(sent)).not.toContain('mutation');
  expect(keypair(manager, 'plain').total_resource_slots.cpu).toBe('4');
});

test('a value at the maximum is kept', async () => {
  const { manager } = await openPolicies('keypair');
  const form = await editing('plain');
  put(form, 'CPU', '512');
  put(form, 'RAM', '1024');
  put(form, 'Containers per session', '100');
  put(form, 'Concurrent sessions', '100');
  put(form, 'Idle timeout (s)', '15552000');
  press(form, 'Save');
  await gone('Edit plain');
  expect(keypair(manager, 'plain')).toMatchObject({
    total_resource_slots: { cpu: '512', mem: String(1024 * GiB) },
    max_containers_per_session: 100,
    max_concurrent_sessions: 100,
    idle_timeout: 15_552_000,
  });
});

test('another unit of memory is kept in bytes', async () => {
  const { manager } = await openPolicies('keypair');
  const form = await editing('plain');
  put(form, 'Unit: RAM', 'MiB');
  put(form, 'RAM', '1536');
  press(form, 'Save');
  await gone('Edit plain');
  expect(keypair(manager, 'plain').total_resource_slots.mem).toBe(String(1536 * 1024 ** 2));
});

test('a copy starts from the policy as it is now, not as the list had it, and leaves it alone', async () => {
  const { manager } = await openPolicies('keypair');
  const now = manager.db.keypair_resource_policies.get('plain');
  if (now)
    Object.assign(now, { total_resource_slots: { cpu: '4', mem: String(20 * GiB) }, max_containers_per_session: 6 });
  const form = await openFromRow('plain', 'Duplicate', 'Create keypair policy');
  expect(field(form, 'Name')).toHaveValue('plain-copy');
  expect(field(form, 'RAM')).toHaveValue('20');
  expect(field(form, 'Containers per session')).toHaveValue('6');
  put(form, 'CPU', '8');
  press(form, 'Create');
  await gone('Create keypair policy');
  const original = keypair(manager, 'plain');
  expect(original.total_resource_slots).toEqual({ cpu: '4', mem: String(20 * GiB) });
  expect(keypair(manager, 'plain-copy')).toEqual({
    ...original,
    name: 'plain-copy',
    created_at: expect.anything(),
    total_resource_slots: { cpu: '8', mem: String(20 * GiB) },
    max_concurrent_sftp_sessions: original.max_concurrent_sftp_sessions,
  });
});

test('a slot that the console does not know is a column, a field and a limit', async () => {
  const { manager } = await openPolicies('keypair', '26.9', {
    before: now => addPolicy(now, 'keypair', 'plain', { default_for_unspecified: 'LIMITED' }),
  });
  expect(screen.getByRole('columnheader', { name: /^npu-x\.device/ })).toBeVisible();
  let form = await editing('plain');
  expect(field(form, 'npu-x.device')).toHaveValue('0');
  put(form, 'npu-x.device', '6');
  press(form, 'Save');
  await gone('Edit plain');
  expect(keypair(manager, 'plain').total_resource_slots).toEqual({
    cpu: '4',
    mem: String(16 * GiB),
    'npu-x.device': '6',
  });
  form = await editing('plain');
  fireEvent.click(field(form, 'Unlimited: npu-x.device'));
  press(form, 'Save');
  await gone('Edit plain');
  expect(keypair(manager, 'plain').total_resource_slots['npu-x.device']).toBe('Infinity');
});
