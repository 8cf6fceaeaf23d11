import type { QueryKey } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import { keypairWrites, type OwnKey } from '#api/keypair-writes.ts';
import { userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import type { Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/jobs.ts';

const STALE: readonly QueryKey[] = userWrites.modify.meta.stale;

/** The keys of a user, and the main one even where the manager's list leaves it out (contract/users-and-auth.md 4.2). */
export async function keysOf(user: User): Promise<OwnKey[]> {
  const keys = await keypairWrites.ofUser(user.email);
  const main = user.main_access_key;
  if (!main || keys.some(key => key.access_key === main)) return keys;
  return [...keys, { access_key: main, is_active: user.status === 'active', is_default: true }];
}

/** Sets a user's status, and nothing else. @throws ApiError. */
export const setStatus = (user: User, status: string) => userWrites.modify.mutationFn({ user, change: { status } });

/** Disables a key. 26.9 does not disable a main key: the status alone shuts its user out there. */
async function disable(key: OwnKey, t: Translate): Promise<string | undefined> {
  try {
    await keypairWrites.modify.mutationFn({ pair: key, change: { is_active: false } });
    return undefined;
  } catch (thrown) {
    const failure = toApiError(thrown);
    if (key.is_default && failure.messageKey === 'refusal.key-gone') return t('users.keys.main');
    throw failure;
  }
}

/** One user out: the account, then each credential, a verdict each. `keys` are those that are active. */
export function inactivateOne(user: User, keys: readonly OwnKey[], t: Translate): JobSpec {
  return {
    title: `${t('users.inactivate')}: ${user.email}`,
    what: t('users.inactivate.what'),
    rows: [
      { id: user.uuid, name: user.email, act: () => setStatus(user, 'inactive') },
      ...keys.map(key => ({ id: key.access_key, name: key.access_key, act: () => disable(key, t) })),
    ],
    skipped: [],
    stale: STALE,
    file: `inactivate-${user.username ?? 'user'}`,
  };
}

/** Many users out: each account with all its credentials. Whoever asks is left out, and who is not active. */
export function inactivateMany(all: readonly User[], self: string | null, t: Translate): JobSpec {
  const act = async (user: User) => {
    await setStatus(user, 'inactive');
    const keys = (await keysOf(user)).filter(key => key.is_active);
    if (keys.length === 0) return t('users.keys.none');
    const remarks = await Promise.all(keys.map(key => disable(key, t)));
    const kept = remarks.filter(remark => remark !== undefined);
    const said = t('users.keys.disabled', { count: keys.length - kept.length, of: keys.length });
    return [said, ...kept].join('; ');
  };
  const why = (user: User) =>
    user.email === self ? t('users.skip.self') : user.status === 'active' ? null : t('users.skip.inactive');
  return { ...manyUsers(all, t('users.inactivate'), 'inactivate-users', why, act), what: t('users.inactivate.what') };
}

/** Many users back in; their credentials stay as they are, and the verdict says how many are inactive. */
export function reactivateMany(all: readonly User[], t: Translate): JobSpec {
  const act = async (user: User) => {
    await setStatus(user, 'active');
    const keys = (await keypairWrites.ofUser(user.email)).filter(key => !key.is_active);
    return t('users.keys.inactive', { count: keys.length });
  };
  const why = (user: User) => (user.status === 'active' ? t('users.skip.active') : null);
  return { ...manyUsers(all, t('users.reactivate'), 'reactivate-users', why, act), what: t('users.reactivate.what') };
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

/** A user back in, whose credentials stay as they are: answers those that are inactive. */
export async function reactivate(user: User): Promise<OwnKey[]> {
  await setStatus(user, 'active');
  return (await keysOf(user)).filter(key => !key.is_active);
}
