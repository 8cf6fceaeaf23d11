import { queryOptions } from '@tanstack/react-query';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { AliveAgentsDocument } from './generated/agents.ts';
import { type SlotLimits, slotLimits } from './slots.ts';

/** A node of the cluster: its resource group, and its whole capacity by slot, whatever is in use. */
export type Agent = { id: string; scaling_group: string; available_slots: SlotLimits };

const PAGE = 1000;

/** Reads all agents whose status is ALIVE. Superadmins only. @throws ApiError. */
async function readAlive(signal?: AbortSignal): Promise<Agent[]> {
  const agents: Agent[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const { page } = await run(AliveAgentsDocument, { limit: PAGE, offset }, { signal });
    for (const item of page?.items ?? [])
      agents.push({
        id: item?.id ?? '',
        scaling_group: item?.scaling_group ?? '',
        available_slots: slotLimits(item?.available_slots) ?? {},
      });
    total = page?.total_count ?? 0;
  }
  return agents;
}

/** The agents that are alive. They come and go: read again after half a minute. */
const alive = () =>
  queryOptions<Agent[], ApiError>({
    queryKey: ['agents', 'alive'],
    queryFn: ({ signal }) => readAlive(signal),
    staleTime: 30_000,
  });

export const agents = { alive };
