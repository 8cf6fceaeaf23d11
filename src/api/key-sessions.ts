import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import { ApiError } from './errors.ts';
import { isAmong } from './filter.ts';
import { KeysWithSessionsDocument } from './generated/keypair-writes.ts';
import { liveStates } from './session-states.ts';
import { AT_ONCE, bySlices } from './slices.ts';

/** Gathering for a job over many rows: each answer may take its time. */
const OPTIONS = { timeout: 120_000 };

/**
 * With which of many keys sessions were made: sessions that are not over, or any ever. An answer lists sessions, many of
 * which may be of one key: while there are more of them, the next question is about the keys not seen yet.
 * @throws ApiError. Source: docs/contract/resources-and-operations.md 8.1.
 */
export async function keysWithSessions(keys: readonly string[], which: 'live' | 'ever'): Promise<ReadonlySet<string>> {
  return new Set(await bySlices(keys, slice => among(slice, which)));
}

async function among(keys: readonly string[], which: 'live' | 'ever'): Promise<string[]> {
  const found = new Set<string>();
  let open = keys;
  while (open.length > 0) {
    const variables = {
      limit: AT_ONCE, // sessions: an answer lists as many as a question names keys
      filter: isAmong('access_key', open),
      statuses: which === 'live' ? liveStates(managerVersion()) : null,
    };
    const { page } = await run(KeysWithSessionsDocument, variables, OPTIONS);
    const items = page?.items ?? [];
    for (const item of items) if (item?.access_key) found.add(item.access_key);
    if ((page?.total_count ?? 0) <= items.length) break;
    const rest = open.filter(key => !found.has(key));
    if (rest.length === open.length) throw new ApiError('protocol'); // sessions of none of the keys
    open = rest;
  }
  return [...found];
}
