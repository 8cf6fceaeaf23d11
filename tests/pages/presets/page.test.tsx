import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { ENDS, leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Resource Presets';
const GIB = 1024 ** 3;
const named = ({ db }: EmbeddedManager, name: string, group: string | null = null) =>
  [...db.resource_presets.values()].find(row => row.name === name && row.scaling_group_name === group);
const hasGroups = (version: Release) => !/^2[34]/.test(version);

async function opened(version: Release, name = '') {
  const page = await openPage(`/presets${name && `?name=${name}`}`, { version });
  await listNamed(LIST);
  return page;
}

async function form(button: string, title: string, row?: string): Promise<HTMLElement> {
  if (row) press(await rowNamed(LIST, row), button);
  else fireEvent.click(screen.getByRole('button', { name: button }));
  return dialogNamed(title);
}

describe.each(ENDS)('on %s', version => {
  test('a preset is created, changed, copied and deleted', async () => {
    const { manager } = await opened(version, 'made');
    const creating = await form('Create preset', 'Create preset');
    put(creating, /^Name/, 'made');
    put(creating, /^CPU/, '2');
    put(creating, /^RAM/, '4');
    put(creating, /^Shared memory/, '1');
    press(creating, 'Create');
    await screen.findByText('made created.');
    expect(named(manager, 'made')).toMatchObject({
      ...{ resource_slots: { cpu: '2', mem: String(4 * GIB) }, shared_memory: GIB },
    });

    const editing = await form('Edit', 'Edit made', 'made');
    if (hasGroups(version)) expect(field(editing, /^Name/)).toBeEnabled();
    else expect(field(editing, /^Name/)).toHaveAccessibleDescription(/cannot rename a preset/);
    put(editing, /^CPU/, '3');
    put(editing, /^Shared memory/, '');
    press(editing, 'Save');
    await screen.findByText('made saved.');
    expect(named(manager, 'made')).toMatchObject({
      ...{ resource_slots: { cpu: '3', mem: String(4 * GIB) }, shared_memory: null },
    });

    const copying = await form('Duplicate', 'Create preset', 'made');
    expect(field(copying, /^Name/)).toHaveValue('made copy');
    expect(field(copying, /^CPU/)).toHaveValue('3');
    press(copying, 'Create');
    await screen.findByText('made copy created.');
    expect(named(manager, 'made copy')?.resource_slots).toEqual(named(manager, 'made')?.resource_slots);

    const deleting = await form('Delete', 'Delete made?', 'made');
    put(deleting, /To continue, type/, 'made');
    press(deleting, 'Delete');
    await screen.findByText('made deleted.');
    expect(named(manager, 'made')).toBeUndefined();
    expect(named(manager, 'made copy')).toBeDefined();
  });

  test('the name of another preset is refused; the same name in another resource group is not', async () => {
    const { manager } = await opened(version);
    const creating = await form('Create preset', 'Create preset');
    put(creating, /^Name/, 'cpu-small');
    put(creating, /^CPU/, '1');
    put(creating, /^RAM/, '1');
    press(creating, 'Create');
    await within(creating).findByText('Another preset has this name already.');
    if (!hasGroups(version)) {
      expect(field(creating, /^Resource group/)).toBeDisabled();
      return;
    }
    await within(creating).findByRole('option', { name: 'gpu' });
    put(creating, /^Resource group/, 'gpu');
    press(creating, 'Create');
    await screen.findByText('cpu-small created.');
    expect(named(manager, 'cpu-small', 'gpu')?.resource_slots).toMatchObject({ cpu: '1', mem: String(GIB) });
  });

  test('says which presets no alive agent can hold, and whose shared memory exceeds the RAM', async () => {
    await opened(version);
    expect(await rowNamed(LIST, 'gpu-one')).toHaveTextContent('Fits');
    await waitFor(async () => expect(await rowNamed(LIST, 'huge-memory')).toHaveTextContent('No agent fits'));
    expect(await rowNamed(LIST, 'gpu-sixteen')).toHaveTextContent('No agent fits'); // its only agent is lost
    expect(await rowNamed(LIST, 'thin-memory')).toHaveTextContent('Shared memory > RAM');
    press(await rowNamed(LIST, 'huge-memory'), 'Details');
    expect(await dialogNamed('huge-memory')).toHaveTextContent('No agent that is alive has this much.');
  });
});

test('of several presets that share a name, only the one of the row is changed', async () => {
  const { manager } = await opened('26.9', 'course');
  const [row] = screen.getAllByRole('row').filter(one => /course.*gpu/.test(one.textContent ?? ''));
  press(row as HTMLElement, 'Edit');
  const editing = await dialogNamed('Edit course');
  expect(field(editing, /^Resource group/)).toHaveValue('gpu');
  put(editing, /^CPU/, '9');
  press(editing, 'Save');
  await screen.findByText('course saved.');
  expect(named(manager, 'course', 'gpu')?.resource_slots['cpu']).toBe('9');
  expect(named(manager, 'course', 'default')?.resource_slots['cpu']).toBe('4');
  expect(named(manager, 'course')?.resource_slots['cpu']).toBe('2');
});

test('CPU and RAM are required from 25.4 on; an accelerator is not, and wrong amounts are named', async () => {
  const { manager } = await opened('26.9');
  const creating = await form('Create preset', 'Create preset');
  put(creating, /^Name/, 'made');
  put(creating, /^CPU/, '1,5');
  press(creating, 'Create');
  expect(within(creating).queryByText(/^A number of 0 or more/)).toBeNull(); // the separator is named instead
  expect(field(creating, /^CPU/)).toHaveAccessibleDescription(/separator/i);
  put(creating, /^CPU/, '1.5');
  expect(within(creating).getByText(/^A number of 0 or more/)).toBeVisible();
  expect(within(creating).getAllByText('Fill this in.')).toHaveLength(1);
  put(creating, /^CPU/, '1');
  put(creating, /^RAM/, '1');
  press(creating, 'Create');
  await gone('Create preset');
  expect(named(manager, 'made')?.resource_slots).toEqual({ cpu: '1', mem: String(GIB) });
});

test('an accelerator that the manager does not provide has no field, unless the preset already names it', async () => {
  const { manager } = await opened('26.9', 'npu-one');
  const known = Object.keys(manager.db.resource_slots);
  expect(known).not.toContain('tpu.device');
  const row = named(manager, 'npu-one');
  if (row) row.resource_slots = { ...row.resource_slots, 'tpu.device': '2' };
  const editing = await form('Edit', 'Edit npu-one', 'npu-one');
  expect(field(editing, /^tpu.device/)).toHaveValue('2');
  fireEvent.click(within(editing).getByRole('button', { name: 'Cancel' }));
  await gone('Edit npu-one');
  const creating = await form('Create preset', 'Create preset');
  expect(within(creating).queryByLabelText(/^tpu.device/)).toBeNull();
});

test('selected presets are deleted in a job, after their number is typed', async () => {
  const { manager } = await opened('26.9', 'cpu-');
  const before = manager.db.resource_presets.size;
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Delete' })[0] as HTMLElement);
  await screen.findByText('To do: 3');
  const job = await dialogNamed('Delete preset');
  expect(job).toHaveTextContent('cpu-huge · default');
  put(job, /To continue, type/, '3');
  press(job, 'Delete 3 presets');
  await within(job).findByText(/3 of 3 done/);
  expect(manager.db.resource_presets.size).toBe(before - 3);
});

test('a domain admin reads presets, and every button says why nothing can be changed', async () => {
  await openPage('/presets?name=cpu-small', { as: 'domain-admin@example.com' });
  const list = await listNamed(LIST);
  const why = 'Only a superadmin may change presets.';
  expect(screen.getByRole('button', { name: 'Create preset' })).toBeDisabled();
  for (const name of ['Edit', 'Duplicate', 'Delete'])
    expect(within(list).getByRole('button', { name })).toHaveAccessibleDescription(why);
});

test('a domain admin reads why the list does not say which presets fit', async () => {
  await openPage('/presets', { as: 'domain-admin@example.com' });
  await listNamed(LIST);
  expect(screen.getByText(/^Only superadmins can read agents/)).toBeVisible();
});

test.each([
  [
    'agents',
    (path: string, body: string) => path === '/admin/gql' && body.includes('AliveAgents'),
    /^The agents could not be read/,
  ],
  ['slots', (path: string) => path.includes('resource-slots'), /^The resources of the cluster could not be read/],
] as const)('when %s cannot be read, the list says so, and reads them again on request', async (_, of, says) => {
  const { fail } = await openPage('/presets', {
    fault: (path, body) => (of(path, body) ? new Response('<html>', { status: 502 }) : null),
  });
  await listNamed(LIST);
  const title = await screen.findByText(says);
  fail(null);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(title).not.toBeInTheDocument());
  await waitFor(async () => expect(await rowNamed(LIST, 'huge-memory')).toHaveTextContent('No agent fits'));
});
