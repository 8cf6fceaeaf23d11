import type { Behaviour } from '../behaviour.ts';
import { addKeypair, addUser, type Db, emptyDb } from '../db.ts';
import { randomFrom, secretKeyFrom, tokenFrom, uuidFrom } from '../ids.ts';
import type { Time } from '../time.ts';
import { universityVolumes } from '../volume-rows.ts';
import { addBelongings } from './belongings.ts';
import { type Builder, DAY, finish } from './builder.ts';
import { DEMO_ACCOUNTS, type DemoAccount, LATE_ACCOUNTS, RIG_ACCOUNTS } from './demo-accounts.ts';
import { addImages } from './images.ts';
import { AWKWARD } from './names.ts';
import { addOrganisation } from './organisation.ts';
import { addPerson, nameFor } from './people.ts';
import { addProjectFolders } from './project-folders.ts';
import { addRegistries } from './registries.ts';
import { addUniversityGroups } from './resource-groups.ts';
import { addResources } from './resources.ts';
import { RIG_PROJECT, RIG_SUPERADMIN, RIG_SUPERADMIN_KEY, SLOTS } from './rig-facts.ts';
import { addAccount, keypairRow, userRow } from './rows.ts';

/** Users of the university, demo accounts included. */
export const UNIVERSITY_USERS = 240;

/** A larger cluster has one more agent for so many more users, and at most so many. */
const [USERS_OF_AGENT, MOST_AGENTS] = [50, 2000];

/** Adds an account of demo-accounts.ts, with what prevents its sign-in. */
function addDemo(builder: Builder, account: DemoAccount, created_at: Time): void {
  const { db, random, start } = builder;
  const { key, fails, busy, ...given } = account;
  const uuid = account.email === 'admin@example.com' ? RIG_SUPERADMIN : uuidFrom(random);
  const user = userRow({ ...given, uuid, created_at, group_ids: [RIG_PROJECT] });
  if (user.totp_activated) user.totp_activated_at = created_at + DAY;
  if (account.email === 'admin@example.com') addAccount(db, random, user, RIG_SUPERADMIN_KEY);
  else if (key === 'none') addUser(db, user);
  else addAccount(db, random, user, typeof key === 'number' ? { rate_limit: key } : {});
  const main = db.keysByUser.get(uuid)?.[0];
  if (main && key === 'off') main.is_active = false;
  if (fails) db.login_history.set(user.email, { fails, last: start });
  if (busy) {
    const id = tokenFrom(random);
    db.web_sessions.set(id, {
      id,
      access_key: user.main_access_key,
      role: user.role,
      user: uuid,
      empty: false,
      expires: start + 7 * DAY,
    });
  }
  finish(builder, user);
}

/** Additional users, named as those of the rig's `--users`: scale-1@example.com and so on. */
function addCrowd(builder: Builder, count: number): void {
  const { db, random, start } = builder;
  for (let i = 1; i <= count; i++) {
    const user = userRow({
      uuid: uuidFrom(random),
      email: `scale-${i}@example.com`,
      full_name: `Scale ${i}`,
      created_at: start - i * 60_000,
      status: i % 17 === 0 ? 'inactive' : 'active',
      group_ids: [RIG_PROJECT],
    });
    const access_key = `AKIASCALE${String(i).padStart(11, '0')}`;
    addKeypair(db, keypairRow(addUser(db, user), { access_key, secret_key: secretKeyFrom(random) }));
    user.main_access_key = access_key;
  }
}

/** A university's cluster: three domains, twelve projects, 240 users (or `scale` of them) of every kind. */
export function universitySeed(behaviour: Behaviour, start: Time, scale: number, images: number): Db {
  const db = emptyDb();
  const builder: Builder = {
    db,
    behaviour,
    random: randomFrom(240),
    more: randomFrom(2609),
    start,
    modelStores: new Map(),
  };
  db.site_name = 'Hanbit University';
  db.max_password_age = 90;
  db.totp_plugin = true;
  db.volumes = universityVolumes();
  // an accelerator for which the manager reports no details
  db.resource_slots = { ...SLOTS, 'npu-x.device': 'count' };
  addOrganisation(builder);
  for (const [i, account] of [...RIG_ACCOUNTS, ...DEMO_ACCOUNTS].entries())
    addDemo(builder, account, start - (1400 - i) * DAY);
  for (const [i, [left, full_name]] of AWKWARD.entries())
    addPerson(builder, left, full_name, start - (600 - i * 7) * DAY - 12_345_678);
  const people = UNIVERSITY_USERS - db.users.size - LATE_ACCOUNTS.length;
  for (let i = 0; i < people; i++) {
    const { full_name, left } = nameFor(builder.random);
    const taken = db.usersByEmail.has(`${left}@hanbit.example`);
    addPerson(
      builder,
      taken ? `${left}${i}` : left,
      full_name,
      Math.floor(start - ((1300 * (i + builder.random())) / people) * DAY),
    );
  }
  for (const account of LATE_ACCOUNTS) addDemo(builder, account, start - 1500 * DAY);
  addBelongings(db, start);
  addImages(db, behaviour, images);
  addRegistries(db, behaviour);
  addResources(
    db,
    behaviour,
    start,
    Math.max(0, Math.min(MOST_AGENTS, Math.floor((scale - UNIVERSITY_USERS) / USERS_OF_AGENT))),
  );
  addUniversityGroups(db, behaviour, start);
  addProjectFolders(db, behaviour, start);
  addCrowd(builder, Math.max(0, scale - UNIVERSITY_USERS));
  return db;
}
