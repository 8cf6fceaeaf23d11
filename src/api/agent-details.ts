import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { jsonOrNull } from '#lib/record.ts';
import { type Agent, toAgent } from './agents.ts';
import { run } from './client.ts';
import type { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import { AgentDetailDocument, AgentHardwareDocument } from './generated/agents.ts';
import { type Known, knownRow } from './page.ts';

/** An agent with what only its details show. */
export type AgentDetail = Agent & {
  /** JSON text of the plugins and their versions; null until it is read. */
  compute_plugins: string | null;
  auto_terminate_abusing_kernel: boolean | null;
};

/** One agent; null if there is none. By the list: `agent` of one that does not exist is an error from 25.15 on. */
const one = (id: string) =>
  queryOptions<AgentDetail | null, ApiError>({
    queryKey: ['agents', 'detail', id],
    queryFn: async ({ signal }) => {
      const { page } = await run(AgentDetailDocument, { filter: isOneOf('id', [id]) }, { signal });
      const item = page?.items[0];
      if (!item) return null;
      const { compute_plugins, auto_terminate_abusing_kernel } = item;
      return { ...toAgent(item), compute_plugins, auto_terminate_abusing_kernel };
    },
  });

const onlyListed = { compute_plugins: null, auto_terminate_abusing_kernel: null };

/** What a list that has been read has of an agent; shown until `detail` has answered. */
const known = (id: string, client: QueryClient): Known<AgentDetail> | undefined => {
  const found = knownRow<Agent>(client, 'agents', agent => agent.id === id);
  return found && { ...found, row: { ...found.row, ...onlyListed } };
};

const RECORD = z.record(z.string(), z.unknown());

/** A JSON object whose members are objects, as plugins report them; null for any other text. */
export function reportsOf(text: string | null | undefined): Record<string, Record<string, unknown>> | null {
  const all = RECORD.safeParse(jsonOrNull(text));
  if (!all.success) return null;
  return Object.fromEntries(
    Object.entries(all.data).map(([name, report]) => {
      const known = RECORD.safeParse(report);
      return [name, known.success ? known.data : {}];
    }),
  );
}

/** How long the hardware of an agent may take, in ms: the manager waits for the agent, for minutes if that is dead. */
const PATIENCE = 10_000;

/** What the plugins of an agent report of its hardware; null if the agent is not alive. @throws ApiError. */
const hardware = (id: string) =>
  queryOptions<Record<string, Record<string, unknown>> | null, ApiError>({
    queryKey: ['agents', 'hardware', id],
    queryFn: async ({ signal }) => {
      const { agent } = await run(AgentHardwareDocument, { id }, { signal, timeout: PATIENCE });
      return reportsOf(agent?.hardware_metadata);
    },
    staleTime: 60_000,
    refetchInterval: false,
  });

export const agentDetails = { one, known, hardware };
