import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toApiError } from '#api/errors.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { type CredentialDialog, loadCredentialWrites } from './dialog.ts';

const meta = { stale: [['keypairs'], ['users']] };

/** Enables and disables one credential. */
export type Switch = { on: (pair: KeyPair) => void; off: (pair: KeyPair) => void };

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
  const run = (pair: KeyPair, is_active: boolean) => {
    const { access_key } = pair;
    set.mutate(
      { pair, is_active },
      {
        onSuccess: () =>
          notify({
            text: getSpoken().t(is_active ? 'credentials.enabled' : 'credentials.disabled', { access_key }),
            undo: () => set.mutateAsync({ pair, is_active: !is_active }),
          }),
        onError: thrown =>
          notify({
            text: getSpoken().t(is_active ? 'credentials.enable.failed' : 'credentials.disable.failed', { access_key }),
            failure: toApiError(thrown),
          }),
      },
    );
  };
  const off = async (pair: KeyPair) => {
    try {
      const { isMissed, tiesOf } = await loadCredentialWrites();
      const ties = await tiesOf(client, pair);
      if (isMissed(ties)) show({ kind: 'disable', pair, ties });
      else run(pair, false);
    } catch (thrown) {
      const text = getSpoken().t('credentials.check.failed', { access_key: pair.access_key });
      notify({ text, failure: toApiError(thrown) });
    }
  };
  return { on: pair => run(pair, true), off: pair => void off(pair) };
}
