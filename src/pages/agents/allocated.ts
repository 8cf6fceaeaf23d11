import type { Agent } from '#api/agents.ts';
import type { Limit } from '#lib/limits.ts';

/** How much of an agent's slot is allocated; null if the agent does not have the slot. */
export const allocated = ({ available_slots, occupied_slots }: Agent, slot: string): Limit<string> | null =>
  slot in available_slots ? (occupied_slots[slot] ?? '0') : null;
