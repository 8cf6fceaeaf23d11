import { type Shape, Status } from '#kit/cell/Status.tsx';

const SHAPES: Record<string, Shape> = {
  active: 'full',
  inactive: 'hollow',
  'before-verification': 'half',
  deleted: 'crossed',
};

/** A user's status, by the manager's word. */
export function UserStatus({ status }: { status: string | null }) {
  return <Status shape={SHAPES[status ?? ''] ?? 'hollow'}>{status ?? ''}</Status>;
}
