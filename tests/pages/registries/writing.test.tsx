import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { etcdRegistries } from '#mocks/etcd-registries.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Registries';
const RELEASES = ['23.09', '24.09', '25.15', '26.4', '26.9'] as const;

/** What the manager stores of a registry, wherever. */
const stored = ({ db }: EmbeddedManager, name: string) =>
  [...db.registries.values()].find(row => row.registry_name === name) ?? etcdRegistries(db.etcd).get(name);

async function adding(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Add registry' }));
  return dialogNamed('Add registry');
}

describe.each(RELEASES)('on %s', version => {
  test('a registry is added, changed and deleted; its password is never shown', async () => {
    const { manager } = await openPage('/registries', { version });
    await listNamed(LIST);
    const form = await adding();
    put(form, /^Hostname/, 'my.test:5000');
    put(form, /^URL/, 'http://my.test:5000');
    put(form, /^Project/, 'stable');
    put(form, /^User name/, 'robot');
    put(form, /^Password/, 's3cret-word');
    press(form, 'Create');
    await screen.findByText('my.test:5000 added.');
    const project = version === '23.09' ? ['stable'] : 'stable';
    expect(stored(manager, 'my.test:5000')).toMatchObject({
      ...{ url: 'http://my.test:5000', type: 'docker', project, username: 'robot', password: 's3cret-word' },
    });
    await screen.findByText(/Only superadmins see its images until a domain allows it/);

    press(await rowNamed(LIST, 'my.test:5000'), 'Edit');
    const editing = await dialogNamed('Edit my.test:5000');
    expect(field(editing, /^Hostname/)).toBeDisabled();
    expect(field(editing, /^Password/)).toHaveValue('');
    put(editing, /^User name/, '');
    put(editing, /^Password/, 'other-word');
    fireEvent.click(field(editing, /^SSL check/));
    press(editing, 'Save');
    await screen.findByText('my.test:5000 saved.');
    expect(stored(manager, 'my.test:5000')).toMatchObject({
      ...{ url: 'http://my.test:5000', username: null, password: 'other-word', ssl_verify: false },
    });
    press(await rowNamed(LIST, 'my.test:5000'), 'Edit');
    const clearing = await dialogNamed('Edit my.test:5000');
    fireEvent.click(field(clearing, 'Remove the stored password'));
    press(clearing, 'Save');
    await waitFor(() => expect(stored(manager, 'my.test:5000')?.password).toBeNull());
    await gone('Edit my.test:5000');
    expect(JSON.stringify(getActivity())).not.toMatch(/s3cret-word|other-word/);

    press(await rowNamed(LIST, 'my.test:5000'), 'Delete');
    const deleting = await dialogNamed(/^Delete my\.test:5000/);
    await within(deleting).findByText('It has no images.', { exact: false });
    put(deleting, /To continue, type/, 'my.test:5000');
    press(deleting, 'Delete');
    await waitFor(() => expect(stored(manager, 'my.test:5000')).toBeUndefined());
    expect(stored(manager, 'cr.backend.ai')).toBeDefined();
  });

  test('deleting one with images says what becomes of them, and does it', async () => {
    const { manager } = await openPage('/registries?registry_name=index', { version });
    await listNamed(LIST);
    const images = () =>
      [...manager.db.images.values()].filter(({ registry }) => registry === 'index.docker.io').length;
    const before = images();
    expect(before).toBeGreaterThan(0);
    press(await rowNamed(LIST, 'index.docker.io'), 'Delete');
    const dialog = await dialogNamed(/^Delete index/);
    const first = /^26/.test(version);
    await within(dialog).findByText(`It has ${before} images.`, { exact: false });
    expect(dialog.textContent?.includes('the records of its images are removed first')).toBe(first);
    expect(dialog.textContent?.includes('its images stay in the list')).toBe(!first);
    put(dialog, /To continue, type/, 'index.docker.io');
    press(dialog, 'Delete');
    await waitFor(() => expect(stored(manager, 'index.docker.io')).toBeUndefined());
    expect(images()).toBe(first ? 0 : before);
  });
});

test('a name that another registry has is refused in the form', async () => {
  await openPage('/registries');
  await listNamed(LIST);
  const form = await adding();
  put(form, /^Hostname/, 'cr.backend.ai');
  put(form, /^URL/, 'https://cr.backend.ai');
  put(form, /^Project/, 'stable');
  press(form, 'Create');
  await within(form).findByText('Another registry has this host name and project already.');
});

test('domains that may use a registry: the list that is written back has what another person added meanwhile', async () => {
  const { manager } = await openPage('/registries?registry_name=harbor&project=nlp');
  await listNamed(LIST);
  press(await rowNamed(LIST, 'harbor.hanbit.example'), 'Allow in domains');
  const dialog = await dialogNamed('Domains that may use harbor.hanbit.example');
  fireEvent.mouseDown(within(dialog).getByRole('combobox'));
  fireEvent.click(await screen.findByTitle('engineering'));
  manager.db.domains.get('engineering')?.allowed_docker_registries.push('meanwhile.test');
  press(dialog, 'Save');
  await screen.findByText('harbor.hanbit.example saved.');
  expect(manager.db.domains.get('engineering')?.allowed_docker_registries).toEqual([
    ...['cr.backend.ai', 'meanwhile.test', 'harbor.hanbit.example'],
  ]);
  expect(manager.db.domains.get('default')?.allowed_docker_registries).toEqual(['cr.backend.ai']);
  await waitFor(async () => expect(await rowNamed(LIST, 'harbor.hanbit.example')).toHaveTextContent('engineering'));
});

describe('a broken entry on 23.09', () => {
  const broken = (key: string, value: string) => ({
    version: '23.09' as const,
    before: ({ db }: EmbeddedManager) => void db.etcd.set(`config/docker/registry${key}`, value),
  });

  test('one that is only a URL is named, and repaired', async () => {
    const { manager } = await openPage('/registries', broken('/only.test', 'http://only.test'));
    const table = await screen.findByRole('table', { name: 'Stored entries' });
    const row = within(table).getByRole('row', { name: /only\.test/ });
    expect(row).toHaveTextContent('It has only a URL, and no type');
    expect(within(table).getByRole('row', { name: /cr\.backend\.ai/ })).toHaveTextContent('None');
    expect(document.body.textContent).not.toContain('a-registry-password');
    press(row, 'Repair');
    press(await dialogNamed('Repair only.test?'), 'Repair');
    await waitFor(() => expect(manager.db.etcd.get('config/docker/registry/only.test/type')).toBe('docker'));
    await waitFor(() => expect(table).not.toBeInTheDocument());
    await rowNamed(LIST, 'only.test');
  });

  test('one without a name is removed, and nothing else', async () => {
    const { manager } = await openPage('/registries', broken('', 'http://blank.test'));
    const before = manager.db.etcd.size;
    const table = await screen.findByRole('table', { name: 'Stored entries' });
    const row = within(table).getByRole('row', { name: /no name/ });
    expect(within(row).queryByRole('button', { name: 'Repair' })).toBeNull();
    press(row, 'Remove');
    const dialog = await dialogNamed('Remove (no name)?');
    put(dialog, /To continue, type/, '(no name)');
    press(dialog, 'Remove');
    await waitFor(() => expect(table).not.toBeInTheDocument());
    await rowNamed(LIST, 'cr.backend.ai');
    expect(manager.db.etcd.size).toBe(before - 1);
  });
});
