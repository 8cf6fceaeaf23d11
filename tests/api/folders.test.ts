import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { asHttp } from '#api/copy-as.ts';
import type { Filters } from '#api/filter.ts';
import { hasTrash } from '#api/folder-rules.ts';
import { folderWrites } from '#api/folder-writes.ts';
import { type FolderTab, folders } from '#api/folders.ts';
import { hosts } from '#api/hosts.ts';
import { projectFolders } from '#api/project-folders.ts';
import { rest } from '#api/rest.ts';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { choice, flag, text } from '#tests/api/filter-values.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
const page = { limit: 100, offset: 0, sort: null, filters: {} };
const listed = async (tab: FolderTab, filters: Filters = {}) =>
  (await folders.read({ ...page, tab, filters }, {})).rows;
const called = async (name: string) =>
  (await listed('projects', { name: text(name) })).find(folder => folder.name === name);
const projectNamed = ({ db }: EmbeddedManager, name: string) => {
  const found = [...db.groups.values()].find(group => group.name === name);
  if (!found) throw new Error(`no project ${name}`);
  return { id: found.id, name };
};
const created = async (manager: EmbeddedManager, name = 'made here') => {
  const project = projectNamed(manager, 'default');
  const given = { host: 'local:volume2', permission: 'ro', usage_mode: 'data', cloneable: false };
  const { id } = await folderWrites.create.mutationFn({ name, project, ...given });
  return { id, project };
};
/** 23.09 takes no spaces in names. */
const NAME = 'made-here';
const found = async (name: string) => {
  const folder = await called(name);
  if (!folder) throw new Error(`no folder ${name}`);
  return folder;
};

type Given = { name?: string; host?: string; project?: string };

/** What is refused, and whether 23.09, which keeps no number of folders of a project, lets it pass. */
const REFUSED: readonly [about: string, given: Given, messageKey: string, passes: boolean][] = [
  ['a name that is taken', { name: 'korean-corpus' }, 'refusal.folder-exists', false],
  ['a host that is not there', { host: 'local:nowhere' }, 'refusal.folder-host', false],
  ['a project that is full', { project: 'intro-to-ml-2026' }, 'refusal.folder-count', true],
];

