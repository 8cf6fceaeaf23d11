import type { Behaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { inPayload, inserted, missing, PayloadRefusal, plainText, taken, type Violation } from './database.ts';
import { noGroup } from './resource-groups.ts';
import { done, mutation } from './roles.ts';

/** Which domains may use a resource group (docs/contract/resources-and-operations.md 5.6). */

type Pair = { scaling_group: string; domain: string };

function refusedBy(behaviour: Behaviour, refused: Violation): Error {
  if (Number(behaviour.release) < 26) return inPayload(refused);
  const title = refused.kind === 'unique' ? 'Unique constraint violated.' : 'Foreign key constraint violated.';
  return new ManagerError(
    `${title} (${plainText(refused)})`,
    `database_generic_${refused.kind === 'unique' ? 'already-exists' : 'not-found'}`,
  );
}

/** A domain or a group that does not exist. */
function unknown({ behaviour, db }: Context, { scaling_group, domain }: Pair): Error | null {
  const written = inserted('sgroups_for_domains', { scaling_group, domain });
  if (behaviour.release === '26.9') {
    if (!db.scaling_groups.has(scaling_group)) return noGroup(behaviour, scaling_group, '');
    if (!db.domains.has(domain))
      return new ManagerError('Entity not found. (No DomainRow matches the given key)', 'domain_read_not-found');
    return null;
  }
  if (!db.domains.has(domain))
    return refusedBy(behaviour, missing(written, 'fk_sgroups_for_domains_domain_domains', 'domain', domain, 'domains'));
  if (db.scaling_groups.has(scaling_group)) return null;
  const constraint = 'fk_sgroups_for_domains_scaling_group_scaling_groups';
  return refusedBy(behaviour, missing(written, constraint, 'scaling_group', scaling_group, 'scaling_groups'));
}

/** `associate_scaling_group_with_domain`; a second time is refused before 26.9. */
export const associateWithDomain = mutation<Pair>(['superadmin'], (ctx, _, pair) => {
  const { behaviour, db } = ctx;
  const { scaling_group, domain } = pair;
  const wrong = unknown(ctx, pair);
  if (wrong) throw wrong;
  const own = db.domains.get(domain)?.scaling_groups ?? [];
  if (!own.includes(scaling_group)) own.push(scaling_group);
  else if (behaviour.release !== '26.9') {
    const written = inserted('sgroups_for_domains', { scaling_group, domain });
    throw refusedBy(
      behaviour,
      taken(written, 'uq_sgroup_domain', 'scaling_group, domain', `${scaling_group}, ${domain}`),
    );
  }
  return done();
});

/** `disassociate_scaling_group_with_domain`. */
export const disassociateWithDomain = mutation<Pair>(['superadmin'], (ctx, _, pair) => {
  const { behaviour, db } = ctx;
  const wrong = behaviour.release === '26.9' ? unknown(ctx, pair) : null;
  if (wrong) throw wrong;
  const domain = db.domains.get(pair.domain);
  if (!domain?.scaling_groups.includes(pair.scaling_group) && Number(behaviour.release) < 26)
    throw new PayloadRefusal('no matching disassociatescalinggroupwithdomain');
  if (domain) domain.scaling_groups = domain.scaling_groups.filter(one => one !== pair.scaling_group);
  return done();
});
