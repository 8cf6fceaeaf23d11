import { uuidFrom } from '#mocks/ids.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import type { GroupRow } from '#mocks/people-rows.ts';
import { folderRow } from '#mocks/seed/rows.ts';
import type { FolderRow } from '#mocks/work-rows.ts';
import { listNamed, type OpenOptions, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

export const LIST = 'Data';

/** A project of the university. @throws Error where there is none of that name. */
export function projectNamed({ db }: EmbeddedManager, name: string): GroupRow {
  const found = [...db.groups.values()].find(group => group.name === name);
  if (!found) throw new Error(`no project is called ${name}`);
  return found;
}

/** Adds a folder of the project nlp-lab, which is of the domain `default`, to an embedded manager. */
export function addFolder(manager: EmbeddedManager, name: string, given: Partial<FolderRow> = {}): FolderRow {
  const { db } = manager;
  const row = folderRow({
    id: uuidFrom(Math.random),
    name,
    group: projectNamed(manager, 'nlp-lab').id,
    creator: 'admin@example.com',
    created_at: Date.UTC(2026, 0, 2),
    ...given,
  });
  db.vfolders.set(row.id, row);
  return row;
}

/** What an embedded manager holds of the folders with a name. */
export const held = ({ db }: EmbeddedManager, name: string): FolderRow[] =>
  [...db.vfolders.values()].filter(folder => folder.name === name);

/** The page at an address, with the folders of these names in nlp-lab, as the list finds them. */
export async function openFolders(
  version: OpenOptions['version'],
  names: readonly string[] = [],
  { before, address = '/folders?name=made', ...options }: OpenOptions & { address?: string } = {},
) {
  const page = await openPage(address, {
    ...(version && { version }),
    ...options,
    before: manager => {
      for (const name of names) addFolder(manager, name);
      before?.(manager);
    },
  });
  await listNamed(LIST);
  return page;
}

/** Opens a dialog by an action at the end of a row. */
export async function openFromRow(name: string, action: string, title: string): Promise<HTMLElement> {
  press(await rowNamed(LIST, name), action);
  return dialogNamed(title);
}
