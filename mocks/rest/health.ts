import { wireTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { json } from '../http.ts';

/** The services that each health path of the webserver checks (26.4+). */
const CHECKS: Record<string, readonly (readonly [group: string, id: string])[]> = {
  '/health': [
    ['redis', 'session'],
    ['manager', 'pool'],
  ],
  '/livez': [['redis', 'session']],
  '/readyz': [
    ['redis', 'session'],
    ['manager', 'pool'],
  ],
};

/** `GET /health` (25.15+), `/livez` and `/readyz` (26.4+) of the webserver. */
export function health({ behaviour, now }: Context, path: string): Response {
  const { manager: version } = behaviour;
  if (behaviour.probes.length === 1) return json({ status: 'healthy', version, component: 'webserver' });
  const time = wireTime(now()).replace('+00:00', 'Z');
  const checks = (CHECKS[path] ?? []).map(([service_group, component_id]) => ({
    service_group,
    component_id,
    is_healthy: true,
    last_checked_at: time,
    error_message: null,
  }));
  const connectivity = { overall_healthy: true, connectivity_checks: checks, timestamp: time };
  return json({ status: 'ok', version, component: 'webserver', connectivity });
}
