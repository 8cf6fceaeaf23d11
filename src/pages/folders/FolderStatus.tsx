import { type Shape, Status } from '#kit/cell/Status.tsx';

const SHAPES: Record<string, Shape> = {
  ready: 'full',
  mounted: 'full',
  performing: 'half',
  cloning: 'half',
  error: 'crossed',
  'delete-error': 'crossed',
  'delete-complete': 'crossed',
};

/** A folder's state, by the manager's word. */
export function FolderStatus({ status }: { status: string }) {
  return <Status shape={SHAPES[status] ?? 'hollow'}>{status}</Status>;
}
