import type { Caller } from './context.ts';
import { forbidden, unknownRole } from './errors.ts';

/**
 * The scope of a query: whose objects it may return (docs/contract/users-and-auth.md 2.2): the domain, and for plain users the one user.
 * `named` is what the arguments name; undefined and null mean nothing.
 */
export function scopeOf<Key>(
  caller: Caller,
  named: { domain: string | null | undefined; key: Key | null | undefined },
  own: Key,
): { domain: string | null; key: Key | null } {
  const { role, domain_name } = caller.user;
  const domain = named.domain ?? null;
  const key = named.key ?? null;
  if (role === 'superadmin') return { domain, key };
  if (role !== 'admin' && role !== 'user') throw unknownRole();
  if (domain !== null && domain !== domain_name) throw forbidden();
  if (role === 'admin') return { domain: domain_name, key };
  if (key !== null && key !== own) throw forbidden();
  return { domain: domain_name, key: own };
}
