import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import type { UserRow } from '#mocks/people-rows.ts';
import { ENDS, leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { type Newcomer, newcomer } from '#tests/pages/newcomer.ts';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Users';
const EMAIL = 'newcomer@example.com';

type Given = Parameters<typeof newcomer>[1] & { also?: (manager: EmbeddedManager) => void };

/** The list in which one newcomer is found. */
async function opened(version: Release, { also, ...given }: Given = {}) {
  let made: Newcomer | undefined;
  const tab = given.status && given.status !== 'active' ? '&tab=inactive' : '';
  const page = await openPage(`/users?email=${encodeURIComponent(given.email ?? EMAIL)}${tab}`, {
    version,
    before: manager => {
      made = newcomer(manager, given);
      also?.(manager);
    },
  });
  await listNamed(LIST);
  return { ...page, ...(made as Newcomer) };
}

/** The form that creates a user, filled in. */
async function filled(given: { email?: string; username?: string; password?: string } = {}): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: 'Create user' }));
  const form = await dialogNamed('Create user');
  const { email = EMAIL, username = 'newcomer', password = 'Passw0rd!' } = given;
  put(form, /^E-mail/, email);
  put(form, /^User name/, username);
  put(form, /^Password/, password);
  put(form, /^Confirm password/, password);
  return form;
}

/** The form that changes a user of the list. */
async function editing(email = EMAIL): Promise<HTMLElement> {
  press(await rowNamed(LIST, email), 'Edit');
  return dialogNamed(`Edit ${email}`);
}

/** Saves the open form, which closes. */
async function save(form: HTMLElement): Promise<void> {
  press(form, 'Save');
  await gone(/^Edit /);
}

