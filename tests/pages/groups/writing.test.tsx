import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Resource Groups';

async function opened(version: Release, name = '') {
  const page = await openPage(`/resource-groups${name && `?name=${name}`}`, { version });
  await listNamed(LIST);
  return page;
}

async function form(button: string, title: string, row?: string): Promise<HTMLElement> {
  if (row) press(await rowNamed(LIST, row), button);
  else fireEvent.click(screen.getByRole('button', { name: button }));
  return dialogNamed(title);
}

describe.each(['23.09', '26.9'] as const)('on %s', version => {
  test('a group is created in a domain', async () => {
    const { manager } = await opened(version, 'made');
    const creating = await form('Create resource group', 'Create resource group');
    put(creating, /^Name/, 'made');
    put(creating, /^Description/, 'A group');
    put(creating, /^Scheduler/, 'lifo');
    put(creating, /^WSProxy API token/, 'a-secret-token');
    await within(creating).findByRole('option', { name: 'default' });
    put(creating, /^Domain/, 'default');
    press(creating, 'Create');
    await screen.findByText('made created.');
    await screen.findByText('made is open to the domain default.');
    expect(manager.db.scaling_groups.get('made')).toMatchObject({
      ...{ description: 'A group', scheduler: 'lifo', driver: 'static', is_active: true, is_public: true },
      ...{ wsproxy_addr: null, wsproxy_api_token: 'a-secret-token' },
    });
    expect(manager.db.domains.get('default')?.scaling_groups).toContain('made');
    expect(JSON.stringify(getActivity())).not.toContain('a-secret-token');
  });

  test('a group is changed by one option with every other one kept', async () => {
    const { manager } = await opened(version, 'gpu');
    const stored = () => manager.db.scaling_groups.get('gpu');
    const before = stored()?.scheduler_opts;
    const editing = await form('Edit', 'Edit gpu', 'gpu');
    expect(field(editing, /^Name/)).toBeDisabled();
    put(editing, /^Retries to skip/, '7');
    press(editing, 'Save');
    await screen.findByText('gpu saved.');
    expect(stored()).toMatchObject({ scheduler: 'drf', wsproxy_api_token: 'embedded-wsproxy-token' });
    expect(stored()?.scheduler_opts).toEqual({
      ...before,
      config: { more: { kept: [1, 2.5] }, num_retries_to_skip: 7 },
    });
  });

  test('a group is deleted after its name is typed; the dialog counts who loses it', async () => {
    const { manager } = await opened(version, 'serving');
    manager.db.domains.get('default')?.scaling_groups.push('serving');
    const deleting = await form('Delete', 'Delete serving?', 'serving');
    await within(deleting).findByText('1 domain can use the group now, and loses it.');
    put(deleting, /To continue, type/, 'serving');
    press(deleting, 'Delete');
    await screen.findByText('serving deleted.');
    expect(manager.db.scaling_groups.has('serving')).toBe(false);
  });
});

describe.each(RELEASES)('on %s', version => {
  test('agents prevent the deletion on every release: it names them, and offers to inactivate the group', async () => {
    const { manager } = await opened(version);
    const deleting = await form('Delete', 'gpu cannot be deleted', 'gpu');
    await within(deleting).findByText(/i-fgpu-01 \(ALIVE\)/);
    expect(within(deleting).queryByRole('button', { name: 'Delete' })).toBeNull();
    press(deleting, 'Inactivate');
    await screen.findByText('gpu is inactive now.');
    expect(manager.db.scaling_groups.get('gpu')).toMatchObject({ is_active: false, scheduler: 'drf' });
  });

  test('sessions that are over prevent the deletion, except on 26.4, which deletes them: both are said before', async () => {
    const { manager } = await opened(version);
    const sessions = () => [...manager.db.sessions.values()].filter(({ scaling_group }) => scaling_group === 'retired');
    expect(sessions()).toHaveLength(1);
    press(await rowNamed(LIST, 'retired'), 'Delete');
    if (version !== '26.4') {
      const held = await dialogNamed('retired cannot be deleted');
      expect(held).toHaveTextContent(/1 session belongs to the group, those that are over included/);
      expect(within(held).getByRole('button', { name: 'Delete' })).toBeDisabled();
      expect(held).toHaveTextContent('The group is inactive already');
      return;
    }
    const deleting = await dialogNamed('Delete retired?');
    await within(deleting).findByText(/This release deletes 1 session of the group with it/);
    put(deleting, /To continue, type/, 'retired');
    press(deleting, 'Delete');
    await screen.findByText('retired deleted.');
    expect(sessions()).toEqual([]);
  });
});

