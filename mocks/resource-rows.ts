import type { Time } from './time.ts';

/** Rows of what sessions run on: agents and resource presets. */

/** Amounts by slot as the manager keeps them: decimal text, memory in bytes. */
export type Slots = Record<string, string>;

/** Accelerators of one kind on an agent. */
export type Devices = {
  /** The prefix of their slots and metrics: `cuda`. */
  family: string;
  ids: readonly string[];
  /** Memory of each, in bytes. */
  memory: number;
  /** Power limit of each, in watts. */
  power: number;
};

export type AgentRow = {
  id: string;
  status: 'ALIVE' | 'LOST' | 'RESTARTING' | 'TERMINATED';
  /** Null until the status has changed once. */
  status_changed: Time | null;
  region: string;
  scaling_group: string;
  schedulable: boolean;
  available_slots: Slots;
  occupied_slots: Slots;
  addr: string;
  architecture: string;
  first_contact: Time;
  lost_at: Time | null;
  version: string;
  container_count: number;
  compute_plugins: Readonly<Record<string, Readonly<Record<string, string | boolean>>>>;
  auto_terminate_abusing_kernel: boolean;
  devices: readonly Devices[];
  /** Whether it reports figures of the node besides those of accelerators: dummy agents do not; null: no report at all. */
  reports: 'node' | 'accelerators' | null;
  /** It counts as alive, but no request of the manager reaches it. */
  unreachable: boolean;
};

export type PresetRow = {
  id: string;
  name: string;
  resource_slots: Slots;
  /** Bytes. */
  shared_memory: number | null;
  /** Null: of all resource groups, as every preset is up to 24.09. */
  scaling_group_name: string | null;
};
