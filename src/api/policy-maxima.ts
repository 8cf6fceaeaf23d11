import { type Decimal, toDecimal } from '#lib/decimal.ts';
import { parseBytes } from '#lib/units.ts';

/** The most that a resource policy may say: of a datum or of a slot, exactly, in bytes where bytes are counted. */
export type PolicyMaxima = Readonly<Record<string, Decimal>>;

/** The section `[policies]` of a site's config.toml. */
export type PolicySection = Readonly<Record<string, string | number | boolean>>;

/** The guide's maxima (Manage Resource Policy). A folder quota takes the place of folder capacity from 24.03 on. */
export const POLICY_MAXIMA: PolicyMaxima = {
  cpu: '512',
  mem: '1099511627776',
  'cuda.device': '64',
  'cuda.shares': '256',
  max_containers_per_session: '100',
  idle_timeout: '15552000',
  max_concurrent_sessions: '100',
  max_vfolder_count: '100',
  max_vfolder_size: '1024000000000',
  max_quota_scope_size: '1024000000000',
};

/**
 * The maxima of a site: the guide's, and over them what the section `[policies]` of config.toml says, by the manager's own
 * names: `cpu = 1024`, `mem = "4 TiB"`, `idle_timeout = "none"`. What makes no sense there changes nothing.
 */
export function maximaFrom(section: PolicySection): PolicyMaxima {
  const maxima: Record<string, Decimal> = { ...POLICY_MAXIMA };
  for (const [name, value] of Object.entries(section)) {
    const text = String(value);
    const most = parseBytes(text) ?? toDecimal(text);
    if (text === 'none') delete maxima[name];
    else if (most !== null && !most.startsWith('-')) maxima[name] = most;
  }
  return maxima;
}
