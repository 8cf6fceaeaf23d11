import { atLeast } from '#lib/versions.ts';
import { SINCE } from './generated/since.ts';

/** What managers do only from a release on although their schema does not show it. */
const BEHAVIOUR_SINCE = {
  /** Before, the filter looked at the domain's name instead (contract/users-and-auth.md 3.3). */
  'filter user_list by resource_policy': '25.6.17',
} as const;

export type Capability = keyof typeof SINCE | keyof typeof BEHAVIOUR_SINCE;

const ALL: Record<Capability, string> = { ...SINCE, ...BEHAVIOUR_SINCE };

/** The release that a manager would have to reach for a capability; null when it has it. */
export function lacks(manager: string, capability: Capability): string | null {
  const since = ALL[capability];
  return atLeast(manager, since) ? null : since;
}
