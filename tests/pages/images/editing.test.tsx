import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const GIB = 1024 ** 3;
const TITLE = /^Minimum resources of .*tensor-kit/;

const kit = ({ db }: EmbeddedManager) => [...db.images.values()].find(({ name }) => name === 'stable/tensor-kit');
const stored = (manager: EmbeddedManager) =>
  Object.fromEntries(Object.entries(kit(manager)?.resource_limits ?? {}).map(([slot, { min }]) => [slot, min]));

/** The form of the image whose labels name 2 cores, 2 GiB and 0.1 fGPU. The rig counts no accelerators. */
async function opened(version: Release) {
  const page = await openPage('/images?name=tensor', { version, seed: 'rig' });
  await listNamed('Images');
  press(await rowNamed('Images', 'stable/tensor-kit'), 'Edit');
  return { ...page, form: await dialogNamed(TITLE) };
}

async function save(form: HTMLElement) {
  press(form, 'Save');
  await gone(TITLE);
}

/** Presses Edit again. */
async function again(): Promise<HTMLElement> {
  press(await rowNamed('Images', 'stable/tensor-kit'), 'Edit');
  return dialogNamed(TITLE);
}

describe.each(['23.09', '24.09', '25.15', '26.9'] as const)('on %s', version => {
  const isOld = /^2[34]/.test(version);

  test('a minimum is raised, and set back to that of the labels', async () => {
    const { manager, form } = await opened(version);
    expect(field(form, /^Minimum CPU/)).toHaveValue('2');
    expect(field(form, /^Minimum RAM/)).toHaveAccessibleDescription(/Of the image itself: 2 GiB/);
    put(form, /^Minimum RAM/, '4');
    expect(within(form).queryByText(/Below the minimum/)).toBeNull();
    await save(form);
    // where the manager knows the labels, only what differs from them is sent
    expect(stored(manager)).toEqual({
      mem: String(4 * GIB),
      ...(isOld ? { cpu: '2', 'cuda.shares': '0.1' } : {}),
    });
    const second = await again();
    expect(field(second, /^Minimum RAM/)).toHaveValue('4');
    press(second, 'Use the values of the image itself');
    expect(field(second, /^Minimum RAM/)).toHaveValue('2');
    await save(second);
    expect(stored(manager)).toEqual(isOld ? { cpu: '2', mem: '2g', 'cuda.shares': '0.1' } : {});
  });

  test('a value below that of the labels is warned about; where it has no effect, it is refused', async () => {
    const { manager, form } = await opened(version);
    put(form, /^Minimum RAM/, '1');
    put(form, /^Minimum cuda.shares/, '0.05');
    expect(within(form).getByRole('status')).toHaveTextContent(/^Below the minimum of the image itself: .*cuda.shares/);
    if (!isOld) {
      press(form, 'Save');
      expect(field(form, /^Minimum RAM/)).toHaveAccessibleDescription(/This value has no effect/);
      put(form, /^Minimum RAM/, '2');
      put(form, /^Minimum cuda.shares/, '');
      expect(field(form, /^Minimum cuda.shares/)).toHaveAccessibleDescription(/This value has no effect/);
      put(form, /^Minimum cuda.shares/, '0.05');
    }
    await save(form);
    expect(stored(manager)).toEqual(
      isOld ? { cpu: '2', mem: String(GIB), 'cuda.shares': '0.05' } : { 'cuda.shares': '0.05' },
    );
  });
});

test('a minimum of CPU and of RAM is required; wrong amounts are named', async () => {
  const { form } = await opened('26.9');
  put(form, /^Minimum CPU/, '');
  expect(field(form, /^Minimum CPU/)).toHaveAccessibleDescription(/Fill this in/);
  put(form, /^Minimum CPU/, '2.5');
  expect(field(form, /^Minimum CPU/)).toHaveAccessibleDescription(/A number above 0/);
  put(form, /^Minimum CPU/, '2,5');
  expect(field(form, /^Minimum CPU/)).toHaveAccessibleDescription(/separator/);
});

test('a stored text that is no amount stays while nobody touches it', async () => {
  const { manager } = await openPage('/images?name=a-very-long');
  const list = await listNamed('Images');
  fireEvent.click(within(list).getByRole('button', { name: 'Edit' }));
  const form = await dialogNamed(/^Minimum resources of/);
  expect(field(form, /^Minimum RAM/)).toHaveValue('abc');
  put(form, /^Minimum CPU/, '3');
  press(form, 'Save');
  await gone(/^Minimum resources of/);
  const image = [...manager.db.images.values()].find(({ name }) => name.includes('a-very-long'));
  expect(image?.resource_limits).toEqual({ cpu: { min: '3' } }); // the labels' own abc is not sent
});

test('somebody else changed another minimum meanwhile: both are kept', async () => {
  const { manager, form } = await opened('23.09');
  const image = kit(manager);
  if (image) image.resource_limits = { ...image.resource_limits, cpu: { min: '8' } };
  put(form, /^Minimum RAM/, '4');
  await save(form);
  expect(stored(manager)).toEqual({ cpu: '8', mem: String(4 * GIB), 'cuda.shares': '0.1' });
});

test('an image that is gone meanwhile is said to be', async () => {
  const { manager, form } = await opened('26.9');
  const image = kit(manager);
  if (image) image.status = 'DELETED';
  put(form, /^Minimum RAM/, '4');
  press(form, 'Save');
  const alert = await within(form).findByRole('alert');
  expect(alert).toHaveTextContent('The minimum resources were not saved.');
  expect(alert).toHaveTextContent('The manager said: No such environment image.');
});

test('a domain admin changes nothing, and every button says why', async () => {
  await openPage('/images?name=octave', { as: 'domain-admin@example.com' });
  await listNamed('Images');
  for (const name of ['Edit', 'Forget'])
    for (const button of screen.getAllByRole('button', { name }))
      expect(button).toHaveAccessibleDescription('Only a superadmin may change images.');
});
