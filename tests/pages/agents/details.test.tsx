import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { leaveNothing, type OpenOptions, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed } from '#tests/pages/steps.ts';

leaveNothing();

async function details(id: string, options: OpenOptions = {}) {
  const page = await openPage(`/agents?detail=${id}`, options);
  return { ...page, drawer: await dialogNamed(id) };
}

test('details have the exact use of the node and of each of its devices', async () => {
  const { drawer } = await details('i-gpu-11');
  const devices = await within(drawer).findByRole('table', { name: 'GPU devices' });
  expect(within(devices).getAllByRole('rowheader')).toHaveLength(4);
  expect(within(devices).getAllByRole('row')[1]).toHaveTextContent(/\d+ %.*\d+ %.*\d+ W.*\d+ °C/);
  expect(within(drawer).getByRole('img', { name: /^Load of 48 cores/ })).toBeVisible();
  expect(within(drawer).getByRole('img', { name: /^CPU use: \d+ % to \d+ % in 1 read/ })).toBeVisible();
  expect(drawer).toHaveTextContent('nvidia_driver: 550.54.15');
});

test('sessions on an agent are links, and lead to the list of them', async () => {
  const { drawer, manager } = await details('i-cpu-01');
  const link = await within(drawer).findByRole('link', { name: 'Show 3 sessions in the list' });
  expect(link.getAttribute('href')).toBe('/sessions?agent_ids=i-cpu-01');
  const train = [...manager.db.sessions.values()].find(({ name }) => name === 'train-llm');
  expect(within(drawer).getByRole('link', { name: 'train-llm' }).getAttribute('href')).toContain(`detail=${train?.id}`);
  fireEvent.click(link);
  await screen.findByRole('table', { name: 'Sessions' });
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(3));
});

test('an agent that does not answer costs only its hardware', async () => {
  const { drawer } = await details('i-gpu-11', {
    fault: (_, body) => (body.includes('hardware_metadata') ? new TypeError('network error') : null),
  });
  await within(drawer).findByText('The agent did not answer.');
  expect(within(drawer).getByRole('table', { name: 'GPU devices' })).toBeVisible();
});

test('the hardware of an agent is asked for in a request of its own', async () => {
  const { drawer, sent } = await details('i-gpu-11');
  await within(drawer).findByText(/Mocked Accelerator Node/);
  const asking = sent.map(({ body }) => JSON.stringify(body)).filter(text => text.includes('hardware_metadata'));
  expect(asking).toHaveLength(1);
  expect(asking[0]).not.toContain('available_slots');
});

test('details of an agent that reports nothing say so', async () => {
  const { drawer } = await details('i-gpu-06', {
    fault: (_, body) => (body.includes('hardware_metadata') ? new TypeError('network error') : null),
  });
  await within(drawer).findByText(/^Not reported/);
});
