import type { QueryClient } from '@tanstack/react-query';
import { secondKeyLocksOut } from '#api/key-rules.ts';
import { keypairWrites, type Ties } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { Write } from '#api/write.ts';
import { getSpoken } from '#i18n/language.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { notify } from '#kit/notice/notify.ts';

/** What depends on a key, read again. @throws ApiError. */
export const tiesOf = (client: QueryClient, pair: KeyPair): Promise<Ties> =>
  client.fetchQuery({ ...keypairWrites.ties(pair.access_key), staleTime: 0 });

/** Whether somebody depends on the key: it is a main key, or sessions of it are live. */
export const isMissed = ({ main, live }: Ties): boolean => main !== null || live > 0;

/** Whether enabling the key may lock its owner out: it is no main key, on a release whose sign-in may hand it out. @throws ApiError. */
export async function mayLockOut(client: QueryClient, pair: KeyPair, manager: string): Promise<boolean> {
  if (!secondKeyLocksOut(manager) || pair.is_default) return false;
  return (await tiesOf(client, pair)).main === null;
}

/** Enables or disables a key. @throws ApiError. */
export const switchKey = (pair: KeyPair, is_active: boolean): Promise<void> =>
  keypairWrites.modify.mutationFn({ pair: { ...pair, is_active: !is_active }, change: { is_active } });

const switching: Write<{ pair: KeyPair; is_active: boolean }> = {
  mutationFn: ({ pair, is_active }) => switchKey(pair, is_active),
  meta: keypairWrites.modify.meta,
};

/** Enables or disables a credential, with a notice that has Undo. @throws ApiError. */
export async function switchNow(client: QueryClient, pair: KeyPair, is_active: boolean): Promise<void> {
  await runWrite(client, switching, { pair, is_active });
  notify({
    text: getSpoken().t(is_active ? 'credentials.enabled' : 'credentials.disabled', pair),
    undo: () => runWrite(client, switching, { pair, is_active: !is_active }),
  });
}
