import { open, patiently, rows, settled, signIn, table } from './fixtures.ts';
import { expect, test } from './people.ts';
import { edit, find, form, save } from './user-steps.ts';

test('guide: users are found by e-mail, name and main access key, in the search box of each column @first', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer({ projects: 1 });
  const { main_access_key } = (await beside.user(person.email)) ?? {};
  await open(page, accounts);
  for (const [column, text] of [
    ['E-mail', person.email],
    ['User name', person.username],
    ['Main access key', main_access_key ?? ''],
  ]) {
    const box = page.getByRole('searchbox', { name: `Search ${column}` });
    await box.fill(text ?? '');
    await expect(rows(page)).toHaveText([person.email]);
    await expect(page.getByText(/^1 of [\d,]+ users match$/)).toBeVisible();
    await box.fill('');
    await expect(rows(page)).not.toHaveCount(1);
  }
});

test('guide: the new password signs in, the old one no more @first', async ({
  page,
  accounts,
  newcomer,
  requestsOf,
}) => {
  const person = await newcomer();
  await open(page, accounts);
  await edit(page, person.email);
  await form(page).getByLabel('Password', { exact: true }).fill('Another-pw-2!');
  await form(page).getByLabel('Confirm password').fill('Another-pw-2!');
  await save(page);
  const other = await requestsOf({ email: person.email, password: 'Another-pw-2!' });
  await other.post('/server/logout');
  const refused = await patiently(() =>
    other.post('/server/login', { data: { username: person.email, password: person.password } }),
  );
  expect(await refused.json()).toMatchObject({ authenticated: false });
});

test('guide: sudo and the notice to change the password are switched on and off; each says what it means @first', async ({
  page,
  accounts,
  beside,
  newcomer,
}) => {
  const person = await newcomer();
  const held = async () => {
    const { user } = await beside.ask<{ user: { allowed_client_ip: string[] | null } }>(
      'query($e: String) { user(email: $e) { need_password_change sudo_session_enabled allowed_client_ip status } }',
      { e: person.email },
    );
    return user;
  };
  await open(page, accounts);
  await edit(page, person.email);
  await expect(form(page)).toContainText('A notice to the user; nothing enforces it.');
  await expect(form(page)).toContainText('Root rights inside sessions. Not for everybody.');
  await form(page).getByLabel('Require password change').check();
  await form(page).getByLabel('Sudo sessions').check();
  await form(page).getByLabel('Allowed client IPs').fill('10.0.0.300');
  await expect(form(page).getByLabel('Allowed client IPs')).toHaveAttribute('aria-invalid', 'true');
  await form(page).getByLabel('Allowed client IPs').fill('10.0.0.0/8\n192.168.1.1');
  await save(page);
  expect(await held()).toEqual({
    need_password_change: true,
    sudo_session_enabled: true,
    allowed_client_ip: ['10.0.0.0/8', '192.168.1.1/32'],
    status: 'active',
  });
  await edit(page, person.email);
  await form(page).getByLabel('Require password change').uncheck();
  await form(page).getByLabel('Sudo sessions').uncheck();
  await form(page).getByLabel('Allowed client IPs').fill('');
  await save(page);
  expect(await held()).toMatchObject({ need_password_change: false, sudo_session_enabled: false, status: 'active' });
  expect((await held()).allowed_client_ip ?? []).toEqual([]); // null or none at all: from anywhere
});

test('guide: 2FA is shown where the manager has it, and can only be switched off for others @first', async ({
  page,
  accounts,
  beside,
  newcomer,
  requestsOf,
}) => {
  const [plain, person] = [await newcomer({ prefix: 'factor' }), await newcomer({ prefix: 'factor' })];
  await open(page, accounts);
  const column = page.getByRole('columnheader', { name: '2FA' });
  if ((await page.request.get('/func/totp')).status() !== 200) {
    await find(page, person.email);
    await expect(column).toBeHidden();
    return;
  }
  await beside.modify(person.email, { totp_activated: true });
  await page.goto('/users?email=factor-&totp_activated=true');
  await settled(page);
  await expect(column).toBeVisible();
  await expect(rows(page)).toHaveText([person.email]);
  await expect(table(page).getByRole('row').nth(1).getByRole('cell', { name: 'Yes', exact: true })).toBeVisible();
  await expect(requestsOf(person)).rejects.toThrow(/"authenticated": false/); // a password is not enough

  await edit(page, plain.email);
  await expect(form(page).getByLabel('2FA')).toBeDisabled();
  await expect(form(page)).toContainText('Can only be switched off for others.');
  await page.keyboard.press('Escape');

  await edit(page, person.email);
  await form(page).getByLabel('2FA').uncheck();
  await save(page);
  await expect((await find(page, person.email)).getByRole('cell', { name: 'No', exact: true })).toBeVisible();
  await requestsOf(person); // which signs in, without a code
});

test('guide: whoever shall change their password reads so above every page until it is changed @first', async ({
  page,
  beside,
  newcomer,
  requestsOf,
}) => {
  const person = await newcomer({ role: 'superadmin' });
  await beside.modify(person.email, { need_password_change: true });
  await page.goto('/users');
  await signIn(page, person);
  await settled(page);
  const bar = page.getByText('Your password should be changed: an administrator asked for it.');
  await expect(bar).toBeVisible();
  await page.getByRole('link', { name: 'Credentials' }).click();
  await expect(page.getByRole('heading', { name: 'Credentials' })).toBeVisible();
  await expect(bar).toBeVisible();

  // by keyboard alone
  await page.getByRole('button', { name: 'Change password' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change password' });
  await expect(dialog.getByLabel('Current password')).toBeFocused();
  await page.keyboard.type('Wrong-pw-1!');
  await dialog.getByLabel('New password').focus();
  await page.keyboard.type('Newest-pw-3!');
  await dialog.getByLabel('Confirm password').focus();
  await page.keyboard.type('Newest-pw-3!');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This is not your current password.').first()).toBeVisible();
  await expect(dialog.getByLabel('Current password')).toBeFocused();
  await expect(dialog.getByLabel('New password')).toHaveValue('Newest-pw-3!');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Password changed.')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused(); // the keyboard goes on where the bar was
  expect(await beside.user(person.email)).toMatchObject({ need_password_change: false, status: 'active' });
  await requestsOf({ email: person.email, password: 'Newest-pw-3!' }); // which signs in

  await page.getByRole('button', { name: 'Activity' }).click();
  const activity = page.getByRole('dialog', { name: 'Activity' });
  await expect(activity.getByText('Change own password').first()).toBeVisible();
  await expect(activity).not.toContainText('Newest-pw-3!');
});
