import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Images';

describe.each(['23.09', '26.9'] as const)('on %s', version => {
  test('every image is a row for each architecture, with registry, name, base OS, digest and minimum resources', async () => {
    await openPage('/images', { version, seed: 'rig' });
    await listNamed(LIST);
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    const row = await rowNamed(LIST, 'stable/tensor-kit');
    for (const text of ['2.4', 'py311, cuda12.1', 'x86_64', /^127\.0\.0\.1:/, 'ubuntu22.04'])
      expect(within(row).getByText(text)).toBeInTheDocument();
    expect(within(row).getAllByText('2')).toHaveLength(2); // CPU and RAM
    press(row, 'Details');
    const details = await dialogNamed(/stable\/tensor-kit:2.4-py311-cuda12.1 \(x86_64\)/);
    for (const text of ['sha256:4a4f', '2 GiB', '0.1', 'Minimum resources', 'Installed'])
      expect(details).toHaveTextContent(text);
  });

  test('the list is filtered over the whole set', async () => {
    await openPage('/images?version=3.12&architecture=aarch64', { version, seed: 'rig' });
    await listNamed(LIST);
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['stable/python']);
    expect(screen.getByText('1 of 5 images match')).toBeInTheDocument();
  });
});

test('an image that an agent has is marked, with a word about architectures', async () => {
  const { manager } = await openPage('/images?name=octave&installed=true');
  await listNamed(LIST);
  const [row] = screen.getAllByRole('rowheader').map(header => header.closest('tr') as HTMLElement);
  expect(manager.db.installed_images.size).toBeGreaterThan(0);
  expect(row).toHaveTextContent('Installed');
  press(row as HTMLElement, 'Details');
  const details = await dialogNamed(/octave/);
  expect(details).toHaveTextContent(/in some architecture/);
  expect(details).toHaveTextContent(/i-cpu-0/);
});

test('a stored minimum that is no amount is shown as it is', async () => {
  await openPage('/images?name=a-very-long');
  await listNamed(LIST);
  expect(await rowNamed(LIST, /a-very-long/ as never)).toHaveTextContent('abc');
});

test('forgotten images have a tab of their own where the release keeps them', async () => {
  await openPage('/images?tab=forgotten', {
    version: '25.15',
    seed: 'rig',
    before: ({ db }) => {
      for (const image of db.images.values()) if (image.tag.startsWith('2.4')) image.status = 'DELETED';
    },
  });
  await listNamed(LIST);
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['stable/tensor-kit']);
  expect(screen.getByText('DELETED')).toBeVisible();
});

test('older releases have no such tab', async () => {
  await openPage('/images', { version: '24.09', seed: 'rig' });
  await listNamed(LIST);
  expect(screen.queryByRole('tab', { name: /Forgotten/ })).toBeNull();
});

test('a domain admin sees the images of the registries that the domain allows', async () => {
  await openPage('/images?registry=harbor', { as: 'domain-admin@example.com' });
  await screen.findByText(/registries that your domain allows/);
  await listNamed(LIST);
  expect(screen.queryAllByRole('rowheader')).toEqual([]);
});
