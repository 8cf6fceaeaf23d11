import type { QueryKey } from '@tanstack/react-query';
import { managerVersion } from '#api/connection.ts';
import { toApiError } from '#api/errors.ts';
import { mainKeyStaysOn } from '#api/key-rules.ts';
import type { OwnKey } from '#api/keypair-writes.ts';
import { keysOf } from '#api/user-belongings.ts';
import { userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import type { Write } from '#api/write.ts';
import { getSpoken } from '#i18n/language.ts';
import type { Translate } from '#i18n/messages.ts';
import { whyFailed } from '#kit/jobs/job-csv.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { retryUncommitted } from '#kit/jobs/retry.ts';
import { PartlyDone } from '#kit/jobs/verdict.ts';
import { notify } from '#kit/notice/notify.ts';
import { disableKey, disableKeys, enableKeys, type InactiveKey } from './key-jobs.ts';

/** The most keys that a remark names. */
const NAMED = 3;

const STALE: readonly QueryKey[] = userWrites.modify.meta.stale;

/**
 * The remark that there may be more keys: older managers do not list the keys of a user without projects
 * (docs/contract/users-and-auth.md 4.2).
 */
const untold = (keys: readonly OwnKey[], t: Translate): readonly string[] =>
  keys.some(key => key.unseen) ? [t('users.keys.untold')] : [];

/** Sets only a user's status. @throws ApiError. */
const setStatus = (user: User, status: string) => userWrites.modify.mutationFn({ user, change: { status } });

/** Sets a user's status, as a write. */
export const statusWrite: Write<{ user: User; status: string }> = {
  mutationFn: ({ user, status }) => setStatus(user, status),
  meta: userWrites.modify.meta,
};

/**
 * The keys of a user whose status has just been set. @throws PartlyDone, which says that the status is set, if they
 * cannot be read.
 */
async function keysAfter(user: User, set: 'users.inactivated.unread' | 'users.active.unread', t: Translate) {
  try {
    return await keysOf(user);
  } catch (thrown) {
    const failure = toApiError(thrown);
    throw new PartlyDone(`${t(set)} ${whyFailed(failure, t)}`, failure);
  }
}

/**
 * The job that inactivates one user: a row for the account, then one for each active credential in `keys`. If the account
 * stays active, its credentials do too: the user could not work without them.
 */
export function inactivateOne(user: User, keys: readonly OwnKey[], t: Translate): JobSpec {
  let account: Promise<void> | null = null;
  const out = () => {
    // retried here, not by the job: the credentials wait for the result
    account = retryUncommitted(() => setStatus(user, 'inactive'));
    return account;
  };
  const disable = async (key: OwnKey) => {
    try {
      await account;
    } catch (thrown) {
      const failure = toApiError(thrown);
      throw failure.kind === 'signed-out' ? failure : new PartlyDone(t('users.inactivate.stays'), failure);
    }
    return disableKey(key, t);
  };
  const staysOn = (key: OwnKey) => key.is_default === true && mainKeyStaysOn(managerVersion());
  return {
    title: `${t('users.inactivate')}: ${user.email}`,
    what: [whatOfInactivation(t), ...untold(keys, t)].join(' '),
    rows: [
      { id: user.uuid, name: user.email, act: out },
      ...keys
        .filter(key => !staysOn(key))
        .map(key => ({ id: key.access_key, name: key.access_key, act: () => disable(key) })),
    ],
    skipped: keys.filter(staysOn).map(key => ({ name: key.access_key, why: t('users.keys.main') })),
    stale: STALE,
    file: `inactivate-${user.username ?? 'user'}`,
  };
}

/** The job that disables the active credentials in `keys` of a user who is inactive already. */
export function disableKeysOf(user: User, keys: readonly OwnKey[], t: Translate): JobSpec {
  const {
    rows: [, ...rows],
    ...spec
  } = inactivateOne(user, keys, t);
  const what = [t('users.keysLeft.what'), ...untold(keys, t)].join(' ');
  return { ...spec, rows, what, title: `${t('users.keysLeft')}: ${user.email}` };
}

/** From 26.9 on the status alone locks the user out, and main keys stay active. */
const whatOfInactivation = (t: Translate): string =>
  t(mainKeyStaysOn(managerVersion()) ? 'users.inactivate.what.main' : 'users.inactivate.what');

/**
 * The job that inactivates many users with their credentials. Skips the person who asks, and users who are not active.
 */
export function inactivateMany(all: readonly User[], self: string | null, t: Translate): JobSpec {
  const act = async (user: User) => {
    await setStatus(user, 'inactive');
    const keys = (await keysAfter(user, 'users.inactivated.unread', t)).filter(key => key.is_active);
    return [await disableKeys(keys, t), ...untold(keys, t)].join(' · ');
  };
  const why = (user: User) =>
    user.email === self ? t('users.skip.self') : user.status === 'active' ? null : t('users.skip.inactive');
  return { ...manyUsers(all, t('users.inactivate'), 'inactivate-users', why, act), what: whatOfInactivation(t) };
}

/** The remark about inactive keys: their names if they are few, otherwise their number. */
const sayInactive = (keys: readonly OwnKey[], t: Translate): string =>
  keys.length === 0 || keys.length > NAMED
    ? t('users.keys.inactive', { count: keys.length })
    : t('users.keys.inactive.named', { names: keys.map(key => key.access_key).join(', ') });

/**
 * The job that reactivates many users. Credentials stay as they are: each row says which are inactive, and the next job
 * enables them.
 */
export function reactivateMany(all: readonly User[], t: Translate): JobSpec {
  const left = new Map<string, InactiveKey>();
  const act = async (user: User) => {
    await setStatus(user, 'active');
    const keys = (await keysAfter(user, 'users.active.unread', t)).filter(key => !key.is_active);
    for (const { access_key } of keys)
      left.set(access_key, { access_key, email: user.email, main: access_key === user.main_access_key });
    return sayInactive(keys, t);
  };
  const next = () => {
    if (left.size === 0) return null;
    const spec = enableKeys([...left.values()], t, key => left.delete(key));
    return { label: t('users.keys.enable'), spec, start: (count: number) => t('users.keys.enable.start', { count }) };
  };
  const why = (user: User) => (user.status === 'active' ? t('users.skip.active') : null);
  const spec = manyUsers(all, t('users.reactivate'), 'reactivate-users', why, act);
  return { ...spec, what: t('users.reactivate.what'), next };
}

function manyUsers(
  all: readonly User[],
  title: string,
  file: string,
  why: (user: User) => string | null,
  act: (user: User) => Promise<string>,
): JobSpec {
  const skipped = all.flatMap(user => {
    const reason = why(user);
    return reason ? [{ name: user.email, why: reason }] : [];
  });
  const rows = all
    .filter(user => why(user) === null)
    .map(user => ({ id: user.uuid, name: user.email, act: () => act(user) }));
  return { title, rows, skipped, stale: STALE, file };
}

/**
 * Reactivates a user and returns the credentials that stay inactive. If they cannot be read, a notice says so and the list
 * is empty: the user is active. @throws ApiError if the status was not set.
 */
export const reactivation: Write<User, OwnKey[]> = {
  mutationFn: async user => {
    await setStatus(user, 'active');
    try {
      return (await keysOf(user)).filter(key => !key.is_active);
    } catch (thrown) {
      notify({ text: getSpoken().t('users.reactivated.unread', { email: user.email }), failure: toApiError(thrown) });
      return [];
    }
  },
  meta: userWrites.modify.meta,
};
