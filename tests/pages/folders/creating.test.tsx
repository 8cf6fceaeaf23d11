import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { ENDS, leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put, rowNamed } from '#tests/pages/steps.ts';
import { held, LIST, openFolders, projectNamed } from './folder-page.ts';

leaveNothing();
const { t } = getSpoken();

/** The form of a new folder. */
async function formOpened(version: Release = '26.9', options: Parameters<typeof openFolders>[2] = {}) {
  const page = await openFolders(version, [], { address: '/folders', ...options });
  fireEvent.click(screen.getByText('Create folder'));
  return { ...page, form: await dialogNamed('Create folder') };
}

/** Chooses a project, and waits until a host is proposed. */
async function choose(form: HTMLElement, manager: EmbeddedManager, project: string): Promise<void> {
  put(form, 'Project', projectNamed(manager, project).id);
  await waitFor(() => expect(field(form, 'Host')).toHaveValue('local:volume1'));
}

describe.each(ENDS)('on %s', version => {
  test('a folder is made as it was filled in, and is in the list', async () => {
    const { form, manager, sent, router } = await formOpened(version);
    expect(field(form, 'Host')).toBeDisabled();
    await choose(form, manager, 'nlp-lab');
    put(form, 'Name', ' made ');
    put(form, 'Permission', 'ro');
    put(form, 'Usage mode', 'data');
    fireEvent.click(field(form, 'May be cloned'));
    press(form, 'Create');
    await screen.findByText(t('folders.created', { name: 'made' }));
    await gone('Create folder');
    const project = projectNamed(manager, 'nlp-lab');
    const request = sent.findLast(({ door }) => door === 'POST /folders')?.body;
    expect(request).toMatchObject({ group: version === '23.09' ? project.name : project.id, host: 'local:volume1' });
    const same = { permission: 'ro', usage_mode: 'data', cloneable: true, status: 'ready', group: project.id };
    expect(held(manager, 'made')).toMatchObject([{ ...same, host: 'local:volume1', creator: 'admin@example.com' }]);
    await router.navigate('/folders?name=made');
    const row = await rowNamed(LIST, 'made');
    for (const text of ['nlp-lab', 'local:volume1', 'Read only', 'Data', 'ready', 'admin@example.com'])
      within(row).getByText(text);
  });

  test('a name that is taken stays in the form with the reason', async () => {
    const { form, manager } = await formOpened(version);
    await choose(form, manager, 'nlp-lab');
    put(form, 'Name', 'korean-corpus');
    press(form, 'Create');
    await within(form).findByText(t('folders.create.failed'));
    within(form).getAllByText(t('refusal.folder-exists'));
    expect(field(form, 'Name')).toHaveValue('korean-corpus');
    expect(held(manager, 'korean-corpus')).toHaveLength(1);
  });

  test('a project that has as many folders as its policy allows is given no other', async () => {
    const { form, manager } = await formOpened(version);
    await choose(form, manager, 'intro-to-ml-2026');
    put(form, 'Name', 'made');
    press(form, 'Create');
    if (version === '23.09') {
      await gone('Create folder'); // it keeps no such number
      return;
    }
    await within(form).findByText(t('refusal.folder-count'));
    expect(held(manager, 'made')).toEqual([]);
  });

  test('a model store is given models alone, read only for all but who makes them', async () => {
    const { form, manager } = await formOpened(version);
    const stores = within(form).queryAllByText(t('folders.store', { name: 'model-store' }));
    if (version === '23.09') return expect(stores).toEqual([]); // it has none
    expect(stores).toHaveLength(1);
    await choose(form, manager, 'model-store');
    expect(field(form, 'Permission')).toBeDisabled();
    expect(field(form, 'Usage mode')).toBeDisabled();
    expect(field(form, 'Usage mode')).toHaveValue('model');
    within(form).getByText(t('folders.store.hint'));
    put(form, 'Name', 'made');
    press(form, 'Create');
    await gone('Create folder');
    expect(held(manager, 'made')).toMatchObject([{ usage_mode: 'model', permission: 'ro' }]);
  });
});

test('another project after a model store has the usage mode that new folders begin with', async () => {
  const { form, manager } = await formOpened();
  await choose(form, manager, 'model-store');
  await choose(form, manager, 'nlp-lab');
  expect(field(form, 'Usage mode')).toBeEnabled();
  expect(field(form, 'Usage mode')).toHaveValue('general');
});

test('a name that the manager would refuse is refused as it is typed', async () => {
  const { form } = await formOpened();
  put(form, 'Name', '.ssh');
  expect(field(form, 'Name')).toHaveAccessibleDescription(t('refusal.folder-dotted'));
  put(form, 'Name', 'a/b');
  expect(field(form, 'Name')).toHaveAccessibleDescription(t('form.folder.slash'));
  put(form, 'Name', 'a-b');
  expect(field(form, 'Name')).not.toBeInvalid();
});

test('only projects of the own domain are offered', async () => {
  const { form } = await formOpened();
  const offered = within(field(form, 'Project'))
    .getAllByRole('option')
    .map(option => option.textContent);
  expect(offered).toEqual(expect.arrayContaining(['default', 'nlp-lab', 'hpc-core']));
  expect(offered).not.toContain('vision-lab');
  within(form).getByText(t('folders.project.own'));
});

test('a cluster that allows no project folders says so, and the button is disabled', async () => {
  await openFolders('26.9', [], {
    fault: path => (path === '/folders/_/allowed-types' ? Response.json(['user']) : null),
  });
  await screen.findByText(t('folders.notAllowed'));
  expect(screen.getByRole('button', { name: 'Create folder' })).toBeDisabled();
});

test.each([
  ['there is none', Response.json({ default: null, allowed: [], volume_info: {} }), 'folders.host.none'],
  ['they cannot be read', new Response('{}', { status: 500 }), 'folders.host.failed'],
] as const)('where %s, the form says so about hosts and nothing is made', async (_, answer, words) => {
  const { form, manager, fail, sent } = await formOpened();
  fail(path => (path === '/folders/_/hosts' ? answer.clone() : null));
  put(form, 'Project', projectNamed(manager, 'nlp-lab').id);
  await within(form).findByText(t(words));
  put(form, 'Name', 'made');
  press(form, 'Create');
  await within(form).findByText(t('form.required'));
  within(form).getByText(t(words));
  expect(sent.filter(({ door }) => door === 'POST /folders')).toEqual([]);
});

test('the host and quota of one project are not kept for the next, however late its hosts are read', async () => {
  const { form, manager, fail } = await formOpened();
  await choose(form, manager, 'nlp-lab');
  put(form, 'Host', 'local:volume2');
  put(form, await quotaLabel(form), '7');
  let release = () => {};
  const late = new Promise<null>(resolve => {
    release = () => resolve(null);
  });
  fail(path => (path === '/folders/_/hosts' ? late : null));
  put(form, 'Project', projectNamed(manager, 'hpc-core').id);
  expect(field(form, 'Host')).toHaveValue('');
  expect(within(form).queryByLabelText(t('folders.quota'))).toBeNull();
  put(form, 'Name', 'made');
  press(form, 'Create');
  await within(form).findByText(t('form.required'));
  release();
  await waitFor(() => expect(field(form, 'Host')).toHaveValue('local:volume1'));
  put(form, 'Host', 'local:volume2');
  expect(field(form, await quotaLabel(form))).toHaveValue('');
  expect(held(manager, 'made')).toEqual([]);
});

/** The label of the quota's field, once it is there. */
async function quotaLabel(form: HTMLElement): Promise<string> {
  await within(form).findByLabelText(t('folders.quota'));
  return t('folders.quota');
}
