import { useQueryClient } from '@tanstack/react-query';
import { site } from '#api/site.ts';
import { slots } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import type { Given } from './around.ts';
import type { Kind } from './kinds.ts';

/**
 * Reads what a form of policies needs besides its policy: the slots of the cluster and the site's maxima. A form that does
 * not know the slots is not opened: it would show two of them as if they were all. @throws ApiError.
 */
export function useGiven(kind: Kind): () => Promise<Given> {
  const { manager } = useSignedIn();
  const queries = useQueryClient();
  return async () => {
    // without an answer the guide's maxima count, as they do where a site says nothing
    const told = queries.prefetchQuery(site());
    const known = kind === 'keypair' ? await queries.fetchQuery(slots.list()) : [];
    await told;
    return { kind, manager, slots: known, policies: queries.getQueryData(site().queryKey)?.policies ?? {} };
  };
}
