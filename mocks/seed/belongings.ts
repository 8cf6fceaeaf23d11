import type { Db } from '../db.ts';
import { type Random, randomFrom, uuidFrom } from '../ids.ts';
import type { UserRow } from '../people-rows.ts';
import type { Time } from '../time.ts';
import type { SessionRow } from '../work-rows.ts';
import { DAY, pick } from './builder.ts';
import { folderRow } from './rows.ts';

const FOLDERS = ['data', 'models', 'notebooks', 'results', '논문', 'thesis'];

/** Sessions that prevent a purge, and others that do not; README.md lists them. */
const SESSIONS: readonly (readonly [left: string, status: string, name: string])[] = [
  ['noam', 'RUNNING', 'train-llm'],
  ['noam', 'RUNNING', 'jupyter'],
  ['spaces', 'ERROR', 'crashed'],
  ['semicolon', 'PENDING', 'waits-for-a-gpu'],
];
/** People whose second key was used once: up to 25.10 it cannot be deleted any more. */
const VETERANS = ['bobby.tables', 'oconnor', 'emoji', 'long', 'plus+lab'];

/** A session of two kernels. */
const LARGE = { cluster_size: 2, slots: { cpu: '16', mem: '68719476736', 'cuda.device': '4' } };
/** A session that had an accelerator of a kind that the cluster has no more. */
const GONE = { cpu: '2', mem: '4294967296', 'ipu.device': '2' };

const person = (db: Db, left: string): UserRow => {
  const user = db.usersByEmail.get(`${left}@hanbit.example`);
  if (!user) throw new Error(`nobody is called ${left}`);
  return user;
};

function addFolder(db: Db, random: Random, user: UserRow, name: string, created_at: Time, shared = false): string {
  const id = uuidFrom(random);
  db.vfolders.set(id, folderRow({ id, name, user: user.uuid, creator: user.email, created_at, shared }));
  return id;
}

type Given = Pick<SessionRow, 'name' | 'status' | 'created_at'> & Partial<SessionRow>;

function addSession(db: Db, random: Random, user: UserRow, given: Given): void {
  const id = uuidFrom(random);
  db.sessions.set(id, {
    id,
    access_key: user.main_access_key ?? '',
    user: user.uuid,
    domain_name: user.domain_name ?? '',
    group_id: user.group_ids.find(group => db.groups.get(group)?.type === 'GENERAL') ?? '',
    vfolders: [],
    type: 'interactive',
    scaling_group: 'default',
    image: 'registry.example/stable/python-pytorch:2.5-py312',
    cluster_mode: 'single-node',
    ...given,
  });
}

/** Folders and sessions of the university's people. Uses its own random numbers, so the people do not change. */
export function addBelongings(db: Db, start: Time): void {
  const random = randomFrom(1107);
  for (const user of db.users.values()) {
    if (!user.email.endsWith('@hanbit.example')) continue;
    for (let more = random(); more < 0.5; more = random()) {
      const age = random() * (start - user.created_at);
      addFolder(db, random, user, `${pick(random, FOLDERS)}-${Math.floor(random() * 100)}`, Math.floor(start - age));
    }
  }
  const lent = addFolder(db, random, person(db, 'comma'), 'analytical-engine', start - 90 * DAY, true);
  addFolder(db, random, person(db, 'percent'), 'course-material', start - 60 * DAY, true);
  addFolder(db, random, person(db, 'percent'), 'drafts', start - 59 * DAY);
  for (const [left, status, name] of SESSIONS) {
    const vfolders = name === 'train-llm' ? [lent] : [];
    const more = name === 'train-llm' ? LARGE : {};
    addSession(db, random, person(db, left), { name, status, vfolders, created_at: start - 3_600_000, ...more });
  }
  for (const [i, left] of VETERANS.entries()) {
    const user = person(db, left);
    const access_key = db.keysByUser.get(user.uuid)?.[1]?.access_key;
    if (!access_key) throw new Error(`${left} has one key only`);
    const created_at = start - (200 - i) * DAY;
    const slots = i === 2 ? { slots: GONE } : {};
    addSession(db, random, user, { name: `old-${i + 1}`, status: 'TERMINATED', access_key, created_at, ...slots });
  }
  const [, second] = db.keysByUser.get(person(db, 'plus+lab').uuid) ?? [];
  if (second)
    addSession(db, random, person(db, 'plus+lab'), {
      ...{ name: 'render', status: 'RUNNING', created_at: start - 7_200_000 },
      access_key: second.access_key,
    });
}