describe('creating a user', () => {
  test('a password that breaks the rule, an address and a name over 64 characters are refused at their fields', async () => {
    const { manager, sent } = await openPage('/users');
    const email = `${'a'.repeat(60)}@example.com`;
    const form = await filled({ email, username: 'b'.repeat(65), password: 'short1!' });
    press(form, 'Create');
    expect(within(form).getAllByText('At most 64 characters.')).toHaveLength(2);
    expect(form).toHaveTextContent(/At least 8 characters, with a letter/);
    await waitFor(() => expect(field(form, /^E-mail/)).toHaveFocus());
    expect(field(form, /^E-mail/)).toHaveValue(email);
    put(form, /^Password/, 'Passw0rd!');
    expect(field(form, /^Password/)).not.toHaveAttribute('aria-invalid', 'true');
    expect(form).toHaveTextContent('The two passwords differ.');
    expect(JSON.stringify(sent)).not.toContain('create_user');
    expect(manager.db.usersByEmail.has(email)).toBe(false);
  });

  test.each([
    ['e-mail address', { email: 'user@example.com' }, 'Another user has this e-mail address already.'],
    ['user name', { username: 'user' }, 'Another user has this user name already.'],
  ])('the %s of another user is refused at its field, and the form stays as it is', async (_, given, says) => {
    const { manager } = await openPage('/users');
    const before = manager.db.users.size;
    const form = await filled(given);
    press(form, 'Create');
    expect(await within(form).findByText(says)).toBeVisible();
    expect(field(form, /^Confirm password/)).toHaveValue('Passw0rd!');
    expect(manager.db.users.size).toBe(before);
  });

  test('markup and direction marks in a name are stored and shown as text', async () => {
    const { manager } = await openPage(`/users?email=${encodeURIComponent(EMAIL)}`);
    const full_name = '<img src=x onerror=alert(1)> \u202Etxt.exe';
    const form = await filled();
    put(form, /^Full name/, full_name);
    fireEvent.click(field(form, /^Require password change/));
    press(form, 'Create');
    const made = await dialogNamed(`The new key pair: ${EMAIL}`);
    fireEvent.click(within(made).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
    expect(await rowNamed(LIST, EMAIL)).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(manager.db.usersByEmail.get(EMAIL)).toMatchObject({
      ...{ full_name, status: 'active', role: 'user', domain_name: 'default', need_password_change: true },
    });
  });
});

describe('the list', () => {
  test.each(ENDS)('on %s users are found by e-mail, name and main access key, in their columns', async version => {
    const { user: person, params } = await opened(version, { username: 'someone-new' });
    for (const [column, text] of [
      ['E-mail', EMAIL],
      ['User name', 'someone-new'],
      ['Main access key', person.main_access_key ?? ''],
    ] as const) {
      const box = screen.queryByRole('searchbox', { name: `Search ${column}` });
      if (!box) {
        expect([version, column]).toEqual(['23.09', 'Main access key']);
        continue;
      }
      fireEvent.change(box, { target: { value: text } });
      await waitFor(() => expect([...params().values()]).toContain(text));
      await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
      expect(screen.getByRole('rowheader')).toHaveTextContent(EMAIL);
      fireEvent.change(box, { target: { value: '' } });
      await waitFor(() => expect([...params().values()]).not.toContain(text));
    }
  });

  test('a domain admin sees why nothing can be changed', async () => {
    await openPage('/users?email=domain-admin%40example.com', { as: 'domain-admin@example.com' });
    const list = await listNamed(LIST);
    const why = 'Only a superadmin may change users.';
    expect(screen.getByRole('button', { name: 'Create user' })).toBeDisabled();
    expect(screen.getByText(why)).toBeVisible();
    for (const name of ['Edit', 'Inactivate']) {
      const button = within(list).getByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(why);
    }
    fireEvent.click(within(within(list).getByRole('rowheader')).getByRole('link'));
    expect(within(await dialogNamed('domain-admin@example.com')).getByText(why)).toBeVisible();
  });
});

test('details show the domain, the projects and the credentials of a user, and how many sessions are live', async () => {
  const { main, user: person, manager } = await opened('26.9', { projects: 2 });
  press(await rowNamed(LIST, EMAIL), 'Details');
  const drawer = await dialogNamed(EMAIL);
  expect(drawer).toHaveTextContent('default');
  for (const id of person.group_ids) expect(drawer).toHaveTextContent(manager.db.groups.get(id)?.name ?? 'no name');
  expect(await within(drawer).findByRole('link', { name: main.access_key })).toBeVisible();
  await waitFor(() => expect(drawer).toHaveTextContent(/Running sessions\s*0/));
});

describe('editing a user', () => {
  test('the e-mail address is fixed, and nothing is saved before something changes', async () => {
    await opened('26.9');
    const form = await editing();
    expect(field(form, /^E-mail/)).toBeDisabled();
    expect(within(form).getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  // From 25.15 on modify_user resets a status that is not sent (docs/contract/users-and-auth.md 3.5)
  test.each(ENDS)('on %s only what changed is different afterwards', async version => {
    const { manager, variablesOf } = await opened(version, { role: 'admin', description: 'Here' });
    const before = { ...manager.db.usersByEmail.get(EMAIL) };
    const form = await editing();
    put(form, /^Full name/, 'Renamed');
    expect(within(form).getByRole('region', { name: 'What will change' })).toHaveTextContent('A Newcomer → Renamed');
    await save(form);
    await screen.findByText(`${EMAIL} saved.`);
    const { modified_at: _, ...after } = manager.db.usersByEmail.get(EMAIL) as UserRow;
    const { modified_at: __, ...same } = { ...before, full_name: 'Renamed' } as UserRow;
    expect(after).toEqual(same);
    expect(Object.keys(variablesOf('modify_user').props as object).sort()).toEqual(['full_name', 'status']);
  });

  test('sudo, the password notice and client addresses are switched on and off, and each says what it means', async () => {
    const { manager } = await opened('26.9');
    const held = () => manager.db.usersByEmail.get(EMAIL);
    let form = await editing();
    expect(form).toHaveTextContent('Shows a notice to the user. The manager does not enforce it.');
    expect(form).toHaveTextContent('Root rights inside sessions. Not for everybody.');
    fireEvent.click(field(form, /^Require password change/));
    fireEvent.click(field(form, /^Sudo sessions/));
    put(form, /^Allowed client IPs/, '10.0.0.300');
    expect(field(form, /^Allowed client IPs/)).toHaveAttribute('aria-invalid', 'true');
    put(form, /^Allowed client IPs/, '10.0.0.0/8\n192.168.1.1');
    await save(form);
    expect(held()).toMatchObject({
      ...{ need_password_change: true, sudo_session_enabled: true, status: 'active' },
      allowed_client_ip: ['10.0.0.0/8', '192.168.1.1/32'],
    });
    form = await editing();
    fireEvent.click(field(form, /^Require password change/));
    fireEvent.click(field(form, /^Sudo sessions/));
    put(form, /^Allowed client IPs/, '');
    await save(form);
    expect(held()).toMatchObject({ need_password_change: false, sudo_session_enabled: false, status: 'active' });
    expect(held()?.allowed_client_ip ?? []).toEqual([]);
  });

  test.each([true, false])('2FA, plugin there: %s', async plugin => {
    const { manager } = await opened('26.9', {
      totp_activated: true,
      also: ({ db }) => {
        db.totp_plugin = plugin;
      },
    });
    const form = await editing();
    if (!plugin) {
      expect(screen.queryByRole('columnheader', { name: /^2FA/ })).toBeNull();
      expect(within(form).queryByLabelText(/^2FA/)).toBeNull();
      return;
    }
    expect(await screen.findByRole('columnheader', { name: /^2FA/, hidden: true })).toBeVisible();
    expect(form).toHaveTextContent('For other users it can only be switched off.');
    fireEvent.click(field(form, /^2FA/));
    await save(form);
    expect(manager.db.usersByEmail.get(EMAIL)).toMatchObject({ totp_activated: false });
    const again = await editing();
    expect(field(again, /^2FA/)).toBeDisabled();
  });

  test('your own account: status, role and domain are closed, and inactivating too', async () => {
    await openPage('/users?email=admin%40example.com&role=superadmin');
    const row = await rowNamed(LIST, 'admin@example.com');
    expect(within(row).getByRole('button', { name: 'Inactivate' })).toBeDisabled();
    const form = await editing('admin@example.com');
    for (const label of [/^Status/, /^Role/, /^Domain/]) expect(field(form, label)).toBeDisabled();
    expect(form).toHaveTextContent('You are locked out at once if your own address is not in the list.');
  });

  test('a project that is no longer active stands by its name, and stays unless it is taken out', async () => {
    let retired = '';
    const { manager } = await opened('26.9', {
      also: ({ db }) => {
        retired = [...db.groups.values()].find(({ name }) => name === 'retired-2023')?.id ?? '';
        db.usersByEmail.get(EMAIL)?.group_ids.push(retired);
      },
    });
    const form = await editing();
    expect(await within(form).findByText('retired-2023')).toBeVisible();
    expect(form).not.toHaveTextContent(retired);
    put(form, /^Full name/, 'Kept');
    await save(form);
    expect(manager.db.usersByEmail.get(EMAIL)?.group_ids).toContain(retired);
  });

  test.each(['23.09', '26.4', '26.9'] as const)(
    'on %s an account closed by its status: its working credentials are disabled next',
    async version => {
      const { main, manager } = await opened(version);
      const form = await editing();
      put(form, /^Status/, 'before-verification');
      press(form, 'Save');
      if (version !== '26.9') {
        const left = await dialogNamed(`Credentials that still work: ${EMAIL}`);
        press(left, 'Disable 1 credential');
        await screen.findByText(/1 of 1 done/);
      } else await gone(/^Edit /);
      expect(manager.db.usersByEmail.get(EMAIL)?.status).toBe('before-verification');
      expect(manager.db.keypairs.get(main.access_key)?.is_active).toBe(version === '26.9');
    },
  );
});

describe('somebody else at the same time', () => {
  test('one refusal of the manager is shown at its field; what was typed stays, and saving works afterwards', async () => {
    const { manager, fail } = await opened('26.9');
    const form = await editing();
    put(form, /^Full name/, 'Kept');
    put(form, /^User name/, 'taken-later');
    // between the last look and the write somebody takes the name
    fail((_, body) => {
      if (body.includes('modify_user')) {
        const other = manager.db.usersByEmail.get('user@example.com');
        if (other) other.username = 'taken-later';
      }
      return null;
    });
    press(form, 'Save');
    expect((await within(form).findAllByText('Another user has this user name already.'))[0]).toBeVisible();
    await waitFor(() => expect(field(form, /^User name/)).toHaveFocus());
    expect(field(form, /^Full name/)).toHaveValue('Kept');
    put(form, /^User name/, 'free');
    await save(form);
    expect(manager.db.usersByEmail.get(EMAIL)).toMatchObject({ full_name: 'Kept', username: 'free' });
  });

  test.each([
    ['a gateway', () => new Response('<html>', { status: 502 }), /answered instead of the manager/],
    ['no network', () => new TypeError('Failed to fetch'), /The user was not saved\./],
  ])('%s in the middle of a save: the form stays with the reason, and saves later', async (_, answer, says) => {
    const { manager, fail } = await opened('26.9');
    const form = await editing();
    put(form, /^Full name/, 'On the second try');
    fail(answer);
    press(form, 'Save');
    expect(await within(form).findByRole('alert')).toHaveTextContent(says);
    expect(field(form, /^Full name/)).toHaveValue('On the second try');
    fail(null);
    await save(form);
    expect(manager.db.usersByEmail.get(EMAIL)).toMatchObject({ full_name: 'On the second try' });
  });

  test('ticked rows are read again before a job: who is inactive or gone by then is skipped with the reason', async () => {
    const people = ['a', 'b', 'c'].map(one => `ticked-${one}@example.com`);
    const { manager, fail } = await openPage('/users?email=ticked-', {
      before: made => {
        for (const email of people) newcomer(made, { email });
      },
    });
    await listNamed(LIST);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
    const [stays = '', out = '', removed = ''] = people;
    Object.assign(manager.db.usersByEmail.get(out) ?? {}, { status: 'inactive' });
    manager.db.users.delete(manager.db.usersByEmail.get(removed)?.uuid ?? '');
    manager.db.usersByEmail.delete(removed);
    fail(() => new Response('<html>', { status: 502 }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Inactivate' })[0] as HTMLElement); // the bar's, above the rows
    const first = await dialogNamed('Inactivate');
    await within(first).findByText('The selected rows could not be read.');
    fail(null);
    press(first, 'Try again');
    await screen.findByText('To do: 1');
    const job = await dialogNamed('Inactivate');
    expect(within(job).getByRole('list', { name: 'To do: 1' })).toHaveTextContent(stays);
    const skipped = within(job).getByRole('list', { name: 'Skipped: 2' });
    expect(skipped).toHaveTextContent(new RegExp(`${out}.*not active`));
    expect(skipped).toHaveTextContent(new RegExp(`${removed}.*no longer exists`));
    press(job, 'Inactivate 1 user');
    await within(job).findByText(/1 of 1 done/);
    fireEvent.click(within(job).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
    await gone('Inactivate');
    expect(screen.queryByText(/^\d+ selected$/)).toBeNull();
    expect(manager.db.usersByEmail.get(stays)?.status).toBe('inactive');
  });
});
