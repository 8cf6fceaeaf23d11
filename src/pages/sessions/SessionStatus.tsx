import { type Shape, Status } from '#kit/cell/Status.tsx';

const SHAPES: Record<string, Shape> = {
  RUNNING: 'full',
  RUNNING_DEGRADED: 'half',
  PENDING: 'hollow',
  TERMINATED: 'hollow',
  CANCELLED: 'hollow',
  ERROR: 'crossed',
};

/** A session's state, by the manager's word; one on its way from one to another is half. */
export function SessionStatus({ status }: { status: string }) {
  return <Status shape={SHAPES[status] ?? 'half'}>{status}</Status>;
}
