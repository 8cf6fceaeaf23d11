import { describe, expect, test } from 'vitest';
import { replaceExpiredPassword } from '#api/own-password.ts';
import { bodies, given, json, noNetwork, onTheWire } from './wire.ts';

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
