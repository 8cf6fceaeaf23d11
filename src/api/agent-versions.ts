import { queryOptions } from '@tanstack/react-query';
import { readPages } from './agents.ts';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { AgentVersionsDocument } from './generated/components.ts';

/** A version, and the ids of the agents that have it. Empty text: the agent reports no version. */
export type AgentVersion = { version: string; ids: readonly string[] };

/** The versions of the agents that are not terminated, the most frequent first. */
export const agentVersions = () =>
  queryOptions<AgentVersion[], ApiError>({
    queryKey: ['agents', 'versions'],
    queryFn: async ({ signal }) => {
      const all = await readPages(
        async (limit, offset) => (await run(AgentVersionsDocument, { limit, offset }, { signal })).page,
      );
      const ids = new Map<string, string[]>();
      for (const { id, version } of all) ids.set(version ?? '', [...(ids.get(version ?? '') ?? []), id ?? '']);
      return [...ids].map(([version, own]) => ({ version, ids: own })).sort((a, b) => b.ids.length - a.ids.length);
    },
    staleTime: 30_000,
  });
