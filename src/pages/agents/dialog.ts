import type { Agent } from '#api/agents.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** The dialogs of agents. */
export type AgentDialog = { kind: 'schedulable-many'; chosen: Chosen<Agent>; schedulable: boolean };
