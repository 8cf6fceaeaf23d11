import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { type CredentialDialog, loadCredentialWrites } from './dialog.ts';

const meta = { stale: [['keypairs'], ['users']] };

/** Enables and disables one credential. */
export type Switch = {
  on: (pair: KeyPair) => void;
  /** Asks first where somebody may miss it. */
  off: (pair: KeyPair) => void;
  /** Disables without asking. @throws ApiError. */
  offNow: (pair: KeyPair) => Promise<void>;
};

/**
 * Enables or disables one credential at once, with a way to undo it. Before disabling one that somebody may miss, a main
 * key or one with live sessions, a dialog says what becomes of it.
 */
export function useSwitch(show: (dialog: CredentialDialog) => void): Switch {
  const client = useQueryClient();
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
  const off = async (pair: KeyPair) => {
    const { isMissed, tiesOf } = await loadCredentialWrites();
    const ties = await tiesOf(client, pair).catch(failed('credentials.check.failed', pair));
    if (!ties) return;
    if (isMissed(ties)) show({ kind: 'disable', pair, ties });
    else await run(pair, false).catch(failed('credentials.disable.failed', pair));
  };
  return {
    on: pair => void run(pair, true).catch(failed('credentials.enable.failed', pair)),
    off: pair => void off(pair).catch(failed('credentials.check.failed', pair)),
    offNow: pair => run(pair, false),
  };
}

type FailedKey = 'credentials.enable.failed' | 'credentials.disable.failed' | 'credentials.check.failed';
