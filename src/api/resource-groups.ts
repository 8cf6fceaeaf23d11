import { queryOptions } from '@tanstack/react-query';
import { type Decimal, plus } from '#lib/decimal.ts';
import { isUnlimited } from '#lib/limits.ts';
import { atLeast } from '#lib/versions.ts';
import { readPages } from './agents.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import {
  ResourceGroupAgentsDocument,
  ResourceGroupDocument,
  type ResourceGroupFieldsFragment,
  ResourceGroupListDocument,
  ResourceGroupUseDocument,
} from './generated/resource-groups.ts';
import { projectTypes } from './project-types.ts';
import { statesIn } from './session-states.ts';
import { type SlotLimits, slotLimits } from './slots.ts';

/** Amounts by slot: bytes for memory, pieces for others. */
export type Amounts = Readonly<Record<string, Decimal>>;

export const AGENT_STATES = ['ALIVE', 'LOST', 'RESTARTING', 'TERMINATED'] as const;
export type AgentState = (typeof AGENT_STATES)[number];

/** What the list has of a group's agents: how many of each status, and the sums of those that are alive. */
export type GroupAgents = {
  agent_count_by_status: Readonly<Record<AgentState, number>>;
  occupied_slots: Amounts;
  available_slots: Amounts;
};

/** A resource group (docs/contract/resources-and-operations.md 5.1). The token of its WSProxy is never read. */
export type ResourceGroup = {
  name: string;
  description: string;
  is_active: boolean;
  is_public: boolean;
  created_at: string | null;
  /** Empty: sessions are reached through the manager. */
  wsproxy_addr: string;
  driver: string;
  /** JSON text, as are the options of the scheduler. */
  driver_opts: string;
  scheduler: string;
  scheduler_opts: string;
  use_host_network: boolean;
};

export type ListedGroup = ResourceGroup & GroupAgents;

const toGroup = (item: ResourceGroupFieldsFragment): ResourceGroup => ({
  name: item.name ?? '',
  description: item.description ?? '',
  is_active: item.is_active ?? false,
  is_public: item.is_public ?? false,
  created_at: item.created_at,
  wsproxy_addr: item.wsproxy_addr ?? '',
  driver: item.driver ?? '',
  driver_opts: item.driver_opts ?? '{}',
  scheduler: item.scheduler ?? '',
  scheduler_opts: item.scheduler_opts ?? '{}',
  use_host_network: item.use_host_network ?? false,
});

const amounts = (slots: SlotLimits): Amounts =>
  Object.fromEntries(
    Object.entries(slots).flatMap(([name, amount]): [string, Decimal][] =>
      isUnlimited(amount) ? [] : [[name, amount]],
    ),
  );

const added = (a: Amounts, b: Amounts): Amounts => ({
  ...a,
  ...Object.fromEntries(Object.entries(b).map(([name, amount]) => [name, plus(a[name] ?? '0', amount)])),
});

const NO_AGENTS: GroupAgents = {
  agent_count_by_status: { ALIVE: 0, LOST: 0, RESTARTING: 0, TERMINATED: 0 },
  occupied_slots: {},
  available_slots: {},
};

/** The agents of all groups, for releases that do not sum them up. @throws ApiError. */
async function readAgents(signal?: AbortSignal): Promise<Map<string, GroupAgents>> {
  const groups = new Map<string, GroupAgents>();
  const agents = await readPages(
    async (limit, offset) => (await run(ResourceGroupAgentsDocument, { limit, offset }, { signal })).page,
  );
  for (const agent of agents) {
    const name = agent.scaling_group ?? '';
    const before = groups.get(name) ?? NO_AGENTS;
    const status = agent.status as AgentState;
    const { [status]: count = 0 } = before.agent_count_by_status;
    groups.set(name, {
      ...before,
      agent_count_by_status: { ...before.agent_count_by_status, [status]: count + 1 },
      ...(status === 'ALIVE'
        ? {
            occupied_slots: added(before.occupied_slots, amounts(slotLimits(agent.occupied_slots) ?? {})),
            available_slots: added(before.available_slots, amounts(slotLimits(agent.available_slots) ?? {})),
          }
        : {}),
    });
  }
  return groups;
}

function slotsIn(text: string | null | undefined): Pick<GroupAgents, 'occupied_slots' | 'available_slots'> {
  const { occupied_slots, available_slots } = JSON.parse(text ?? '{}') as Record<string, unknown>;
  const read = (slots: unknown) => amounts(slotLimits(JSON.stringify(slots ?? {})) ?? {});
  return { occupied_slots: read(occupied_slots), available_slots: read(available_slots) };
}

