import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { site } from '#api/site.ts';
import { slots } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Fresh } from '#kit/form/Fresh.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { Given } from './around.ts';
import type { Kind } from './kinds.ts';

type Props = { kind: Kind; title: string; onClose: () => void; children: (given: Given) => ReactNode };

/**
 * Opens a form of policies on the slots of the cluster and the site's maxima, read once. A form that does not know the
 * slots is not opened: it would show two of them as if they were all, and others that come later without a value.
 */
export function WithAround({ kind, title, onClose, children }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const queries = useQueryClient();
  return (
    <Fresh
      title={title}
      failed={t('policies.slots.failed')}
      read={() => readGiven(queries, kind, manager)}
      onClose={onClose}
    >
      {children}
    </Fresh>
  );
}

async function readGiven(queries: QueryClient, kind: Kind, manager: string): Promise<Given> {
  // without an answer the guide's maxima count, as they do where a site says nothing
  const told = queries.prefetchQuery(site());
  const known = kind === 'keypair' ? await queries.fetchQuery(slots.list()) : [];
  await told;
  const policies = queries.getQueryData(site().queryKey)?.policies ?? {};
  return { kind, manager, slots: known, policies };
}
