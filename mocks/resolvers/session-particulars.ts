import { wireTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { SessionRow } from '../work-rows.ts';

/** What the manager says of one session besides its row (docs/contract/resources-and-operations.md 8.2, docs/contract/sessions-and-idle.md 15.3). */

export const isOver = ({ status }: SessionRow): boolean => status === 'TERMINATED' || status === 'CANCELLED';
export const endOf = ({ created_at }: SessionRow): number => created_at + 3_600_000;

/** The agent that a session runs on, or ran on: the first of its resource group; null while it is pending. */
export function agentOf(db: Context['db'], { status, scaling_group }: SessionRow): string | null {
  if (status === 'PENDING') return null;
  return [...db.agents.values()].find(agent => agent.scaling_group === scaling_group)?.id ?? 'i-agent01';
}

const USUAL = { cpu: '4', mem: '17179869184', 'cuda.device': '1' };

/** What is in use: nothing before the start on 25.15 and 26.4, and nothing after the end from 26.4 on. */
function occupiedSlots({ behaviour }: Context, session: SessionRow): object {
  const { release } = behaviour;
  if (isOver(session) && Number(release) >= 26) return {};
  if (session.status === 'PENDING' && (release === '25.15' || release === '26.4')) return {};
  return session.slots ?? USUAL;
}

/** When each status was entered, in an order without a meaning. */
function historyOf({ behaviour }: Context, session: SessionRow): Record<string, string> {
  const steps = Number(behaviour.release) >= 25 ? ['PREPARED', 'CREATING'] : [];
  const passed =
    session.status === 'PENDING' ? ['PENDING'] : ['PENDING', 'SCHEDULED', 'PREPARING', ...steps, 'RUNNING'];
  const times = passed.map((status, at) => [status, wireTime(session.created_at + at * 2000)] as const);
  const end = endOf(session);
  const last = isOver(session)
    ? [['TERMINATING', wireTime(end - 4000)] as const, [session.status, wireTime(end)] as const]
    : [];
  return Object.fromEntries([...last, ...times.reverse()]);
}

export function particularsOf(ctx: Context, session: SessionRow) {
  const hosts = ['main1', ...Array.from({ length: (session.cluster_size ?? 1) - 1 }, (_, i) => `sub${i + 1}`)];
  const occupied = JSON.stringify(occupiedSlots(ctx, session));
  const ended = isOver(session);
  return {
    cluster_size: hosts.length,
    occupied_slots: occupied,
    requested_slots: JSON.stringify(session.slots ?? USUAL),
    priority: 10,
    architecture: 'x86_64',
    status_history: JSON.stringify(historyOf(ctx, session)),
    startup_command: session.type === 'batch' ? 'python train.py' : null,
    starts_at: null,
    mounts: session.vfolders.map(id => ctx.db.vfolders.get(id)?.name ?? null),
    resource_opts: JSON.stringify(Object.fromEntries(hosts.map(host => [host, { shmem: 67_108_864 }]))),
    // the manager lists them in no order
    containers: hosts.reverse().map((host, at) => ({
      id: session.id.replace(/^.{8}/, `0000000${at}`),
      cluster_role: host.replace(/\d+$/, ''),
      cluster_idx: Number(host.replace(/^\D+/, '')),
      cluster_hostname: host,
      image: session.image,
      status: session.status,
      status_info: ended ? 'user-requested' : null,
      container_id: session.status === 'PENDING' ? null : session.id.replaceAll('-', ''),
      agent: agentOf(ctx.db, session),
      // the session's, shared evenly: whole numbers in the seeds
      occupied_slots: JSON.stringify(shared(occupied, hosts.length)),
    })),
  };
}

/** A kernel's part of a session's amounts. */
const shared = (amounts: string, among: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(JSON.parse(amounts) as Record<string, string>).map(([slot, amount]) => [
      slot,
      String(Number(amount) / among),
    ]),
  );
