import type { Health } from '#api/storages.ts';
import { type Shape, Status } from '#kit/cell/Status.tsx';
import { useText } from '#kit/page/use-text.ts';

const SHAPES: Record<Health, Shape> = { healthy: 'full', degraded: 'half', offline: 'crossed', unavailable: 'crossed' };

/** The health of a volume as the manager reports it; "unknown" if the storage proxy reports nothing. */
export function HealthStatus({ health }: { health: Health | null }) {
  const { t } = useText();
  return <Status shape={health ? SHAPES[health] : 'hollow'}>{t(`storage.health.${health ?? 'unknown'}`)}</Status>;
}
