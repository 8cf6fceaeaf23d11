import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { leaveNothing, listNamed, openPage } from './harness.tsx';

leaveNothing();

test.each(['23.09', '24.09', '25.15', '26.4', '26.9'] as const)(
  'a page opens on %s, and a form writes',
  async version => {
    const { user, manager, variablesOf } = await openPage('/resource-policies', { version });
    const list = await listNamed('Resource Policies');
    const row = within(list).getByRole('rowheader', { name: 'small' }).closest('tr') as HTMLElement;
    await user.click(within(row).getByRole('button', { name: 'Edit' }));
    const form = await screen.findByRole('dialog', { name: 'Edit small' });
    const sessions = within(form).getByRole('textbox', { name: 'Concurrent sessions' });
    await user.clear(sessions);
    await user.type(sessions, '7');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await screen.findByText(/small/, { selector: '[role=status] *, [role=alert] *' });
    expect(variablesOf('modify_keypair_resource_policy').props).toMatchObject({ max_concurrent_sessions: 7 });
    expect(manager.db.keypair_resource_policies.get('small')).toMatchObject({ max_concurrent_sessions: 7 });
  },
);
