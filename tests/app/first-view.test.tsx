import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The modules are as they are when the console has just been opened, and no time passes.
beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetModules();
});

test.each(['a page of another role', 'no page', 'a page that breaks'])(
  'the header does not wait for more where the address is of %s',
  async what => {
    const { useFirstViewShown } = await import('#kit/page/first-view.ts');
    const { NotForYou } = await import('#app/NotForYou.tsx');
    const { NotFound } = await import('#app/NotFound.tsx');
    const { PageError } = await import('#app/PageError.tsx');
    const Header = () => <p role="status">{useFirstViewShown() ? 'site and e-mail address' : 'address and role'}</p>;
    const element = (
      <>
        <Header />
        {what === 'a page of another role' && <NotForYou title="users.title" />}
        {what === 'no page' && <NotFound />}
        {what === 'a page that breaks' && <PageError />}
      </>
    );
    await act(async () => void render(<RouterProvider router={createMemoryRouter([{ path: '*', element }])} />));
    expect(screen.getByRole('status')).toHaveTextContent('site and e-mail address');
  },
);
