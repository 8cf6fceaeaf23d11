import { lacks } from '#api/capabilities.ts';
import { asOptions, choices } from '#api/choices.ts';
import { permissionsOf, statesOf, TRASHED } from '#api/folder-rules.ts';
import { type Folder, type FolderTab, USAGE_MODES } from '#api/folders.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Column, Option } from '#kit/table/column.ts';
import { codeColumn, nameColumn, textColumn, timeColumn, yesNoColumn } from '#kit/table/plain-columns.tsx';
import { FolderStatus } from './FolderStatus.tsx';
import { WORDS, Word } from './Word.tsx';

/** Choices in words. */
export const worded = (values: readonly string[], t: Translate): Option[] =>
  values.map(value => {
    const word = WORDS[value];
    return { value, label: word ? t(word) : value };
  });

const states = (tab: FolderTab, manager: string): readonly string[] => {
  if (tab === 'trash') return TRASHED;
  return tab === 'projects'
    ? statesOf(manager)
    : [...statesOf(manager), ...(lacks(manager, 'trash of folders') ? [] : TRASHED)];
};

/**
 * The columns of folders. Their contents are not among them: managers count these for one folder at a time and return
 * 0 in lists (docs/contract/resources-and-operations.md 7.3).
 */
export function folderColumns(tab: FolderTab, manager: string, t: Translate): Column<Folder>[] {
  const byProject = lacks(manager, 'filter vfolder_list by group_name');
  const owner: Column<Folder>[] =
    tab === 'users'
      ? [
          textColumn(folder => folder.user_email, {
            key: 'user_email',
            label: 'folder.user_email',
            width: 230,
            sortable: true,
            searchable: true,
            filter: { kind: 'text' },
          }),
        ]
      : [
          textColumn(folder => folder.group_name, {
            key: 'group_name',
            label: 'folder.group_name',
            width: 148,
            sortable: byProject === null,
            searchable: byProject === null,
            filter: { kind: 'text' },
            filterNeeds: byProject,
          }),
          codeColumn(folder => folder.group, {
            key: 'group',
            label: 'folder.group',
            width: 130,
            filter: { kind: 'choice', many: false, options: choices.projectOptions(), ids: true },
            optional: true,
          }),
        ];
  return [
    nameColumn(
      folder => folder.name,
      folder => folder.id,
      { key: 'name', label: 'folder.name', width: 180 },
    ),
    ...owner,
    textColumn(folder => folder.host, {
      key: 'host',
      label: 'folder.host',
      width: 118,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    {
      key: 'permission',
      label: 'folder.permission',
      width: 122,
      sortable: true,
      filter: { kind: 'choice', many: true, options: worded(permissionsOf(manager), t) },
      cell: folder => <Word value={folder.permission} />,
      exported: folder => folder.permission,
    },
    {
      key: 'usage_mode',
      label: 'folder.usage_mode',
      width: 98,
      sortable: true,
      filter: { kind: 'choice', many: true, options: worded(USAGE_MODES, t) },
      optional: tab === 'trash',
      cell: folder => <Word value={folder.usage_mode} />,
      exported: folder => folder.usage_mode,
    },
    {
      key: 'status',
      label: 'user.status',
      width: tab === 'projects' ? 104 : 138,
      sortable: true,
      filter: { kind: 'choice', many: true, options: asOptions(states(tab, manager)) },
      cell: folder => <FolderStatus status={folder.status} />,
      exported: folder => folder.status,
    },
    textColumn(folder => folder.creator, {
      key: 'creator',
      label: 'folder.creator',
      width: 174,
      sortable: true,
      filter: { kind: 'text' },
      optional: tab === 'users',
    }),
    timeColumn(folder => folder.created_at, {
      key: 'created_at',
      label: 'user.created_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
    }),
    timeColumn(folder => folder.last_used, {
      key: 'last_used',
      label: 'folder.last_used',
      width: 116,
      optional: true,
    }),
    yesNoColumn(folder => folder.cloneable, {
      key: 'cloneable',
      label: 'folder.cloneable',
      width: 110,
      optional: true,
    }),
    codeColumn(folder => folder.id, {
      key: 'id',
      label: 'folder.id',
      width: 130,
      optional: true,
    }),
  ];
}
