import type { Behaviour } from '../behaviour.ts';
import { addKeypair, addUser, type Db, emptyDb, type Time, type UserRole, type UserRow, type UserStatus } from '../db.ts';
import { accessKeyFrom, type Random, randomFrom, secretKeyFrom, tokenFrom, uuidFrom } from '../ids.ts';
import { DEMO_ACCOUNTS, type DemoAccount, RIG_ACCOUNTS } from './demo-accounts.ts';
import { AWKWARD, KOREAN_FAMILY, KOREAN_GIVEN, LATIN_FAMILY, LATIN_GIVEN, ROMAN_FAMILY, ROMAN_GIVEN } from './names.ts';
import { addAccount, addPersonalProject, HOSTS, RIG_PROJECT, RIG_SUPERADMIN, SLOTS } from './rig.ts';
import { groupRow, keypairRow, userRow } from './rows.ts';

/** Users of the university, demo accounts included. */
export const UNIVERSITY_USERS = 240;
const DAY = 86_400_000;

const DOMAINS: Record<string, string> = {
  default: 'Hanbit University, main campus',
  engineering: '공과대학 College of Engineering',
  medicine: '의과대학 College of Medicine',
};

/** Projects: name, domain, what it is for. */
const PROJECTS: readonly (readonly [name: string, domain: string, description: string])[] = [
  ['default', 'default', 'Everybody'],
  ['hpc-core', 'default', 'Shared supercomputing'],
  ['nlp-lab', 'default', '자연어처리 연구실'],
  ['digital-humanities', 'default', 'Archives and corpora'],
  ['climate-model', 'default', 'Ensemble forecasts'],
  ['intro-to-ml-2026', 'default', 'Course: 기계학습 입문'],
  ['retired-2023', 'default', 'Closed projects of 2023'],
  ['vision-lab', 'engineering', '컴퓨터비전 연구실'],
  ['robotics', 'engineering', 'Legged robots'],
  ['chip-design', 'engineering', 'Place and route'],
  ['medical-imaging', 'medicine', 'Segmentation of CT series'],
  ['genomics', 'medicine', '유전체 분석'],
];

const POLICIES = ['default', 'student', 'researcher', 'faculty', 'guest'];
const KEY_POLICIES = ['default', 'small', 'large'];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

type Builder = { db: Db; behaviour: Behaviour; random: Random; start: Time; modelStores: Map<string, string> };

function addOrganisation({ db, behaviour, random, start, modelStores }: Builder): void {
  const founded = start - 1500 * DAY;
  POLICIES.forEach((name, i) => db.user_resource_policies.set(name, { name, created_at: founded + i * DAY }));
  for (const [name, description] of Object.entries(DOMAINS)) {
    db.domains.set(name, {
      name,
      description,
      is_active: true,
      created_at: founded,
      modified_at: start - 30 * DAY,
      total_resource_slots: {},
      allowed_vfolder_hosts: HOSTS,
      allowed_docker_registries: ['cr.backend.ai'],
      integration_id: null,
      scaling_groups: name === 'default' ? ['default', 'gpu'] : ['gpu'],
    });
  }
  PROJECTS.forEach(([name, domain_name, description], i) => {
    const id = name === 'default' ? RIG_PROJECT : uuidFrom(random);
    const is_active = name !== 'retired-2023';
    db.groups.set(id, groupRow({ id, name, domain_name, description, is_active, created_at: founded + i * 40 * DAY, allowed_vfolder_hosts: HOSTS }));
  });
  if (!behaviour.modelStore) return;
  for (const domain_name of Object.keys(DOMAINS)) {
    const group = groupRow({ id: uuidFrom(random), name: 'model-store', description: 'Model Store', domain_name, type: 'MODEL_STORE', created_at: founded });
    db.groups.set(group.id, group);
    modelStores.set(domain_name, group.id);
  }
}

/** The projects of a new user: up to three of the domain's, and the domain's MODEL_STORE one where there is any. */
function projectsFor({ db, random, modelStores }: Builder, domain: string): string[] {
  const own = [...db.groups.values()].filter(group => group.domain_name === domain && group.type === 'GENERAL');
  const chosen = own.filter(() => random() < 0.35).slice(0, 3);
  const store = modelStores.get(domain);
  return [...(chosen.length ? chosen : own.slice(0, 1)).map(group => group.id), ...(store ? [store] : [])];
}

function finish(builder: Builder, user: UserRow): void {
  if (builder.behaviour.personalProjects) addPersonalProject(builder.db, builder.random, user);
}

function addDemo(builder: Builder, account: DemoAccount, created_at: Time): void {
  const { db, random, start } = builder;
  const { key, fails, busy, ...given } = account;
  const uuid = account.email === 'admin@example.com' ? RIG_SUPERADMIN : uuidFrom(random);
  const user = userRow({ ...given, uuid, created_at, group_ids: [RIG_PROJECT] });
  if (user.totp_activated) user.totp_activated_at = created_at + DAY;
  if (account.email === 'admin@example.com')
    addAccount(db, random, user, { access_key: 'AKIARIGSUPERADMIN001', secret_key: 'rig-secret-key-0123456789-0123456789-abc', rate_limit: 30_000 });
  else if (key === 'none') addUser(db, user);
  else addAccount(db, random, user, typeof key === 'number' ? { rate_limit: key } : {});
  const main = db.keysByUser.get(uuid)?.[0];
  if (main && key === 'off') main.is_active = false;
  if (fails) db.login_history.set(user.email, { fails, last: start });
  if (busy) {
    const id = tokenFrom(random);
    db.web_sessions.set(id, { id, access_key: user.main_access_key, role: user.role, user: uuid, expires: start + 7 * DAY });
  }
  finish(builder, user);
}

