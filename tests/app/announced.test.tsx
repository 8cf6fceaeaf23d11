import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { queryClient } from '#app/query-client.ts';
import { Announced } from '#app/shell/Announced.tsx';
import { announceFirstView } from '#kit/page/first-view.ts';

/** Whether the browser is offline, so that no code can be fetched. */
const net = vi.hoisted(() => ({ offline: true }));

vi.mock('#app/announcement/AnnouncementBar.tsx', () => {
  if (net.offline) throw new TypeError('Failed to fetch dynamically imported module');
  return { AnnouncementBar: () => <p>Maintenance on Friday</p> };
});

test('what is announced is shown later where its code cannot be fetched at once, and no failure is', async () => {
  let idle = () => {};
  vi.stubGlobal('requestIdleCallback', (task: () => void) => {
    idle = task;
  });
  announceFirstView();
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <Announced />
    </QueryClientProvider>,
  );
  await act(async () => idle());
  expect(container).toBeEmptyDOMElement();
  net.offline = false;
  await act(async () => void fireEvent.online(window));
  expect(await screen.findByText('Maintenance on Friday')).toBeVisible();
});
