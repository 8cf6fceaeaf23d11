import { expect, test, vi } from 'vitest';
import type { Folder, FolderTab } from '#api/folders.ts';
import type { ListArgs } from '#api/page.ts';
import { projectFolders } from '#api/project-folders.ts';
import { getSpoken } from '#i18n/language.ts';
import { folderColumns } from '#pages/folders/columns.tsx';
import { folderList } from '#pages/folders/list.ts';
import { isWhole } from '#pages/folders/source.ts';
import { choice, text } from '#tests/api/filter-values.ts';

const { t } = getSpoken();
const keys = (tab: FolderTab, manager = '26.9.6') => folderColumns(tab, manager, t).map(column => column.key);
const column = (key: string, tab: FolderTab, manager: string) =>
  folderColumns(tab, manager, t).find(one => one.key === key);
const optionsOf = (key: string, tab: FolderTab, manager: string) => {
  const filter = column(key, tab, manager)?.filter;
  if (filter?.kind !== 'choice' || !Array.isArray(filter.options)) throw new Error(`no choices of ${key}`);
  return filter.options.map(option => option.value);
};

test('folders of projects have a column of the project, those of users one of the owner', () => {
  expect(keys('projects')).toContain('group_name');
  expect(keys('projects')).not.toContain('user_email');
  expect(keys('users')).toContain('user_email');
  expect(keys('users')).not.toContain('group_name');
});

test('the default columns fit a window of 1440 px', () => {
  for (const tab of ['projects', 'users', 'trash'] as const) {
    const shown = folderColumns(tab, '26.9.6', t).filter(one => !one.optional);
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1060);
  }
});

test('what a release cannot filter is not offered there', () => {
  expect(column('group_name', 'projects', '23.09.10')).toMatchObject({ searchable: false, filterNeeds: '24.03.0' });
  expect(column('group_name', 'projects', '24.09.7')).toMatchObject({ searchable: true, filterNeeds: null });
  expect(optionsOf('permission', 'projects', '26.9.6')).toEqual(['ro', 'rw']);
  expect(optionsOf('permission', 'projects', '26.4.16')).toEqual(['ro', 'rw', 'wd']);
  expect(optionsOf('status', 'projects', '23.09.10')).toContain('deleting');
  expect(optionsOf('status', 'trash', '24.09.7')).toContain('delete-pending');
});

const folder = (name: string, more: Partial<Folder>): Folder =>
  ({ id: name, name, ownership_type: 'group', status: 'ready', created_at: '2026-01-01T00:00:00Z', ...more }) as Folder;
const all = [
  folder('old', { created_at: '2025-01-01T00:00:00Z' }),
  folder('new', { host: 'local:volume2' }),
  folder('thrown', { status: 'delete-pending' }),
  folder('gone', { status: 'delete-complete' }),
];
const names = async (tab: FolderTab, args: Partial<ListArgs> = {}) => {
  vi.spyOn(projectFolders, 'readAll').mockResolvedValue(all);
  const context = { tab, role: 'admin', manager: '26.9.6', access_key: 'AK', extra: { allowed: true }, t } as const;
  const source = folderList.source(context, folderList.columns(context));
  const page = await source.read({ limit: 20, offset: 0, sort: null, filters: {}, ...args }, []);
  return page.rows.map(row => row.name);
};

test('a domain admin’s whole set is paged as the manager pages it: by tab, newest first, filtered', async () => {
  expect([isWhole('admin', 'projects'), isWhole('admin', 'users'), isWhole('superadmin', 'trash')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await names('projects')).toEqual(['new', 'old']);
  expect(await names('projects', { filters: { host: text('VOLUME2') } })).toEqual(['new']);
  expect(await names('projects', { offset: 1 })).toEqual(['old']);
  expect(await names('trash')).toEqual(['thrown']);
  expect(await names('trash', { filters: { status: choice('delete-complete') } })).toEqual(['gone']);
});