const nameFor = (random: Random): { full_name: string; left: string } => {
  if (random() < 0.7) {
    const family = Math.floor(random() * KOREAN_FAMILY.length);
    const given = Math.floor(random() * KOREAN_GIVEN.length);
    return { full_name: `${KOREAN_FAMILY[family]}${KOREAN_GIVEN[given]}`, left: `${ROMAN_GIVEN[given]}.${ROMAN_FAMILY[family]}` };
  }
  const [given, family] = [pick(random, LATIN_GIVEN), pick(random, LATIN_FAMILY)];
  const plain = (text: string) => text.normalize('NFD').replaceAll(/[^A-Za-z]/g, '').toLowerCase();
  return { full_name: `${given} ${family}`, left: `${plain(given)}.${plain(family)}` };
};

const statusFor = (chance: number): UserStatus => {
  if (chance < 0.86) return 'active';
  if (chance < 0.94) return 'inactive';
  return chance < 0.975 ? 'deleted' : 'before-verification';
};
const roleFor = (chance: number): UserRole => {
  if (chance < 0.93) return 'user';
  if (chance < 0.98) return 'admin';
  return chance < 0.99 ? 'monitor' : 'superadmin';
};

/** One more key than the first: what a person makes for a second machine, now and then switched off. */
function addMoreKeys({ db, random }: Builder, user: UserRow): void {
  for (let more = random(); more < 0.25; more = random() * 1.6) {
    const created_at = user.created_at + random() * 200 * DAY;
    addKeypair(
      db,
      keypairRow(user, {
        access_key: accessKeyFrom(random),
        secret_key: secretKeyFrom(random),
        is_active: user.status === 'active' && random() < 0.6,
        resource_policy: pick(random, KEY_POLICIES),
        created_at: Math.floor(created_at),
      }),
    );
    if ((db.keysByUser.get(user.uuid)?.length ?? 0) >= 3) return;
  }
}

function addPerson(builder: Builder, left: string, full_name: string, created_at: Time): void {
  const { db, random, start } = builder;
  const domain_name = pick(random, ['default', 'default', 'engineering', 'medicine']);
  const status = statusFor(random());
  const totp_activated = random() < 0.15;
  const withIds = random() < 0.2;
  const user = userRow({
    uuid: uuidFrom(random),
    email: `${left}@hanbit.example`,
    full_name,
    domain_name,
    status,
    role: roleFor(random()),
    status_info: status === 'deleted' || status === 'inactive' ? 'admin-requested' : null,
    resource_policy: pick(random, POLICIES),
    description: pick(random, ['', '', '', '대학원생', '학부생', 'Visiting researcher', 'Staff']),
    created_at,
    modified_at: Math.min(start, Math.floor(created_at + random() * 300 * DAY)),
    need_password_change: random() < 0.1,
    totp_activated,
    totp_activated_at: totp_activated ? created_at + DAY : null,
    sudo_session_enabled: random() < 0.1,
    allowed_client_ip: random() < 0.05 ? ['147.46.0.0/16', '10.20.30.40/32'] : null,
    container_uid: withIds ? 20_000 + Math.floor(random() * 5000) : null,
    container_main_gid: withIds ? 20_000 : null,
    container_gids: withIds ? [20_000, 20_010] : null,
    group_ids: projectsFor(builder, domain_name),
  });
  addAccount(db, random, user);
  const main = db.keysByUser.get(user.uuid)?.[0];
  if (main && status === 'active' && random() < 0.7) {
    main.num_queries = Math.floor(random() * 40_000);
    main.last_used = start - Math.floor(random() * 60 * DAY);
  }
  addMoreKeys(builder, user);
  finish(builder, user);
}

/** Users beyond the university's own, as the rig's `--users` makes them: scale-1@example.com and so on. */
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
export function universitySeed(behaviour: Behaviour, start: Time, scale: number): Db {
  const db = emptyDb();
  const builder: Builder = { db, behaviour, random: randomFrom(240), start, modelStores: new Map() };
  db.site_name = 'Hanbit University';
  db.max_password_age = 90;
  db.resource_slots = { ...SLOTS };
  addOrganisation(builder);
  [...RIG_ACCOUNTS, ...DEMO_ACCOUNTS].forEach((account, i) => addDemo(builder, account, start - (1400 - i) * DAY));
  AWKWARD.forEach(([left, full_name], i) => addPerson(builder, left, full_name, start - (600 - i * 7) * DAY - 12_345_678));
  const people = UNIVERSITY_USERS - db.users.size;
  for (let i = 0; i < people; i++) {
    const { full_name, left } = nameFor(builder.random);
    const taken = db.usersByEmail.has(`${left}@hanbit.example`);
    addPerson(builder, taken ? `${left}${i}` : left, full_name, Math.floor(start - (1300 * (i + builder.random())) / people * DAY));
  }
  addCrowd(builder, Math.max(0, scale - UNIVERSITY_USERS));
  return db;
}
