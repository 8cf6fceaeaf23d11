import {
  countsInFixedWindows,
  hasMainKeys,
  mainKeyStaysOn,
  sessionsHoldKeys,
  warningOfSecondKeys,
} from '#api/key-rules.ts';
import { keysWithSessions } from '#api/key-sessions.ts';
import { type KeyPairChange, keypairWrites } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { switchKey } from './switch-key.ts';

/** What a job has to know beside its rows: whose key is at work here, and which release. */
export type Around = { own: string; manager: string; t: Translate };

/** A credential, and what a job has to know of the sessions made with it: whether any is live, or ever was. */
export type Used = KeyPair & { sessions?: 'live' | 'ever' };

/**
 * What is chosen, with a word on the sessions made with each: on those that hold a key for ever where a release keeps it
 * for them and it is to be deleted, otherwise on those that are live.
 */
export function withSessions(chosen: Chosen<KeyPair>, deleting: boolean, manager: string): Chosen<Used> {
  const which = deleting && sessionsHoldKeys(manager) ? 'ever' : 'live';
  const read: Chosen<KeyPair>['read'] = async (told, signal) => {
    const pairs = await chosen.read(told, signal);
    const used = await keysWithSessions(
      pairs.map(pair => pair.access_key),
      which,
    );
    return pairs.map((pair): Used => (used.has(pair.access_key) ? { ...pair, sessions: which } : pair));
  };
  return { ...chosen, read };
}

/** Enables those that are inactive, after a warning where that may lock their owners out. */
export function enableMany(all: readonly KeyPair[], { manager, t }: Around): JobSpec {
  const why = (pair: KeyPair) => (pair.is_active ? 'credentials.skip.active' : null);
  const others = all.filter(pair => why(pair) === null && !pair.is_default).length;
  const spec = manyKeys(all, t, {
    title: t('keypairs.enable'),
    file: 'enable-credentials',
    why,
    act: pair => switchKey(pair, true),
  });
  return withWhat(spec, [warningOfSecondKeys(others, manager, t)]);
}

/** What a job does and does not, where there is anything to say. */
function withWhat(spec: JobSpec, said: readonly (string | false | undefined)[]): JobSpec {
  const what = said.filter(Boolean).join(' ');
  return what === '' ? spec : { ...spec, what };
}

const live = (all: readonly Used[], t: Translate): string | false => {
  const count = all.filter(pair => pair.sessions === 'live').length;
  return count > 0 && t('credentials.many.live', { count });
};

/**
 * Disables those that are active, but not the own one; main keys only where the release does. It says how many of them are
 * main keys, and how many have live sessions.
 */
export function disableMany(all: readonly Used[], { own, manager, t }: Around): JobSpec {
  const why = (pair: KeyPair) => {
    if (pair.access_key === own) return 'credentials.skip.own';
    if (!pair.is_active) return 'credentials.skip.inactive';
    return pair.is_default && mainKeyStaysOn(manager) ? 'credentials.skip.stays' : null;
  };
  const touched = all.filter(pair => why(pair) === null);
  const main = touched.filter(pair => pair.is_default).length;
  const spec = manyKeys(all, t, {
    title: t('keypairs.disable'),
    file: 'disable-credentials',
    why,
    act: pair => switchKey(pair, false),
  });
  const owners = hasMainKeys(manager) && main > 0 && t('credentials.many.main', { count: main });
  return withWhat(spec, [owners, live(touched, t)]);
}

/** Changes policy or rate limit of those that have others. */
export function changeMany(all: readonly KeyPair[], change: KeyPairChange, { manager, t }: Around): JobSpec {
  const rest = (pair: KeyPair): KeyPairChange =>
    Object.fromEntries(Object.entries(change).filter(([name, value]) => pair[name as keyof KeyPairChange] !== value));
  const spec = manyKeys(all, t, {
    title: t('credentials.editMany'),
    file: 'edit-credentials',
    why: pair => (Object.keys(rest(pair)).length === 0 ? 'credentials.skip.same' : null),
    act: pair => keypairWrites.modify.mutationFn({ pair, change: rest(pair) }),
  });
  const late = change.rate_limit !== undefined && countsInFixedWindows(manager);
  return late ? { ...spec, what: t('credentials.rate.window') } : spec;
}

/** Deletes all but main keys, the own one, and those that the release keeps for the history of their sessions. */
export function deleteMany(all: readonly Used[], { own, t }: Around): JobSpec {
  const why = (pair: Used) => {
    if (pair.access_key === own) return 'credentials.skip.own';
    if (pair.is_default) return 'credentials.skip.main';
    return pair.sessions === 'ever' ? 'credentials.skip.used' : null;
  };
  const spec = manyKeys(all, t, {
    title: t('delete'),
    file: 'delete-credentials',
    why,
    act: pair => keypairWrites.remove.mutationFn(pair.access_key),
  });
  return withWhat(spec, [
    live(
      all.filter(pair => why(pair) === null),
      t,
    ),
  ]);
}

type Many = {
  title: string;
  file: string;
  why: (pair: KeyPair) => PlainKey | null;
  act: (pair: KeyPair) => Promise<void>;
};

function manyKeys(all: readonly KeyPair[], t: Translate, { title, file, why, act }: Many): JobSpec {
  const name = ({ access_key, user_id }: KeyPair) => `${access_key} · ${user_id}`;
  const skipped = all.flatMap(pair => {
    const reason = why(pair);
    return reason ? [{ name: name(pair), why: t(reason) }] : [];
  });
  const rows = all
    .filter(pair => why(pair) === null)
    .map(pair => ({ id: pair.access_key, name: name(pair), act: () => act(pair) }));
  return { title, rows, skipped, stale: keypairWrites.modify.meta.stale, file };
}
