import { managerVersion } from '#api/connection.ts';
import { type ApiError, toApiError } from '#api/errors.ts';
import { warningOfSecondKeys } from '#api/key-rules.ts';
import { keypairWrites, type OwnKey } from '#api/keypair-writes.ts';
import type { Translate } from '#i18n/messages.ts';
import { whyFailed } from '#kit/jobs/job-csv.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { PartlyDone } from '#kit/jobs/verdict.ts';

/** Disables a key. Returns a remark if the key stays active: 26.9 does not disable main keys. @throws ApiError. */
export async function disableKey(key: OwnKey, t: Translate): Promise<string | undefined> {
  try {
    await keypairWrites.modify.mutationFn({ pair: key, change: { is_active: false } });
    return undefined;
  } catch (thrown) {
    const failure = toApiError(thrown);
    if (key.is_default && failure.messageKey === 'refusal.key-stays') return t('users.keys.main');
    throw failure;
  }
}

/**
 * Disables the keys of an inactive account one after the other, and goes on after a failure. Returns a remark that names
 * them. @throws PartlyDone with the result of each key if one failed.
 */
export async function disableKeys(keys: readonly OwnKey[], t: Translate): Promise<string> {
  if (keys.length === 0) return t('users.keys.none');
  const disabled: string[] = [];
  const kept: string[] = [];
  let failure: ApiError | null = null;
  for (const key of keys) {
    try {
      const remark = await disableKey(key, t);
      if (remark === undefined) disabled.push(key.access_key);
      else kept.push(`${key.access_key}: ${remark}`);
    } catch (thrown) {
      failure = toApiError(thrown);
      kept.push(`${key.access_key}: ${whyFailed(failure, t)}`);
    }
  }
  const said = disabled.length > 0 ? [t('users.keys.disabled', { names: disabled.join(', ') })] : [];
  if (failure) {
    const parts = [t('users.keys.partly'), ...said, t('users.keys.kept', { names: kept.join('; ') })];
    throw new PartlyDone(parts.join(' · '), failure);
  }
  return [...said, ...kept].join('; ');
}

/** An inactive key and its owner; `main`: it is the owner's main key. */
export type InactiveKey = { access_key: string; email: string; main: boolean };

/** The job that enables keys; calls `done` for each key that was enabled. */
export function enableKeys(
  keys: readonly InactiveKey[],
  t: Translate,
  done: (access_key: string) => void = () => {},
): JobSpec {
  const what = warningOfSecondKeys(keys.filter(key => !key.main).length, managerVersion(), t);
  return {
    title: t('users.keys.enable'),
    ...(what && { what }),
    rows: keys.map(({ access_key, email }) => ({
      id: access_key,
      name: `${access_key} · ${email}`,
      act: async () => {
        await keypairWrites.modify.mutationFn({ pair: { access_key, is_active: false }, change: { is_active: true } });
        done(access_key);
      },
    })),
    skipped: [],
    stale: keypairWrites.modify.meta.stale,
    file: 'enable-credentials',
  };
}
