import { type Shape, Status } from '#kit/cell/Status.tsx';

const SHAPES: Record<string, Shape> = { ALIVE: 'full', RESTARTING: 'half', LOST: 'crossed', TERMINATED: 'hollow' };

/** An agent's status, by the manager's word. */
export const AgentStatus = ({ status }: { status: string }) => (
  <Status shape={SHAPES[status] ?? 'half'}>{status}</Status>
);
