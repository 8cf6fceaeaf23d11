import { addKeypair } from '../db.ts';
import { accessKeyFrom, type Random, secretKeyFrom, uuidFrom } from '../ids.ts';
import type { UserRole, UserRow, UserStatus } from '../people-rows.ts';
import type { Time } from '../time.ts';
import { type Builder, DAY, finish, pick } from './builder.ts';
import { KOREAN_FAMILY, KOREAN_GIVEN, LATIN_FAMILY, LATIN_GIVEN, ROMAN_FAMILY, ROMAN_GIVEN } from './names.ts';
import { KEY_POLICIES, POLICIES } from './policies.ts';
import { addAccount, keypairRow, userRow } from './rows.ts';

/**
 * The projects of a new user: up to three of the domain's, and its MODEL_STORE project if there is one. On 23.09 only
 * one: that release counts a key once for each project, and its command line client would then wait for more keys forever.
 */
function projectsFor({ db, behaviour, random, modelStores }: Builder, domain: string): string[] {
  const own = [...db.groups.values()].filter(group => group.domain_name === domain && group.type === 'GENERAL');
  const chosen = own.filter(() => random() < 0.35).slice(0, behaviour.keypairCountsProjects ? 1 : 3);
  const store = modelStores.get(domain);
  return [...(chosen.length ? chosen : own.slice(0, 1)).map(group => group.id), ...(store ? [store] : [])];
}

/** A name, and a matching local part of an e-mail address. */
export const nameFor = (random: Random): { full_name: string; left: string } => {
  if (random() < 0.7) {
    const family = Math.floor(random() * KOREAN_FAMILY.length);
    const given = Math.floor(random() * KOREAN_GIVEN.length);
    return {
      full_name: `${KOREAN_FAMILY[family]}${KOREAN_GIVEN[given]}`,
      left: `${ROMAN_GIVEN[given]}.${ROMAN_FAMILY[family]}`,
    };
  }
  const [given, family] = [pick(random, LATIN_GIVEN), pick(random, LATIN_FAMILY)];
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase();
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

/** A second key, sometimes inactive. */
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

/** Adds one member of the university with random properties. */
export function addPerson(builder: Builder, left: string, full_name: string, created_at: Time): void {
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
    modified_at: Math.floor(created_at + random() * (start - created_at)),
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
