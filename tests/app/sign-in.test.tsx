import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { getSession } from '#api/auth-session.ts';
import { ApiError } from '#api/errors.ts';
import { OutcomeText } from '#app/sign-in/OutcomeText.tsx';
import { PasswordSignIn } from '#app/sign-in/PasswordSignIn.tsx';
import { ReSignIn } from '#app/sign-in/ReSignIn.tsx';
import { onStage } from '#tests/kit/stage.tsx';
import { ADMIN, webserver, withWebserver } from './webserver.ts';

withWebserver();

test.each([
  ['an address without a dot or an @', 'root@localhost', 'root@localhost'],
  ['a user name', 'admin', 'admin'],
  ['what pasting adds around it', '\ufeffadmin@example.com\u00a0 ', 'admin@example.com'],
  ['a zero-width space inside', 'admin\u200b@example.com', 'admin@example.com'],
])('the sign-in takes %s', async (_, typed, sent) => {
  webserver.who = ADMIN;
  onStage(<PasswordSignIn />);
  const email = screen.getByLabelText<HTMLInputElement>('E-mail');
  expect(email.type).toBe('text'); // a browser itself refuses or changes what is typed into type="email"
  await userEvent.click(email);
  await userEvent.paste(typed);
  await userEvent.type(screen.getByLabelText('Password'), 'a password ');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(webserver.logins).toEqual([{ username: sent, password: 'a password ' }]));
  await waitFor(() => expect(getSession().phase).toBe('signed-in'));
});

test('the button keeps the focus while it signs in, and signs in once', async () => {
  let arrive = () => {};
  webserver.login = new Promise(resolve => {
    arrive = () => resolve();
  });
  onStage(<PasswordSignIn />);
  await userEvent.type(screen.getByLabelText('E-mail'), 'admin@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'x');
  const button = screen.getByRole('button', { name: 'Sign in' });
  await userEvent.click(button);
  await waitFor(() => expect(webserver.logins).toHaveLength(1));
  expect(button).toHaveFocus();
  expect(button).not.toHaveAttribute('disabled');
  expect(button).toHaveAttribute('aria-busy', 'true');
  await userEvent.click(button);
  await userEvent.type(screen.getByLabelText('Password'), '{Enter}');
  arrive();
  await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
  expect(webserver.logins).toHaveLength(1);
});

test('a login that leaves nobody signed in says why, and what helps', async () => {
  onStage(<PasswordSignIn />);
  await userEvent.type(screen.getByLabelText('E-mail'), 'admin@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'x');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText(/this browser did not keep the session cookie/)).toBeVisible();
});

test.each([
  [true, /over https, or have `security.cookie_secure = false` set/],
  [false, /Allow cookies for this site/],
])('the advice depends on how the page was opened (plain http: %s)', (plainHttp, advice) => {
  onStage(<OutcomeText outcome={{ kind: 'not-kept', plainHttp }} />);
  expect(screen.getByText(advice)).toBeVisible();
});

test('a sign-in over the page has the focus on the password: the address is given', () => {
  const lost = new ApiError('signed-out');
  const session = {
    phase: 'signed-in',
    mode: 'session',
    ...ADMIN,
    role: 'superadmin',
    email: 'admin@example.com',
    manager: '26.9.6',
    lost,
    other: null,
  } as const;
  onStage(<ReSignIn session={session} lost={lost} />);
  const dialog = within(screen.getByRole('dialog', { name: 'Sign in again' }));
  expect(dialog.getByLabelText('E-mail')).toHaveAttribute('readonly');
  expect(dialog.getByLabelText('Password')).toHaveFocus();
});
