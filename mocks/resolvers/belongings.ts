import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { type PageArguments, pageOf, selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import { FOLDERS, toldPermission } from '../rest/folder-behaviour.ts';
import { scopeOf } from '../roles.ts';
import type { FolderRow } from '../work-rows.ts';

const newestFirst = (a: { created_at: number }, b: { created_at: number }): number => b.created_at - a.created_at;

const quotaScope = ({ user, group }: FolderRow): string => (group ? `project:${group}` : `user:${user}`);

const folderColumns = ({ behaviour, db }: Context): Columns<FolderRow> => ({
  id: { kind: 'uuid', read: folder => folder.id },
  host: { kind: 'text', read: folder => folder.host },
  quota_scope_id: { kind: 'text', read: quotaScope },
  name: { kind: 'text', read: folder => folder.name },
  user: { kind: 'uuid', read: folder => folder.user },
  user_email: { kind: 'text', read: folder => (folder.user && db.users.get(folder.user)?.email) || null },
  group: { kind: 'uuid', read: folder => folder.group },
  group_name: {
    kind: 'text',
    read: folder => (folder.group && db.groups.get(folder.group)?.name) || null,
    ...(behaviour.release === '23.09' ? { filter: false, order: false } : {}),
  },
  creator: { kind: 'text', read: folder => folder.creator },
  usage_mode: { kind: 'usage mode', read: folder => folder.usage_mode },
  permission: { kind: 'mount permission', read: folder => folder.permission },
  cloneable: { kind: 'flag', read: folder => folder.cloneable },
  status: { kind: 'folder status', read: folder => folder.status },
  // what the storage counts can be ordered by, not filtered
  cur_size: { kind: 'whole', read: () => 0, filter: false },
  ownership_type: { kind: 'ownership', read: folder => (folder.group === null ? 'user' : 'group') },
  created_at: { kind: 'time', read: folder => folder.created_at },
});

type FolderArguments = PageArguments & { domain_name?: string | null; group_id?: string | null };

/**
 * `vfolder_list` (docs/contract/resources-and-operations.md 7.3): `domain_name` is the owner's domain, which excludes project
 * folders.
 */
export function vfolderList(ctx: Context, caller: Caller, args: FolderArguments) {
  const { db } = ctx;
  const scope = scopeOf(caller, { domain: args.domain_name, key: null }, caller.user.uuid);
  const rows = [...db.vfolders.values()]
    .filter(
      folder =>
        scope.domain === null || (folder.user !== null && db.users.get(folder.user)?.domain_name === scope.domain),
    )
    .filter(folder => scope.key === null || folder.user === scope.key)
    .filter(folder => !args.group_id || folder.group === args.group_id)
    // 24.09 omits folders that are deleted forever
    .filter(folder => FOLDERS[ctx.behaviour.release].deletedRows === 'kept' || folder.status !== 'delete-complete');
  const columns = folderColumns(ctx);
  const found = selectRows(ctx.behaviour, { filter: columns, order: columns }, rows, args, newestFirst);
  const items = pageOf(found, args).map(folder => ({
    ...folder,
    permission: toldPermission(ctx.behaviour.release, folder),
    quota_scope_id: quotaScope(folder),
    user_email: (folder.user && db.users.get(folder.user)?.email) || null,
    group_name: (folder.group && db.groups.get(folder.group)?.name) || null,
    ownership_type: folder.group === null ? 'user' : 'group',
    created_at: wireTime(folder.created_at),
    last_used: null,
    max_size: null,
    max_files: 1000,
    num_files: 0,
    cur_size: 0,
  }));
  return { items, total_count: found.length };
}
