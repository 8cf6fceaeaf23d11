/** Rows of what sessions run on: agents, resource groups and resource presets. */

/** Amounts by slot as the manager keeps them: decimal text, memory in bytes. */
export type Slots = Record<string, string>;

export type AgentRow = {
  id: string;
  status: 'ALIVE' | 'LOST' | 'RESTARTING' | 'TERMINATED';
  scaling_group: string;
  schedulable: boolean;
  available_slots: Slots;
  occupied_slots: Slots;
};

/** A resource group. */
export type ScalingGroupRow = { name: string; is_active: boolean };

export type PresetRow = {
  id: string;
  name: string;
  resource_slots: Slots;
  /** Bytes. */
  shared_memory: number | null;
  /** Null: of all resource groups, as every preset is up to 24.09. */
  scaling_group_name: string | null;
};
