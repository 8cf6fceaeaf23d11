import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing, listNamed, type OpenOptions, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Agents';
const DOMAIN_ADMIN = 'domain-admin@example.com';

async function opened(search = '', options: OpenOptions = {}) {
  const page = await openPage(`/agents${search}`, options);
  await listNamed(LIST);
  return page;
}

const switchOf = (row: HTMLElement) => within(row).getByRole('switch', { name: 'Schedulable' });
const agentOf = ({ db }: EmbeddedManager, id: string) => db.agents.get(id);
const rowHeads = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe.each(['23.09', '26.9'] as const satisfies readonly Release[])('on %s', version => {
  test('connected agents have their address, resources in use and utilisation', async () => {
    await opened('', { version });
    const row = await rowNamed(LIST, 'i-gpu-01');
    expect(row).toHaveTextContent('10.0.1.19');
    expect(row).toHaveTextContent('ALIVE');
    await waitFor(() => expect(row).toHaveTextContent(/\d+ \/ 96/)); // allocated of the 96 cores
    expect(within(row).getAllByText(/^\d+ %$/)).toHaveLength(3); // CPU, RAM and GPU
    expect(screen.queryByRole('rowheader', { name: 'i-gpu-02' })).toBeNull();
    expect(screen.getByText(/^2 agents are lost/)).toBeVisible();
  });

  test('lost and terminated agents are listed under Terminated', async () => {
    await opened('?tab=terminated', { version });
    expect(await rowNamed(LIST, 'i-gpu-02')).toHaveTextContent('LOST');
    expect(await rowNamed(LIST, 'i-npu-01')).toHaveTextContent('TERMINATED');
    expect(rowHeads()).toHaveLength(5);
  });

  test('a switch in the row keeps new sessions away, and Undo lets them in again', async () => {
    const { manager } = await opened('', { version });
    const row = await rowNamed(LIST, 'i-cpu-01');
    expect(switchOf(row)).toBeChecked();
    fireEvent.click(switchOf(row));
    await screen.findByText(/^i-cpu-01 is unschedulable/);
    expect(agentOf(manager, 'i-cpu-01')?.schedulable).toBe(false);
    await waitFor(async () => expect(switchOf(await rowNamed(LIST, 'i-cpu-01'))).not.toBeChecked());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(agentOf(manager, 'i-cpu-01')?.schedulable).toBe(true));
  });

  test('schedulable is a filter, whether or not the manager can filter by it', async () => {
    const { sent } = await opened('?schedulable=false', { version });
    expect(rowHeads()).toEqual(['i-cpu-03', 'i-gpu-04']);
    const filters = JSON.stringify(sent).includes('schedulable == false');
    expect(filters).toBe(version !== '23.09');
  });
});

test('agents whose ids differ only at their end show that end, and are named whole', async () => {
  await opened('?id=i-scale', {
    before: ({ db }) => {
      const [one] = db.agents.values();
      for (const id of ['i-scale-1001', 'i-scale-1002'])
        if (one) db.agents.set(id, { ...one, id, addr: `tcp://192.168.100.${id.slice(-3)}:6001` });
    },
  });
  for (const id of ['i-scale-1001', 'i-scale-1002']) {
    const row = await rowNamed(LIST, id);
    expect(within(row).getByRole('link', { name: id })).toHaveTextContent(id);
    expect(within(row).getByTitle(id).lastChild?.textContent).toBe(id.slice(-5));
    const address = within(row).getByTitle(/^tcp:/);
    expect(address).toHaveTextContent(`192.168.100.${id.slice(-3)}`);
    expect(address.lastChild?.textContent).toBe(`0.${id.slice(-3)}`);
  }
});

test('the order by what is allocated is that of the whole set', async () => {
  const { manager } = await opened('?sort=-occupied_slots.cpu&per_page=20');
  const inUse = (id: string | null) => Number(agentOf(manager, id ?? '')?.occupied_slots['cpu']);
  const connected = [...manager.db.agents.values()].filter(({ status }) => status === 'ALIVE');
  const most = connected.map(({ id }) => inUse(id)).sort((a, b) => b - a);
  expect(rowHeads().map(inUse)).toEqual(most.slice(0, 20));
});

test('what an agent does not report is said, and an agent without an accelerator has a dash', async () => {
  await opened();
  expect(await rowNamed(LIST, 'i-cpu-07')).toHaveTextContent('not reported');
  expect(await rowNamed(LIST, 'i-cpu-01')).not.toHaveTextContent('not reported');
  expect(await rowNamed(LIST, 'i-cpu-01')).toHaveTextContent('–');
});

test('a version that differs from the manager’s is marked', async () => {
  await opened('?id=i-gpu-05');
  const row = await rowNamed(LIST, 'i-gpu-05');
  expect(within(row).getByTitle(/^Differs from the manager, which is 26\.9\.6$/)).toHaveTextContent('23.09.1');
});

test('many agents are made unschedulable in a job that says what it leaves alone', async () => {
  const { manager } = await opened('?id=i-cpu-0');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
  fireEvent.click(screen.getByRole('button', { name: 'Set unschedulable' }));
  await screen.findByText('To do: 6');
  const job = await dialogNamed('Set unschedulable');
  expect(job).toHaveTextContent('Running sessions stay');
  expect(job).toHaveTextContent('already unschedulable');
  press(job, 'Set 6 agents unschedulable');
  await within(job).findByText(/6 of 6 done/);
  expect(agentOf(manager, 'i-cpu-09')?.schedulable).toBe(false);
});

test('a switch that the manager refuses stays, with the manager’s own words', async () => {
  const { manager } = await opened('?id=i-cpu-01');
  manager.db.agents.delete('i-cpu-01');
  fireEvent.click(switchOf(await rowNamed(LIST, 'i-cpu-01')));
  await screen.findByText('i-cpu-01: not changed.');
  expect(screen.getByText('no matching modifyagent')).toBeVisible();
});

test('details have every slot of the agent, those that the manager does not count included', async () => {
  const { manager } = await opened('?id=i-cpu-02');
  const row = agentOf(manager, 'i-cpu-02');
  if (row) row.available_slots = { ...row.available_slots, 'tpu.device': '3' };
  press(await rowNamed(LIST, 'i-cpu-02'), 'Details');
  const drawer = await dialogNamed('i-cpu-02');
  await within(drawer).findByText('0 / 3');
  expect(drawer).toHaveTextContent('tpu.device');
});

test('a domain admin reads what the manager lets any role read, and why the rest is closed', async () => {
  await opened('', { as: DOMAIN_ADMIN });
  const row = await rowNamed(LIST, 'i-cpu-01');
  expect(row).not.toHaveTextContent('10.0.1.');
  expect(screen.getByText(/^Only superadmins can read addresses/)).toBeVisible();
  expect(switchOf(row)).toBeDisabled();
  expect(switchOf(row)).toHaveAccessibleDescription('Only a superadmin may change agents.');
  expect(screen.getByText(/^2 agents are lost/)).toBeVisible();
});
