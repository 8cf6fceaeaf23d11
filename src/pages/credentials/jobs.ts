import { countsInFixedWindows, hasMainKeys, mainKeyStaysOn } from '#api/key-rules.ts';
import { type KeyPairChange, keypairWrites } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/jobs.ts';
import { switchKey } from './switch-key.ts';

/** What a job has to know beside its rows: whose key is at work here, and which release. */
export type Around = { own: string; manager: string; t: Translate };

/** Enables those that are inactive. */
export const enableMany = (all: readonly KeyPair[], { t }: Around): JobSpec =>
  manyKeys(all, t, {
    title: t('keypairs.enable'),
    file: 'enable-credentials',
    why: pair => (pair.is_active ? 'credentials.skip.active' : null),
    act: pair => switchKey(pair, true),
  });

/** Disables those that are active, but not the own one; main keys only where the release does, and it says of whom. */
export function disableMany(all: readonly KeyPair[], { own, manager, t }: Around): JobSpec {
  const why = (pair: KeyPair) => {
    if (pair.access_key === own) return 'credentials.skip.own';
    if (!pair.is_active) return 'credentials.skip.inactive';
    return pair.is_default && mainKeyStaysOn(manager) ? 'credentials.skip.stays' : null;
  };
  const main = all.filter(pair => pair.is_default && why(pair) === null).length;
  const spec = manyKeys(all, t, {
    title: t('keypairs.disable'),
    file: 'disable-credentials',
    why,
    act: pair => switchKey(pair, false),
  });
  return hasMainKeys(manager) && main > 0 ? { ...spec, what: t('credentials.many.main', { count: main }) } : spec;
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

/** Deletes all but main keys and the own one. */
export const deleteMany = (all: readonly KeyPair[], { own, t }: Around): JobSpec =>
  manyKeys(all, t, {
    title: t('delete'),
    file: 'delete-credentials',
    why: pair => {
      if (pair.access_key === own) return 'credentials.skip.own';
      return pair.is_default ? 'credentials.skip.main' : null;
    },
    act: pair => keypairWrites.remove.mutationFn(pair.access_key),
  });

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