describe.each(RELEASES)('folders of projects on %s', version => {
  test('the list tells those of all projects and hosts apart from those of users', async () => {
    const { manager } = talkingTo(version);
    const all = [...manager.db.vfolders.values()];
    const rows = await listed('projects');
    const shown = all.filter(folder => folder.group && !folder.status.startsWith('delete'));
    expect(rows).toHaveLength(shown.length);
    expect(new Set(rows.map(({ host }) => host))).toEqual(new Set(['local:volume1', 'local:volume2']));
    expect(rows.every(({ group, ownership_type }) => group !== null && ownership_type === 'group')).toBe(true);
    const users = await folders.read({ ...page, tab: 'users' }, {});
    expect(users.total).toBe(all.filter(folder => folder.user).length);
    expect(users.rows[0]?.user_email).toMatch(/@/);
  });

  test('filters by host, usage, permission and state find what fits, in the release’s own spelling', async () => {
    const { manager } = talkingTo(version);
    const names = async (filters: Filters) => (await listed('projects', filters)).map(({ name }) => name).sort();
    expect(await names({ host: text('volume2'), usage_mode: choice('model') })).toEqual(['checkpoints']);
    const free = version === '26.9' ? [] : ['checkpoints', 'logs'];
    expect(await names({ permission: choice('wd') })).toEqual(free);
    expect(await names({ group: choice(projectNamed(manager, 'genomics').id) })).toEqual(['reads']);
    expect(await names({ cloneable: flag(true) })).toEqual(['ct-series', 'shared-datasets']);
    expect(await names({ status: choice('performing', 'cloning') })).toEqual(['ct-series', 'reads']);
  });

  test('the trash holds those on their way out, and what is gone only where it is asked for', async () => {
    talkingTo(version);
    if (!hasTrash(version)) return;
    const names = async (filters: Filters = {}) => (await listed('trash', filters)).map(({ name }) => name).sort();
    expect(await names()).toEqual(['half-gone', 'old-announcements', 'scratch', 'stuck']);
    expect(await names({ status: choice('delete-pending') })).toEqual(['old-announcements', 'scratch']);
    expect(await names({ status: choice('delete-complete') })).toEqual(version === '24.09' ? [] : ['gone']);
  });

  test('each tab is counted as it is listed', async () => {
    talkingTo(version);
    const total = async (tab: FolderTab) => (await folders.read({ ...page, tab }, {})).total;
    const counts = await queries().fetchQuery(folders.counts());
    expect(counts.projects).toBe(await total('projects'));
    expect(counts.users).toBe(await total('users'));
    if (hasTrash(version)) expect(counts.trash).toBe(await total('trash'));
  });

  test('one is made, renamed and changed', async () => {
    const { manager } = talkingTo(version);
    const { id, project } = await created(manager, NAME);
    const folder = await found(NAME);
    expect(folder).toMatchObject({
      ...{ host: 'local:volume2', group: project.id, group_name: 'default', usage_mode: 'data', status: 'ready' },
      permission: 'ro',
    });
    expect(folder.id.replaceAll('-', '')).toBe(id);
    await folderWrites.rename.mutationFn({ folder, new_name: 'renamed' });
    expect(await called(NAME)).toBeUndefined();
    const renamed = await found('renamed');
    await folderWrites.modify.mutationFn({ folder: renamed, change: { cloneable: true } });
    expect(await folders.readOne(folder.id)).toMatchObject({ name: 'renamed', cloneable: true });
    await folderWrites.modify.mutationFn({ folder: renamed, change: { permission: 'wd' } });
    expect(await folders.readOne(folder.id)).toMatchObject({
      permission: version === '26.9' ? 'rw' : 'wd', // the newest has no third one
      cloneable: true,
    });
  });

  test('into the trash and out of it, and gone for ever', async () => {
    const { manager } = talkingTo(version);
    await created(manager, NAME);
    const folder = await found(NAME);
    if (!hasTrash(version)) {
      await folderWrites.removeAtOnce.mutationFn({ ...folder, role: 'superadmin' });
      expect(manager.db.vfolders.has(folder.id)).toBe(false);
      expect(getActivity()[0]?.action).toBe('folders.delete');
      return;
    }
    await folderWrites.trash.mutationFn(folder);
    expect(await folders.readOne(folder.id)).toMatchObject({ status: 'delete-pending' });
    await folderWrites.restore.mutationFn(folder);
    expect(await folders.readOne(folder.id)).toMatchObject({ status: 'ready' });
    await expect(folderWrites.remove.mutationFn({ ...folder, status: 'ready' })).rejects.toMatchObject({
      messageKey: 'refusal.folder-state',
    });
    expect(await folders.readOne(folder.id)).toMatchObject({ status: 'ready' });
    await folderWrites.trash.mutationFn(folder);
    await folderWrites.remove.mutationFn({ ...folder, status: 'delete-pending' });
    expect(manager.db.vfolders.get(folder.id)?.status).toBe('delete-complete');
  });

  test.each(REFUSED.filter(([, , , passes]) => version !== '23.09' || !passes))(
    '%s is refused in words',
    async (_, more, messageKey) => {
      const { manager } = talkingTo(version);
      const given = { name: 'new', project: 'default', host: 'local:volume1', ...more };
      const rest = { permission: 'rw', usage_mode: 'general', cloneable: false };
      const project = projectNamed(manager, given.project);
      const making = folderWrites.create.mutationFn({ ...rest, ...given, project });
      await expect(making).rejects.toMatchObject({ kind: 'refused', messageKey });
    },
  );
});

test.each(RELEASES)(
  'the hosts that are open to a project are those on which its folders can be made, on %s',
  async version => {
    const { manager } = talkingTo(version);
    const project = projectNamed(manager, 'default');
    const group = manager.db.groups.get(project.id);
    if (!group) throw new Error('no project');
    group.allowed_vfolder_hosts = { 'local:volume1': ['create-vfolder'], 'local:volume2': ['upload-file'] };
    const given = { project, permission: 'rw', usage_mode: 'general', cloneable: false };
    for (const { name, open } of await queries().fetchQuery(hosts.allowed(project.id))) {
      const making = folderWrites.create.mutationFn({ ...given, name: `on-${name.slice(6)}`, host: name });
      const made = await making.then(
        () => true,
        () => false,
      );
      expect([name, made]).toEqual([name, open]);
      expect(open).toBe(name === 'local:volume1' || version !== '26.9');
    }
  },
);

