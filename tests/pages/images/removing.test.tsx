import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ImageRow } from '#mocks/image-rows.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, gone, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const kit = ({ db }: Pick<EmbeddedManager, 'db'>): ImageRow | undefined =>
  [...db.images.values()].find(({ name }) => name === 'stable/tensor-kit');

/** The rig's images, one of which has two aliases and is installed. */
const prepared = (manager: EmbeddedManager) => {
  const image = kit(manager);
  if (!image) return;
  image.aliases.push('kit', 'kit-2');
  manager.db.installed_images.set(`${image.registry}/${image.name}:${image.tag}`, ['i-node01']);
};

describe.each(['23.09', '24.09', '25.15', '26.9'] as const)('on %s', version => {
  test('an image is forgotten after what stands against it was said', async () => {
    const { manager } = await openPage('/images', { version, seed: 'rig', before: prepared });
    await listNamed('Images');
    press(await rowNamed('Images', 'stable/tensor-kit'), 'Forget');
    const dialog = await dialogNamed(/^Forget .*tensor-kit/);
    await within(dialog).findByText('No session uses it.');
    expect(dialog).toHaveTextContent(
      version === '23.09' ? /removed first: kit, kit-2/ : /aliases stay with it.*kit, kit-2/,
    );
    expect(dialog).toHaveTextContent('i-node01');
    press(dialog, 'Forget');
    await screen.findByText(/tensor-kit.* forgotten\.$/);
    expect(kit(manager)?.status).toBe(/^2[34]/.test(version) ? undefined : 'DELETED');
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'stable/tensor-kit' })).toBeNull());
  });
});

test('selected images are forgotten in a job; the forgotten ones are purged in another', async () => {
  const { manager } = await openPage('/images?name=python', { seed: 'rig', before: prepared });
  await listNamed('Images');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Forget' })[0] as HTMLElement);
  await screen.findByText('To do: 3');
  const job = await dialogNamed('Forget image');
  press(job, 'Forget 3 images');
  await within(job).findByText(/3 of 3 done/);
  expect([...manager.db.images.values()].filter(({ status }) => status === 'DELETED')).toHaveLength(3);
  fireEvent.click(within(job).getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  fireEvent.click(screen.getByRole('tab', { name: /Forgotten/ }));
  await waitFor(() => expect(screen.getAllByText('DELETED')).toHaveLength(3));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Purge' })[0] as HTMLElement);
  await screen.findByText('To do: 3');
  const purging = await dialogNamed('Purge image');
  put(purging, /To continue, type/, '3');
  press(purging, 'Purge 3 images');
  await within(purging).findByText(/3 of 3 done/);
  expect(manager.db.images.size).toBe(2);
});

test('an image is purged once its name is typed', async () => {
  const { manager } = await openPage('/images', { seed: 'rig', before: prepared });
  await listNamed('Images');
  press(await rowNamed('Images', 'stable/tensor-kit'), 'Details');
  press(await dialogNamed(/tensor-kit/), 'Purge');
  const dialog = await dialogNamed(/^Purge .*tensor-kit/);
  expect(dialog).toHaveTextContent('Its aliases are lost: kit, kit-2.');
  put(dialog, /To continue, type/, 'stable/tensor-kit:2.4-py311-cuda12.1');
  press(dialog, 'Purge');
  await gone(/^Purge/);
  expect(kit(manager)).toBeUndefined();
});

test.each(['25.15', '26.9'] as const)('a forgotten image on %s: purged only where the release can', async version => {
  await openPage('/images?tab=forgotten', {
    version,
    seed: 'rig',
    before: manager => {
      const image = kit(manager);
      if (image) image.status = 'DELETED';
    },
  });
  const list = await listNamed('Images');
  const purge = within(list).getByRole('button', { name: 'Purge' });
  if (version === '26.9') expect(purge).toBeEnabled();
  else expect(purge).toHaveAccessibleDescription(/Rescan the registry first/);
  expect(within(list).queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('an alias is added, refused where it is taken, removed, and put back by Undo', async () => {
  const { manager } = await openPage('/images', { seed: 'rig', before: prepared });
  await listNamed('Images');
  press(await rowNamed('Images', 'stable/tensor-kit'), 'Details');
  const details = await dialogNamed(/tensor-kit/);
  press(details, 'Add alias');
  const form = await dialogNamed(/^Add an alias/);
  put(form, /^Alias/, 'has blanks');
  expect(within(form).getByText('An alias has no spaces.')).toBeVisible();
  put(form, /^Alias/, 'kit');
  press(form, 'Add alias');
  await within(form).findAllByText(/has this alias already/);
  put(form, /^Alias/, `${kit(manager)?.registry}/stable/python:3.11-ubuntu22.04`);
  press(form, 'Add alias');
  await within(form).findByText('An image has this as its full name.');
  put(form, /^Alias/, 'best');
  press(form, 'Add alias');
  await gone(/^Add an alias/);
  expect(kit(manager)?.aliases).toEqual(['kit', 'kit-2', 'best']);
  fireEvent.click(await within(details).findByRole('button', { name: 'Remove alias kit-2' }));
  await screen.findByText('Alias kit-2 removed.');
  expect(kit(manager)?.aliases).toEqual(['kit', 'best']);
  fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) as HTMLElement);
  await waitFor(() => expect(kit(manager)?.aliases).toEqual(['kit', 'best', 'kit-2']));
});