/** Reads all resource groups, by name. Superadmins only. @throws ApiError. */
async function read(signal?: AbortSignal): Promise<ListedGroup[]> {
  const counted = lacks(managerVersion(), 'ScalingGroup.agent_count_by_status') === null;
  const [{ items }, agents] = await Promise.all([
    run(ResourceGroupListDocument, {}, { signal }),
    counted ? null : readAgents(signal),
  ]);
  const rows = (items ?? []).flatMap((item): ListedGroup[] => {
    if (!item) return [];
    const group = toGroup(item);
    if (agents) return [{ ...group, ...(agents.get(group.name) ?? NO_AGENTS) }];
    const agent_count_by_status = {
      ALIVE: item.alive ?? 0,
      LOST: item.lost ?? 0,
      RESTARTING: item.restarting ?? 0,
      TERMINATED: item.terminated ?? 0,
    };
    return [{ ...group, agent_count_by_status, ...slotsIn(item.slots) }];
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

/** The agents come and go: read again after half a minute. */
const list = () =>
  queryOptions<ListedGroup[], ApiError>({
    queryKey: ['resource-groups', 'list'],
    queryFn: ({ signal }) => read(signal),
    staleTime: 30_000,
  });

/** One group as it is now; null if there is none. @throws ApiError. */
async function readOne(name: string, signal?: AbortSignal): Promise<ResourceGroup | null> {
  const { item } = await run(ResourceGroupDocument, { name }, { signal });
  return item ? toGroup(item) : null;
}

/** What uses a group: it prevents its deletion, or is deleted with it. */
export type GroupUse = {
  /** The first ten, and the number of all. */
  agents: readonly { id: string; status: string }[];
  agent_count: number;
  /** Sessions of any status, those among them that are not over, those that wait, and model services. */
  sessions: number;
  live: number;
  pending: number;
  endpoints: number;
  /** Domains and projects that may use it, by name. */
  domains: readonly string[];
  projects: readonly string[];
  /** Presets of this group alone. */
  presets: number;
};

/**
 * Whether deleting a group deletes its sessions and model services too, those that run among them. Releases before and after
 * refuse as long as there are any (docs/contract/resources-and-operations.md 5.4).
 */
export const deletesSessions = (manager: string): boolean => atLeast(manager, '26.4.0') && !atLeast(manager, '26.9.0');

/** Whether the manager refuses to delete a group that is used like this. */
export const isHeld = ({ agent_count, sessions, endpoints }: GroupUse, manager: string): boolean =>
  agent_count > 0 || (!deletesSessions(manager) && sessions + endpoints > 0);

/** Model services that are read where their list cannot be filtered by resource group. */
const ALL_SERVICES = 1000;

async function readUse(name: string, signal?: AbortSignal): Promise<GroupUse> {
  const manager = managerVersion();
  const filtered = atLeast(manager, '25.15.0'); // 24.09 refuses this filter (docs/contract/resources-and-operations.md 5.4)
  const { agents, sessions, running, pending, endpoints, domains, groups, presets } = await run(
    ResourceGroupUseDocument,
    {
      name,
      of: isOneOf('scaling_group', [name]),
      served: filtered ? isOneOf('resource_group', [name]) : null,
      services: filtered ? 1 : ALL_SERVICES,
      running: statesIn('running', manager),
      pending: statesIn('pending', manager),
      type: projectTypes(manager, ['GENERAL', 'MODEL_STORE', 'PERSONAL']),
    },
    { signal },
  );
  const open = (items: readonly ({ name: string | null; scaling_groups: (string | null)[] | null } | null)[] | null) =>
    (items ?? []).flatMap(item => (item?.scaling_groups?.includes(name) ? [item.name ?? ''] : [])).sort();
  return {
    agents: (agents?.items ?? []).map(agent => ({ id: agent?.id ?? '', status: agent?.status ?? '' })),
    agent_count: agents?.total_count ?? 0,
    sessions: sessions?.total_count ?? 0,
    live: (running?.total_count ?? 0) + (pending?.total_count ?? 0),
    pending: pending?.total_count ?? 0,
    endpoints: filtered
      ? (endpoints?.total_count ?? 0)
      : (endpoints?.items ?? []).filter(service => service?.resource_group === name).length,
    domains: open(domains),
    projects: open(groups),
    presets: (presets ?? []).filter(preset => preset?.scaling_group_name === name).length,
  };
}

/** What uses a group. */
const use = (name: string) =>
  queryOptions<GroupUse, ApiError>({
    queryKey: ['resource-groups', 'use', name],
    queryFn: ({ signal }) => readUse(name, signal),
    staleTime: 0,
  });

export const resourceGroups = { list, read, readOne, use };
