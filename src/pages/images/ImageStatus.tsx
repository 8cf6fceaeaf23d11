import { None } from '#kit/cell/None.tsx';
import { type Shape, Status } from '#kit/cell/Status.tsx';

const SHAPES: Record<string, Shape> = { ALIVE: 'full', DELETED: 'hollow', PURGING: 'half', PURGE_ERROR: 'crossed' };

export const STATUSES = Object.keys(SHAPES);

/** The manager's status of an image. */
export function ImageStatus({ status }: { status: string | null }) {
  return status === null ? <None /> : <Status shape={SHAPES[status] ?? 'half'}>{status}</Status>;
}
