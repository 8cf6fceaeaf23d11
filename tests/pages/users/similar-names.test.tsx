import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { leaveNothing, listNamed, openPage } from '../harness.tsx';

leaveNothing();

const field = (form: HTMLElement, name: string) => within(form).getByLabelText(name);

test('an address that another user has in other case is a warning: the second press creates the user', async () => {
  const { user, manager, sent } = await openPage('/users');
  await listNamed('Users');
  await user.click(screen.getByRole('button', { name: 'Create user' }));
  const form = await screen.findByRole('dialog', { name: 'Create user' });
  await user.type(field(form, 'E-mail'), 'Admin@Example.com');
  await user.type(field(form, 'User name'), 'somebody-new');
  await user.type(field(form, 'Password'), 'Similar-pw-1!');
  await user.type(field(form, 'Confirm password'), 'Similar-pw-1!');
  const create = within(form).getByRole('button', { name: 'Create' });
  await user.click(create);
  expect(await within(form).findByText(/^Another user has an address that differs only in/)).toBeVisible();
  expect(field(form, 'E-mail')).toHaveFocus();
  expect(JSON.stringify(sent)).not.toContain('create_user');
  await user.click(create);
  await screen.findByText(/Admin@Example.com/, { selector: '[role=status] *' });
  expect(manager.db.usersByEmail.get('Admin@Example.com')).toMatchObject({ username: 'somebody-new' });
});

test('an own user name in other case is no warning, and a decomposed name is written composed', async () => {
  const { user, variablesOf, manager } = await openPage('/users?full_name=홍길동');
  const list = await listNamed('Users');
  const row = within(list).getByRole('rowheader', { name: 'combining@hanbit.example' }).closest('tr') as HTMLElement;
  await user.click(within(row).getByRole('button', { name: 'Edit' }));
  const form = await screen.findByRole('dialog', { name: /combining/ });
  const name = field(form, 'User name') as HTMLInputElement;
  const other = name.value.toUpperCase();
  await user.clear(name);
  await user.type(name, other);
  await user.type(field(form, 'Full name'), '!');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await screen.findByText(/combining/, { selector: '[role=status] *' });
  expect(variablesOf('modify_user').props).toMatchObject({ username: other, full_name: '홍길동 Zoë Ångström!' });
  expect(manager.db.usersByEmail.get('combining@hanbit.example')).toMatchObject({ full_name: '홍길동 Zoë Ångström!' });
});
