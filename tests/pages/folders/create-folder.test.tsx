import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { leaveNothing, listNamed, openPage } from '../harness.tsx';

leaveNothing();

const SAYS = /^Not offered: local:volume2\. On this release the project itself needs the permission create-vfolder/;

test.each([
  ['26.4', ['local:volume1', 'local:volume2']],
  ['26.9', ['local:volume1']],
] as const)(
  'on %s a new folder is offered the hosts %j of a project that has only one of its own',
  async (version, offered) => {
    const { user } = await openPage('/folders', { version });
    await listNamed('Data');
    await user.click(screen.getByRole('button', { name: 'Create folder' }));
    const form = await screen.findByRole('dialog', { name: 'Create folder' });
    await user.selectOptions(within(form).getByLabelText('Project'), 'intro-to-ml-2026');
    const host = within(form).getByLabelText('Host');
    await waitFor(() => expect(host).toHaveValue('local:volume1'));
    const values = within(host)
      .getAllByRole('option')
      .map(option => option.getAttribute('value'));
    expect(values).toEqual(offered);
    if (version === '26.9') expect(within(form).getByText(SAYS)).toBeVisible();
    else expect(within(form).queryByText(SAYS)).toBeNull();
  },
);
