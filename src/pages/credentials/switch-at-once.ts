import { toApiError } from '#api/errors.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import type { PageTools } from '#kit/actions/action.ts';
import { notify } from '#kit/notice/notify.ts';
import type { CredentialDialog } from './dialog.ts';
import { loadCredentialWrites } from './load.ts';

type Tools = Pick<PageTools<CredentialDialog>, 'once' | 'client' | 'show'>;
type FailedKey = 'credentials.enable.failed' | 'credentials.disable.failed' | 'credentials.check.failed';

const failed = (key: FailedKey, pair: KeyPair) => (thrown: unknown) =>
  notify({ text: getSpoken().t(key, pair), failure: toApiError(thrown) });

/** Enables one credential at once. A dialog warns first if that may lock its owner out. */
export function enable(pair: KeyPair, manager: string, { once, client, show }: Tools): void {
  const run = async () => {
    const { mayLockOut, switchNow } = await loadCredentialWrites();
    if (await mayLockOut(client, pair, manager)) show({ kind: 'enable', pair });
    else await switchNow(client, pair, true).catch(failed('credentials.enable.failed', pair));
  };
  once(pair.access_key, () => run().catch(failed('credentials.check.failed', pair)));
}

/** Disables one credential at once. A dialog warns first if it is a main key or has live sessions. */
export function disable(pair: KeyPair, { once, client, show }: Tools): void {
  const run = async () => {
    const { isMissed, switchNow, tiesOf } = await loadCredentialWrites();
    const ties = await tiesOf(client, pair);
    if (isMissed(ties)) show({ kind: 'disable', pair, ties });
    else await switchNow(client, pair, false).catch(failed('credentials.disable.failed', pair));
  };
  once(pair.access_key, () => run().catch(failed('credentials.check.failed', pair)));
}
