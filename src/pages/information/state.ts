import type { Probe } from '#api/components.ts';

/** How a component stands: `wrong`, if it answered that something is wrong. */
export function stateOf(probe: Probe | null | undefined): 'asking' | 'cannot-ask' | 'answered' | 'wrong' | 'failed' {
  if (probe === undefined) return 'asking';
  if (probe === null) return 'cannot-ask';
  if (probe.failure) return 'failed';
  return probe.came?.bad ? 'wrong' : 'answered';
}
