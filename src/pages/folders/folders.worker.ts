import type { Role } from '#api/access.ts';
import type { Folder, FolderTab } from '#api/folders.ts';
import type { ListArgs, Page } from '#api/page.ts';
import { serveExport } from '#kit/export/serve-export.ts';
import { everyColumn } from './columns.tsx';
import { readerOf } from './source.ts';

const columns = everyColumn();
let read: ((args: ListArgs) => Promise<Page<Folder>>) | undefined;

// Every column that any release has: the order names those that the list shows now. The part names role and tab.
serveExport<Folder>(part => ({
  read: args => {
    const [role, tab] = (part as string).split(' ') as [Role, FolderTab];
    read ??= readerOf(role, tab, columns);
    return read(args);
  },
  rowId: folder => folder.id,
  columns,
}));
