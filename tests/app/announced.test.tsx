import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Whether the browser is offline, so that no code can be fetched. */
const net = vi.hoisted(() => ({ offline: true }));

vi.mock('#app/announcement/AnnouncementBar.tsx', () => {
  if (net.offline) throw new TypeError('Failed to fetch dynamically imported module');
  return { AnnouncementBar: () => <p>Maintenance on Friday</p> };
});

// Files share their modules: those of this test know only the replaced code, and are gone afterwards.
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('what is announced is shown later where its code cannot be fetched at once, and no failure is', async () => {
  let idle = () => {};
  vi.stubGlobal('requestIdleCallback', (task: () => void) => {
    idle = task;
  });
  const { announceFirstView } = await import('#kit/page/first-view.ts');
  const { Announced } = await import('#app/shell/Announced.tsx');
  announceFirstView();
  const { container } = render(<Announced />);
  await act(async () => idle());
  expect(container).toBeEmptyDOMElement();
  net.offline = false;
  await act(async () => void fireEvent.online(window));
  expect(await screen.findByText('Maintenance on Friday')).toBeVisible();
});
