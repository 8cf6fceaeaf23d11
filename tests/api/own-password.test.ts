import { describe, expect, test } from 'vitest';
import { changeOwnPassword, replaceExpiredPassword } from '#api/own-password.ts';
import { onSignedOut } from '#api/signed-out.ts';
import { bodies, given, json, noNetwork, onTheWire, problem } from './wire.ts';

onTheWire();

describe('an expired password', () => {
  const change = () => replaceExpiredPassword('a@example.com', 'old', 'new!1234');
  const said = (details: string | null, title = 'Bad') => ({
    data: { type: 'x', title, details },
    password_changed_at: null,
  });

  test.each([
    ['up to 25.x', json({ password_changed_at: '2026-07-31T00:00:00+00:00' })],
    ['from 26.4', json({ data: null, password_changed_at: '2026-07-31T00:00:00+00:00' })],
  ])('is replaced, %s', async (_, answer) => {
    given('POST /server/update-password-no-auth', answer);
    expect(await change()).toBeNull();
    expect(bodies()).toEqual([{ username: 'a@example.com', current_password: 'old', new_password: 'new!1234' }]);
  });

  test.each([
    ['with 200 up to 25.15', 200],
    ['with its own status from 26.4', 400],
  ])('is refused by the manager, %s, which says why', async (_, status) => {
    given(
      'POST /server/update-password-no-auth',
      json(said('Cannot update to the same password as an existing password.'), status),
    );
    expect(await change()).toEqual({
      garbled: false,
      words: 'Cannot update to the same password as an existing password.',
    });
  });

  test('cannot be replaced through the webservers of 24.09 and 25.15, which is told apart', async () => {
    given('POST /server/update-password-no-auth', json(said('Malformed body')));
    expect(await change()).toMatchObject({ garbled: true });
  });

  test('is left as it is where no webserver answers', async () => {
    given('POST /server/update-password-no-auth', noNetwork());
    await expect(change()).rejects.toMatchObject({ kind: 'offline' });
  });
});

describe('a new password of one’s own', () => {
  const change = () =>
    changeOwnPassword.mutationFn({ email: 'a@example.com', old_password: 'old', new_password: 'new!1234' });
  const refused = (status: number, slug: string, msg: string) =>
    given('POST /func/auth/update-password', problem(status, slug, { msg }));

  test('is sent twice, as the manager wants it', async () => {
    given('POST /func/auth/update-password', json({}));
    await change();
    expect(bodies()).toEqual([{ old_password: 'old', new_password: 'new!1234', new_password2: 'new!1234' }]);
  });

  test('over a wrong old one is refused at that, and the session is not over', async () => {
    let over = 0;
    onSignedOut(() => over++);
    refused(401, 'auth-failed', 'Old password mismatch');
    await expect(change()).rejects.toMatchObject({ kind: 'refused', field: 'old_password' });
    expect(over).toBe(0);
  });

  test('that the manager’s roles do not allow is said as that', async () => {
    refused(403, 'not-enough-permission', 'User x lacks permission <Permission.UPDATE: 2> on user x');
    await expect(change()).rejects.toMatchObject({ kind: 'forbidden', messageKey: 'own.roles' });
  });
});
