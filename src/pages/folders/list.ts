import { hasTrash } from '#api/folder-rules.ts';
import { type Folder, type FolderTab, folders } from '#api/folders.ts';
import { projectFolders } from '#api/project-folders.ts';
import { defineList } from '#kit/list/list.ts';
import { wholeSource } from '#kit/list/source.ts';
import { folderColumns } from './columns.tsx';
import { isWhole, ofTab, readAgain } from './source.ts';

/** What the folders page reads besides: whether the cluster allows folders of projects. */
export type FolderExtra = { allowed: boolean };

const tabOf = ({ ownership_type, status }: Folder): FolderTab => {
  if (ownership_type === 'user') return 'users';
  return status.startsWith('delete-') ? 'trash' : 'projects';
};

/** The folders of projects, those of users, and the trash of the projects'. */
export const folderList = defineList<Folder, FolderTab, FolderExtra>({
  area: 'folders',
  tabs: manager => (hasTrash(manager) ? ['projects', 'users', 'trash'] : ['projects', 'users']),
  tabOf,
  counts: ({ role }) =>
    isWhole(role, 'projects')
      ? [
          { ...folders.counts(), select: ({ users }: Record<FolderTab, number>) => ({ users }) },
          {
            ...projectFolders.all(),
            select: (all: Folder[]) => ({
              projects: ofTab(all, 'projects').length,
              trash: ofTab(all, 'trash').length,
            }),
          },
        ]
      : [folders.counts()],
  extra: { allowed: true },
  columns: ({ tab, manager, t }) => folderColumns(tab, manager, t),
  source: ({ role, tab }, columns) =>
    isWhole(role, tab)
      ? wholeSource<Folder>({
          query: projectFolders.all(),
          read: () => projectFolders.readAll(),
          rows: (all, { filters }) => ofTab(all, tab, filters.status !== undefined),
          columns,
          defaultSort: folders.defaultSort,
        })
      : {
          query: args => folders.list({ ...args, tab }),
          read: args => folders.read({ ...args, tab }, { timeout: 120_000 }),
        },
  readAgain: (rows, { role }) => readAgain(role, rows),
  defaultSort: folders.defaultSort,
  rowId: folder => folder.id,
  rowName: folder => folder.name,
  empty: tab =>
    tab === 'projects' ? ['folders.empty.projects', 'folders.empty.projects.next'] : [`folders.empty.${tab}`],
});
