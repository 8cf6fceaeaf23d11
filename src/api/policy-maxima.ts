import { type Decimal, toDecimal } from '#lib/decimal.ts';
import { parseBytes } from '#lib/units.ts';

/** The largest value of each limit or slot in a resource policy, exact; bytes for amounts of bytes. */
export type PolicyMaxima = Readonly<Record<string, Decimal>>;

/** The section `[policies]` of a site's config.toml. */
export type PolicySection = Readonly<Record<string, string | number | boolean>>;

/** The guide's maxima (Manage Resource Policy). From 24.03 on a folder quota replaces the folder capacity. */
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
 * The maxima of a site: the guide's, changed by the section `[policies]` of config.toml, which uses the manager's own
 * names: `cpu = 1024`, `mem = "4 TiB"`, `idle_timeout = "none"`. Ignores values that are not a maximum.
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
