import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { notify } from '#kit/notice/notify.ts';
import { useOneWrite } from '#kit/table/use-one-write.ts';
import { type CredentialDialog, loadCredentialWrites } from './dialog.ts';

const meta = { stale: [['keypairs'], ['users']] };

/** Enables and disables one credential. */
export type Switch = {
  /** Asks first where it may lock its owner out. */
  on: (pair: KeyPair) => void;
  /** Enables without asking. @throws ApiError. */
  onNow: (pair: KeyPair) => Promise<void>;
  /** Asks first where somebody may miss it. */
  off: (pair: KeyPair) => void;
  /** Disables without asking. @throws ApiError. */
  offNow: (pair: KeyPair) => Promise<void>;
};

/**
 * Enables or disables one credential at once, with a way to undo it. Before disabling one that somebody may miss, a main
 * key or one with live sessions, a dialog says what becomes of it; so does one before enabling a key that may lock its
 * owner out.
 */
export function useSwitch(show: (dialog: CredentialDialog) => void): Switch {
  const { manager } = useSignedIn();
  const client = useQueryClient();
  const begin = useOneWrite();
  const set = useMutation({
    mutationFn: async ({ pair, is_active }: { pair: KeyPair; is_active: boolean }) =>
      (await loadCredentialWrites()).switchKey(pair, is_active),
    meta,
  });
  const run = async (pair: KeyPair, is_active: boolean) => {
    await set.mutateAsync({ pair, is_active });
    notify({
      text: getSpoken().t(is_active ? 'credentials.enabled' : 'credentials.disabled', pair),
      undo: () => set.mutateAsync({ pair, is_active: !is_active }),
    });
  };
  const failed = (key: FailedKey, pair: KeyPair) => (thrown: unknown) =>
    notify({ text: getSpoken().t(key, pair), failure: toApiError(thrown) });
  const on = async (pair: KeyPair) => {
    const { mayLockOut } = await loadCredentialWrites();
    const asks = await mayLockOut(client, pair, manager).catch(failed('credentials.check.failed', pair));
    if (asks) show({ kind: 'enable', pair });
    else if (asks === false) await run(pair, true).catch(failed('credentials.enable.failed', pair));
  };
  const off = async (pair: KeyPair) => {
    const { isMissed, tiesOf } = await loadCredentialWrites();
    const ties = await tiesOf(client, pair).catch(failed('credentials.check.failed', pair));
    if (!ties) return;
    if (isMissed(ties)) show({ kind: 'disable', pair, ties });
    else await run(pair, false).catch(failed('credentials.disable.failed', pair));
  };
  return {
    on: pair => begin(pair.access_key, () => on(pair).catch(failed('credentials.check.failed', pair))),
    onNow: pair => run(pair, true),
    off: pair => begin(pair.access_key, () => off(pair).catch(failed('credentials.check.failed', pair))),
    offNow: pair => run(pair, false),
  };
}

type FailedKey = 'credentials.enable.failed' | 'credentials.disable.failed' | 'credentials.check.failed';
