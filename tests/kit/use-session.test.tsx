import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { leaveSession, signInWithKey } from '#api/auth-session.ts';
import { useMay, useSession, useSignedIn } from '#kit/access/use-session.ts';

const MANAGER = 'http://manager.test:8081';
let role = 'superadmin';
const server = setupServer(
  http.get(`${MANAGER}/`, () => HttpResponse.json({ version: 'v9.20250722', manager: '26.9.6' })),
  http.post(`${MANAGER}/admin/gql`, () => HttpResponse.json({ data: { item: { email: 'a@example.com', role } } })),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  leaveSession();
});
afterAll(() => server.close());

async function signIn(as: string) {
  role = as;
  await act(() => signInWithKey({ endpoint: MANAGER, access_key: 'AK', secret_key: 'SK' }));
}

test('who is signed in is on the screen as soon as it is so, and no longer', async () => {
  const Who = () => {
    const session = useSession();
    return session.phase === 'signed-in' ? session.email : session.phase;
  };
  render(<Who />);
  await signIn('admin');
  expect(screen.getByText('a@example.com')).toBeVisible();
  act(leaveSession);
  expect(screen.getByText('signed-out')).toBeVisible();
});

test.each([
  ['superadmin', true],
  ['admin', false],
])('for a %s the one table of who may do what is asked', async (as, allowed) => {
  await signIn(as);
  expect(renderHook(() => useMay('domains')).result.current).toBe(allowed);
  expect(renderHook(() => useMay('user_list')).result.current).toBe(true);
});

test('a page that stands outside of the sign-in is a mistake that shows at once', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => renderHook(useSignedIn)).toThrow('needs somebody signed in');
  told.mockRestore();
});
