import { atLeast } from '#lib/versions.ts';
import type { Kind, Policy } from './kinds.ts';

/**
 * Whether the manager gives a policy to whoever is made without another one, so that nobody could be made without it. That
 * is the one called `default`; from 26.9 on the database marks one of key pairs, which no API tells: the upgrade marks the
 * one called so, or else the oldest (docs/contract/users-and-auth.md 5.6).
 */
export function isGivenToNew(kind: Kind, name: string, manager: string, all: readonly Policy[]): boolean {
  if (name === 'default') return true;
  if (kind !== 'keypair' || !atLeast(manager, '26.9.0') || all.some(policy => policy.name === 'default')) return false;
  const since = (policy: Policy) => policy.created_at ?? '';
  const oldest = all.reduce<Policy | null>((old, one) => (old && since(old) <= since(one) ? old : one), null);
  return oldest?.name === name;
}
