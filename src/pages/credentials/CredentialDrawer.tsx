import { type KeyPair, type KeyPairTab, keypairs } from '#api/keypairs.ts';
import { Details } from '#kit/list/Details.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useDetails } from '#kit/list/use-details.ts';
import { CredentialFacts } from './CredentialFacts.tsx';
import css from './credentials.module.css';
import type { CredentialDialog } from './dialog.ts';

/** Everything about one credential. */
export function CredentialDrawer({ id, ...page }: DrawerProps<KeyPair, KeyPairTab, undefined, CredentialDialog>) {
  return (
    <Details<KeyPair>
      {...page}
      answer={useDetails(keypairs.detail(id), client => keypairs.known(id, client))}
      heading={id}
      title={<code className={css.key}>{id}</code>}
    >
      {(pair, whole) => <CredentialFacts pair={pair} whole={whole} />}
    </Details>
  );
}
