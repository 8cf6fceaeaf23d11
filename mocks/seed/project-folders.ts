import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import type { GroupRow } from '../people-rows.ts';
import { FOLDERS, keptPermission } from '../rest/folder-behaviour.ts';
import type { Time } from '../time.ts';
import type { FolderRow } from '../work-rows.ts';
import { DAY } from './builder.ts';
import { folderRow } from './rows.ts';

type Given = readonly [project: string, name: string, more: Partial<FolderRow>];

/** Folders on every release: on two hosts, with every usage mode and permission. */
const EVERYWHERE: readonly Given[] = [
  ['default', 'shared-datasets', { permission: 'ro', usage_mode: 'data', host: 'local:volume2', cloneable: true }],
  ['default', '공용-자료', {}],
  ['nlp-lab', 'korean-corpus', { permission: 'ro', usage_mode: 'data', host: 'local:volume2' }],
  ['nlp-lab', 'checkpoints', { usage_mode: 'model', host: 'local:volume2', permission: 'wd' }],
  ['vision-lab', 'imagenet', { permission: 'ro', usage_mode: 'data' }],
  ['climate-model', 'ensemble-2026', { host: 'local:volume2' }],
  ['genomics', 'reads', { status: 'performing' }],
  ['robotics', 'logs', { status: 'mounted', permission: 'wd' }],
  ['medical-imaging', 'ct-series', { status: 'cloning', cloneable: true }],
  ['intro-to-ml-2026', 'assignments', { permission: 'ro' }],
];

/** Folders in the trash and beyond, on releases that have one. */
const TRASHED: readonly Given[] = [
  ['default', 'old-announcements', { status: 'delete-pending' }],
  ['nlp-lab', 'scratch', { status: 'delete-pending', host: 'local:volume2' }],
  ['vision-lab', 'half-gone', { status: 'delete-ongoing' }],
  ['retired-2023', 'gone', { status: 'delete-complete' }],
  ['retired-2023', 'stuck', { status: 'delete-error', host: 'local:volume2' }],
  ['chip-design', 'broken', { status: 'error' }],
];

/** Number of folders that fills the limit of a course's policy (20): one more is refused. */
const FULL = 19;

const projectNamed = (db: Db, name: string): GroupRow => {
  const found = [...db.groups.values()].find(group => group.name === name);
  if (!found) throw new Error(`no project is called ${name}`);
  return found;
};

/** Adds the folders of the university's projects. Uses its own random numbers, so nothing else changes. */
export function addProjectFolders(db: Db, behaviour: Behaviour, start: Time): void {
  const random = randomFrom(707);
  const submissions = Array.from(
    { length: FULL },
    (_, i): Given => ['intro-to-ml-2026', `team-${String(i + 1).padStart(2, '0')}`, {}],
  );
  const { trash } = FOLDERS[behaviour.release];
  for (const [i, [project, name, more]] of [...EVERYWHERE, ...(trash ? TRASHED : []), ...submissions].entries()) {
    const row = folderRow({
      id: uuidFrom(random),
      name,
      group: projectNamed(db, project).id,
      creator: 'admin@example.com',
      created_at: start - (300 - i * 7) * DAY,
      ...more,
    });
    db.vfolders.set(row.id, { ...row, permission: keptPermission(behaviour.release, row.permission) });
  }
}