test('the permissions of more folders than a filter has operands are asked for in lists', async () => {
  const { manager } = talkingTo('26.9');
  const [like] = [...manager.db.vfolders.values()].filter(({ group }) => group !== null);
  if (!like) throw new Error('no folder');
  for (let index = 0; index < 600; index++) {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    manager.db.vfolders.set(id, { ...like, id, name: `many-${index}`, permission: index % 2 ? 'ro' : 'rw' });
  }
  const asked = { limit: 1000, offset: 0, sort: null, filters: { name: text('many-') }, tab: 'projects' } as const;
  const { rows } = await folders.read(asked, {});
  expect(rows).toHaveLength(600);
  for (const { name, permission } of rows) expect(permission).toBe(Number(name.slice(5)) % 2 ? 'ro' : 'rw');
  const ticked = rows.slice(0, 550);
  manager.db.vfolders.delete(ticked[7]?.id ?? '');
  const again = await folders.readAgain(ticked);
  expect(again.map(({ id }) => id).sort()).toEqual(
    ticked
      .filter((_, index) => index !== 7)
      .map(({ id }) => id)
      .sort(),
  );
});

test('on 23.09, where doors go by name, a name that means another folder is not acted on', async () => {
  const { manager } = talkingTo('23.09');
  await created(manager, NAME);
  const folder = await found(NAME);
  const other = { ...folder, id: '99999999-9999-4999-8999-999999999999' };
  await expect(folderWrites.rename.mutationFn({ folder: other, new_name: 'x' })).rejects.toMatchObject({
    kind: 'not-found',
  });
  expect(await called(NAME)).toBeDefined();
});

describe('on 23.09 a domain admin', () => {
  const folderOfDomain = async () => {
    const folder = (await projectFolders.readAll()).find(({ name }) => name === 'korean-corpus');
    if (!folder) throw new Error('no folder korean-corpus');
    return { ...folder, role: 'admin' as const };
  };

  test('deletes a folder at the door for its name: the one for ids is closed', async () => {
    const { manager, sent } = talkingTo('23.09', 'domain-admin@example.com');
    const folder = await folderOfDomain();
    const byId = folderWrites.removeAtOnce.mutationFn({ ...folder, role: 'superadmin' });
    await expect(byId).rejects.toMatchObject({ kind: 'forbidden', status: 401, words: 'Unauthorized access' });
    expect(manager.db.vfolders.has(folder.id)).toBe(true);
    await folderWrites.removeAtOnce.mutationFn(folder);
    expect(sent.at(-1)?.door).toBe('DELETE /folders/korean-corpus');
    expect(manager.db.vfolders.has(folder.id)).toBe(false);
    expect(getActivity()[0]).toMatchObject({ action: 'folders.delete', subject: 'korean-corpus', outcome: 'done' });
  });

  test('deletes nothing where the name means another folder', async () => {
    const { manager, sent } = talkingTo('23.09', 'domain-admin@example.com');
    const other = { ...(await folderOfDomain()), id: '99999999-9999-4999-8999-999999999999' };
    await expect(folderWrites.removeAtOnce.mutationFn(other)).rejects.toMatchObject({ kind: 'not-found' });
    expect(sent.some(({ door }) => door.startsWith('DELETE'))).toBe(false);
    expect([...manager.db.vfolders.values()].some(({ name }) => name === 'korean-corpus')).toBe(true);
  });
});

test('24.09 is told the project by its name, the others by its id', async () => {
  for (const version of ['24.09', '25.15', '26.9'] as Release[]) {
    const { manager, sent } = talkingTo(version);
    const { project } = await created(manager, NAME);
    const body = sent.find(({ door }) => door === 'POST /folders')?.body;
    expect(body).toMatchObject({ group: version === '24.09' ? project.name : project.id });
  }
});

test('25.15 is told the permission along with every change, the others only what changes', async () => {
  for (const version of ['24.09', '25.15', '26.9'] as Release[]) {
    const { manager, sent } = talkingTo(version);
    await created(manager, NAME);
    await folderWrites.modify.mutationFn({ folder: await found(NAME), change: { cloneable: true } });
    const body = sent.find(({ door }) => door.endsWith('update-options'))?.body;
    expect(body).toEqual(version === '25.15' ? { permission: 'ro', cloneable: true } : { cloneable: true });
    expect(await found(NAME)).toMatchObject({ permission: 'ro', cloneable: true });
  }
});