test('a name that is taken, too long or has other characters is refused at its field', async () => {
  await opened('26.9');
  const creating = await form('Create resource group', 'Create resource group');
  put(creating, /^Name/, 'a b');
  press(creating, 'Create');
  await within(creating).findByText('Only letters A to Z, digits, ".", "_" and "-".');
  put(creating, /^Name/, 'x'.repeat(65));
  expect(within(creating).getByText('At most 64 characters.')).toBeVisible();
  put(creating, /^Name/, 'gpu');
  press(creating, 'Create');
  await within(creating).findByText('Another resource group has this name already.');
});

test('what the manager would store although it makes no sense is refused in words', async () => {
  const { manager } = await opened('26.9');
  const editing = await form('Edit', 'Edit gpu', 'gpu');
  put(editing, /^Pending timeout/, '-1');
  expect(within(editing).getByText('A number of seconds from 0 to 1,000,000,000.')).toBeVisible();
  put(editing, /^Pending timeout/, '1,000');
  expect(field(editing, /^Pending timeout/)).toHaveAccessibleDescription(/separator/i);
  put(editing, /^Pending timeout/, '10 s');
  put(editing, /^Retries to skip/, '1.5');
  expect(within(editing).getByText(/^A whole number from 0/)).toBeVisible();
  put(editing, /^Retries to skip/, '');
  put(editing, /^WSProxy server address/, 'wsproxy:5050');
  expect(within(editing).getByText(/^A URL that begins with http/)).toBeVisible();
  put(editing, /^WSProxy server address/, '');
  press(editing, 'Save');
  await gone('Edit gpu');
  expect(manager.db.scaling_groups.get('gpu')).toMatchObject({
    wsproxy_addr: null,
    wsproxy_api_token: 'embedded-wsproxy-token',
    scheduler_opts: { pending_timeout: 10, config: { more: { kept: [1, 2.5] } } },
  });
});

test('a group that was created and could not be opened to its domain is there, and a notice says why', async () => {
  const { manager, fail } = await opened('26.9');
  const creating = await form('Create resource group', 'Create resource group');
  put(creating, /^Name/, 'made');
  await within(creating).findByRole('option', { name: 'default' });
  put(creating, /^Domain/, 'default');
  fail((_, body) =>
    body.includes('associate_scaling_group') ? new Response('{"title":"broken"}', { status: 500 }) : null,
  );
  press(creating, 'Create');
  await screen.findByText('made created.');
  await screen.findByText(/made was created, but not opened to the domain default/);
  expect(manager.db.scaling_groups.has('made')).toBe(true);
});

test('what somebody else changed in another option meanwhile is kept', async () => {
  const { manager } = await opened('26.9');
  const editing = await form('Edit', 'Edit gpu', 'gpu');
  const row = manager.db.scaling_groups.get('gpu');
  if (row) row.scheduler_opts = { ...row.scheduler_opts, agent_selection_strategy: 'concentrated' };
  put(editing, /^Pending timeout/, '60');
  press(editing, 'Save');
  await gone('Edit gpu');
  await waitFor(() =>
    expect(manager.db.scaling_groups.get('gpu')?.scheduler_opts).toMatchObject({
      ...{ agent_selection_strategy: 'concentrated', pending_timeout: 60 },
    }),
  );
});
