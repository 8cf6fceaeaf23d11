import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { Overlay } from '#kit/overlay/Overlay.tsx';

afterEach(() => void vi.unstubAllGlobals());

const closed = vi.fn();
afterEach(() => closed.mockClear());

const drawer = (
  <DetailDrawer label="kim@example.com" title="kim" onClose={closed}>
    <a href="#x">inside</a>
  </DetailDrawer>
);
const screenIs = (narrow: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: narrow }));

const page = (
  <>
    <main>
      <button type="button">row</button>
      {drawer}
    </main>
    <div role="status">saved</div>
  </>
);

test('details open beside the list, which goes on working', () => {
  screenIs(false);
  render(page);
  expect(screen.getByRole('dialog', { name: 'kim@example.com' })).toHaveAttribute('open');
  expect(screen.getByRole('button', { name: 'row' }).inert).toBe(false);
});

test('in a narrow window they are over it: what is behind is out of reach until they close, notices aside', () => {
  screenIs(true);
  const { rerender } = render(page);
  const row = screen.getByText('row');
  expect(row.inert).toBe(true);
  expect(screen.getByText('saved').inert).toBe(false);
  expect(screen.getByRole('link', { name: 'inside' }).closest('[inert]')).toBeNull();
  rerender(
    <main>
      <button type="button">row</button>
    </main>,
  );
  expect(screen.getByText('row').inert).toBe(false);
  expect(row.inert).toBe(false);
});

test('Escape and the button close them', async () => {
  screenIs(false);
  render(drawer);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(closed).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Escape}');
  expect(closed).toHaveBeenCalledTimes(2);
});

test('closed, the focus is back where it was', () => {
  screenIs(false);
  render(<button type="button">row</button>);
  screen.getByRole('button', { name: 'row' }).focus();
  const { unmount } = render(drawer);
  screen.getByRole('link', { name: 'inside' }).focus();
  unmount();
  expect(screen.getByRole('button', { name: 'row' })).toHaveFocus();
});

test('a dialog that breaks says so in its place, with a way out', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = () => {
    throw new Error('its code did not come');
  };
  render(
    <Overlay onClose={closed}>
      <Broken />
    </Overlay>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('This part of the console could not be loaded');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(closed).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});
