import { wireTime } from '../clock.ts';
import type { Caller, Context } from '../context.ts';
import { forbidden, ManagerError } from '../errors.ts';
import type { DomainRow } from '../people-rows.ts';

const domainOf = (domain: DomainRow) => ({
  ...domain,
  created_at: wireTime(domain.created_at),
  modified_at: wireTime(domain.modified_at),
  total_resource_slots: JSON.stringify(domain.total_resource_slots),
  allowed_vfolder_hosts: JSON.stringify(domain.allowed_vfolder_hosts),
});

/** `domains`: superadmins only (docs/contract/users-and-auth.md 2.2). */
export function domains({ db }: Context, { user }: Caller, args: { is_active?: boolean | null }) {
  if (user.role !== 'superadmin') throw forbidden('superadmin privilege required');
  const active = args.is_active ?? null;
  return [...db.domains.values()].filter(domain => active === null || domain.is_active === active).map(domainOf);
}

/** `domain`: the caller's own without a name; another one only for superadmins. */
export function domain({ behaviour, db }: Context, { user }: Caller, args: { name?: string | null }) {
  const name = args.name ?? user.domain_name;
  if (user.role !== 'superadmin' && name !== user.domain_name)
    throw new ManagerError('No such domain.', behaviour.hiddenDomainCode);
  const found = name === null ? undefined : db.domains.get(name);
  return found ? domainOf(found) : null;
}