test.each(RELEASES)('%s makes a folder that names no project for whoever asks', async version => {
  const { manager } = talkingTo(version, 'domain-admin@example.com');
  const own = { name: '.mine', host: 'local:volume1', permission: 'rw', usage_mode: 'general', cloneable: false };
  const { status, body } = await rest({ method: 'POST', path: '/folders', body: own });
  expect(status).toBe(201);
  const { uuid } = manager.db.usersByEmail.get('domain-admin@example.com') ?? { uuid: '' };
  expect(body).toMatchObject({ ownership_type: 'user', user: uuid, group: null, quota_scope_id: `user:${uuid}` });
  expect(await listed('users', { name: text('.mine') })).toMatchObject([{ user_email: 'domain-admin@example.com' }]);
});

test('the activity tells a write at a REST door, to be read and copied', async () => {
  const { manager } = talkingTo('26.9');
  await created(manager, NAME);
  const [entry] = getActivity();
  expect(entry).toMatchObject({ action: 'folders.create', subject: NAME, outcome: 'done' });
  if (!entry || 'text' in entry.request) throw new Error('no request to a door');
  expect(asHttp(entry.request)).toMatch(/^POST \/folders\n\n\{\n {2}"name": "made-here"/);
  expect(entry.cli?.slice(0, 4)).toEqual(['vfolder', 'create', '--group', 'default']);
});

describe.each(RELEASES)('a domain admin on %s', version => {
  test('sees the folders of the projects that are named, and no others', async () => {
    const { manager } = talkingTo(version, 'domain-admin@example.com');
    const own = ['default', 'nlp-lab'].map(name => projectNamed(manager, name));
    const rows = await projectFolders.readOf(own);
    expect(await listed('projects')).toEqual([]);
    const names = rows.map(({ name }) => name);
    expect(names).toContain('korean-corpus');
    expect(names).not.toContain('imagenet');
    expect(rows[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('is told of all that the console shows at once, each read anew by its id', async () => {
    const { manager } = talkingTo(version, 'domain-admin@example.com');
    const all = await projectFolders.readAll();
    // of every project of the domain, those too that are active no more or hold models
    const own = ({ group }: { group: string | null }) => manager.db.groups.get(group ?? '')?.domain_name === 'default';
    const held = [...manager.db.vfolders.values()].filter(own).filter(({ status }) => status !== 'delete-complete');
    expect(new Set(held.map(({ group }) => group)).size).toBeGreaterThan(3);
    expect(
      all
        .filter(({ status }) => status !== 'delete-complete')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(held.map(({ id }) => id).sort());
    const told = version === '26.9' ? [''] : ['ro', 'rw', 'wd'];
    expect([...new Set(all.map(({ permission }) => permission))].sort()).toEqual(told);
    expect(await projectFolders.readOne(all[0]?.id ?? '')).toEqual(all[0]);
    expect(await projectFolders.readOne('99999999-9999-4999-8999-999999999999')).toBeNull();
  });

  test('may not ask for every host: that is no end of the session', async () => {
    talkingTo(version, 'domain-admin@example.com');
    await expect(queries().fetchQuery(hosts.all())).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

test.each(RELEASES)('hosts, permissions and usage on %s', async version => {
  const { manager } = talkingTo(version);
  const client = queries();
  expect(await client.fetchQuery(hosts.all())).toEqual(['local:volume1', 'local:volume2', 'local:volume3']);
  const allowed = await client.fetchQuery(hosts.allowed(projectNamed(manager, 'default').id));
  expect(allowed).toEqual([
    { name: 'local:volume1', is_default: true, backend: 'vfs', quota: false, open: true },
    { name: 'local:volume2', is_default: false, backend: 'xfs', quota: true, open: true },
  ]);
  expect(await client.fetchQuery(hosts.permissions())).toContain('mount-in-session');
  expect(await client.fetchQuery(projectFolders.allowed())).toBe(true);
  const usage = await client.fetchQuery(folders.usage(await found('korean-corpus')));
  expect(usage).toMatchObject({ used_bytes: expect.any(Number), at: expect.any(Date) });
});
