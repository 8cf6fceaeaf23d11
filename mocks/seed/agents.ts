import type { AgentRow, Devices, Slots } from '../resource-rows.ts';
import type { Time } from '../time.ts';
import { DAY } from './builder.ts';

const GIB = 1_073_741_824;
export const gib = (amount: number): string => String(amount * GIB);

type Given = Partial<AgentRow> &
  Pick<AgentRow, 'id' | 'scaling_group' | 'available_slots' | 'first_contact' | 'version'>;

/** An agent that is alive and reports everything, with the seed's own values. */
export const agentRow = ({ compute_plugins, ...given }: Given): AgentRow => ({
  status: 'ALIVE',
  status_changed: null,
  region: 'rack-1',
  schedulable: true,
  occupied_slots: Object.fromEntries(Object.keys(given.available_slots).map(slot => [slot, '0'])),
  addr: 'tcp://10.0.0.1:6001',
  architecture: 'x86_64',
  lost_at: null,
  container_count: 0,
  compute_plugins: compute_plugins ?? { cpu: { version: given.version }, mem: { version: given.version } },
  auto_terminate_abusing_kernel: false,
  devices: [],
  reports: 'node',
  unreachable: false,
  ...given,
});

/** A kind of node: its resource group, its slots, and its accelerators. */
type Kind = { group: string; slots: Slots; devices?: Omit<Devices, 'ids'> & { count: number }; architecture?: string };

const KINDS = {
  cpu: { group: 'default', slots: { cpu: '32', mem: gib(128) } },
  arm: { group: 'default', slots: { cpu: '32', mem: gib(64) }, architecture: 'aarch64' },
  gpu: {
    group: 'gpu',
    slots: { cpu: '96', mem: gib(512), 'cuda.device': '8' },
    devices: { family: 'cuda', memory: 80 * GIB, power: 700, count: 8 },
  },
  small: {
    group: 'gpu',
    slots: { cpu: '48', mem: gib(256), 'cuda.device': '4' },
    devices: { family: 'cuda', memory: 40 * GIB, power: 400, count: 4 },
  },
  fgpu: {
    group: 'gpu',
    slots: { cpu: '64', mem: gib(256), 'cuda.shares': '4.00' },
    devices: { family: 'cuda', memory: 24 * GIB, power: 300, count: 4 },
  },
  giant: {
    group: 'gpu',
    slots: { cpu: '128', mem: gib(1024), 'cuda.device': '16' },
    devices: { family: 'cuda', memory: 80 * GIB, power: 700, count: 16 },
  },
  npu: {
    group: 'default',
    slots: { cpu: '32', mem: gib(128), 'npu-x.device': '4' },
    devices: { family: 'npu-x', memory: 16 * GIB, power: 150, count: 4 },
  },
} as const satisfies Record<string, Kind>;

const CUDA = { version: '2.5.0', cuda_version: '12.4', nvidia_driver: '550.54.15', cuda_support: true };

type Exceptions = Partial<Pick<AgentRow, 'status' | 'schedulable' | 'reports' | 'unreachable' | 'version'>>;

/** What is special about a node. The largest GPU node is lost, and the only NPU node is switched off. */
const EXCEPTIONS: Readonly<Record<string, Exceptions>> = {
  'i-gpu-02': { status: 'LOST' },
  'i-npu-01': { status: 'TERMINATED' },
  'i-cpu-05': { status: 'TERMINATED' },
  'i-cpu-06': { status: 'TERMINATED', schedulable: false },
  'i-fgpu-04': { status: 'LOST' },
  'i-cpu-03': { schedulable: false },
  'i-gpu-04': { schedulable: false },
  'i-gpu-05': { version: '23.09.1' },
  'i-cpu-07': { reports: 'accelerators' },
  'i-gpu-06': { reports: null, unreachable: true },
};

/** The nodes of each kind, in their order. `i-gpu-02` is a giant among the others. */
const FLEET: readonly (readonly [kind: keyof typeof KINDS, name: string, from: number, to: number])[] = [
  ['cpu', 'i-cpu', 1, 16],
  ['arm', 'i-arm', 1, 2],
  ['gpu', 'i-gpu', 1, 1],
  ['fgpu', 'i-fgpu', 1, 4],
  ['giant', 'i-gpu', 2, 2],
  ['npu', 'i-npu', 1, 1],
  ['gpu', 'i-gpu', 3, 10],
  ['small', 'i-gpu', 11, 17],
];

/** Whole amounts in use, a fixed share for each node, of each slot that it has. */
function inUse(slots: Slots, share: number): Slots {
  const part = (slot: string, all: number) =>
    slot === 'mem' ? Math.floor((all * share) / GIB) * GIB : Math.floor(all * share);
  return Object.fromEntries(Object.entries(slots).map(([slot, all]) => [slot, String(part(slot, Number(all)))]));
}

function nodeOf(kind: keyof typeof KINDS, id: string, at: number, start: Time, manager: string): AgentRow {
  const { group, slots, devices, architecture = 'x86_64' }: Kind = KINDS[kind];
  const own = EXCEPTIONS[id] ?? {};
  const gone = own.status !== undefined;
  const version = own.version ?? manager;
  const occupied_slots = gone ? {} : inUse(slots, ((at * 37) % 101) / 100);
  return agentRow({
    ...{ id, scaling_group: group, available_slots: slots, occupied_slots, architecture },
    region: `rack-${1 + (at % 4)}`,
    addr: `tcp://10.0.${1 + (at >> 8)}.${1 + (at & 255)}:6001`,
    first_contact: start - (400 - (at % 390)) * DAY,
    status_changed: gone ? start - (3 + (at % 50)) * 3_600_000 : null,
    lost_at: gone ? start - (3 + (at % 50)) * 3_600_000 : null,
    container_count: gone ? 0 : Math.ceil(Number(occupied_slots['cpu'] ?? 0) / 8),
    compute_plugins: {
      cpu: { version },
      mem: { version },
      ...(devices ? { [devices.family]: devices.family === 'cuda' ? CUDA : { version } } : {}),
    },
    devices: devices
      ? [{ ...devices, ids: [...Array(devices.count).keys()].map(i => `GPU-${at.toString(16).padStart(4, '0')}-${i}`) }]
      : [],
    ...own,
    version,
  });
}

/** The university's nodes, and `more` that are named as those of a large cluster. */
export function universityAgents(start: Time, manager: string, more: number): AgentRow[] {
  const named = FLEET.flatMap(([kind, name, from, to]) =>
    [...Array(to - from + 1).keys()].map(i => [kind, `${name}-${String(from + i).padStart(2, '0')}`] as const),
  );
  const crowd = [...Array(more).keys()].map(
    i => [i % 3 === 0 ? 'cpu' : 'gpu', `i-scale-${String(i + 1).padStart(4, '0')}`] as const,
  );
  return [...named, ...crowd].map(([kind, id], at) => nodeOf(kind, id, at, start, manager));
}
