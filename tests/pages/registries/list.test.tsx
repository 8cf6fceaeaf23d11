import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Registries';

describe.each(['23.09', '24.09', '25.15', '26.4', '26.9'] as const)('registries on %s', version => {
  const inEtcd = version === '23.09';

  test('the list names each with its address, its images and the domains that allow it', async () => {
    await openPage('/registries', { version });
    await listNamed(LIST);
    const row = await rowNamed(LIST, 'index.docker.io');
    expect(row).toHaveTextContent('https://index.docker.io');
    expect(row).toHaveTextContent('docker');
    await waitFor(() => expect(row).toHaveTextContent(/\d+None$|\d+NoneD/));
    const all = screen.getAllByRole('rowheader', { name: 'cr.backend.ai' });
    expect(all).toHaveLength(inEtcd ? 1 : 3); // later one for each project
    expect(all[0]?.closest('[role=row], tr')).toHaveTextContent('default, engineering, medicine');
    expect(screen.queryByRole('columnheader', { name: /Global/ }) === null).toBe(inEtcd);
  });

  test('a password is never shown', async () => {
    const { manager } = await openPage('/registries?registry_name=harbor', { version });
    await listNamed(LIST);
    press((screen.getAllByRole('rowheader')[0] as HTMLElement).closest('[role=row], tr') as HTMLElement, 'Details');
    const details = await dialogNamed(/harbor\.hanbit\.example/);
    expect(details).toHaveTextContent('PasswordStored');
    expect(details).toHaveTextContent('robot$console');
    expect(document.body.textContent).not.toContain('a-registry-password');
    expect(JSON.stringify([...manager.db.registries.values(), ...manager.db.etcd])).toContain('a-registry-password');
  });
});
