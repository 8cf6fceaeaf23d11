import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { rowNamed } from '#tests/pages/steps.ts';

leaveNothing();
beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

async function opened(search = '?id=i-cpu-0') {
  const page = await openPage(`/agents${search}`);
  await listNamed('Agents');
  await rowNamed('Agents', 'i-cpu-02');
  const lists = () => page.sent.filter(({ body }) => JSON.stringify(body).includes('query AgentPage')).length;
  return { ...page, lists };
}

const passes = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

test('an agent that is lost leaves the open page, which says so, without a reload', async () => {
  const { manager } = await opened();
  const agent = manager.db.agents.get('i-cpu-02');
  if (agent) agent.status = 'LOST';
  await passes(6);
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'i-cpu-02' })).toBeNull());
  await screen.findByText(/^3 agents are lost/);
});

test('while it is paused nothing is read', async () => {
  const { lists } = await opened();
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  const before = lists();
  await passes(60);
  expect(lists()).toBe(before);
  expect(screen.getByText(/^Read \d+ s ago$/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
  await passes(6);
  await waitFor(() => expect(lists()).toBeGreaterThan(before));
});

test('another order of many rows is shown at once, also under the pointer', async () => {
  await opened('?per_page=50');
  const first = () => screen.getAllByRole('rowheader')[0]?.textContent;
  const before = first();
  fireEvent.pointerEnter(screen.getAllByRole('rowgroup')[1] as HTMLElement);
  fireEvent.click(screen.getByRole('button', { name: /^ID/ }));
  await waitFor(() => expect(first()).not.toBe(before));
});
