import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { PayloadRefusal } from './database.ts';
import { mutation } from './roles.ts';

type Props = { allowed_docker_registries?: (string | null)[] | null };

/** `modify_domain`: the list is replaced, and its names are not checked (docs/contract/resources-and-operations.md 2.5). */
export const modifyDomain = mutation<{ name: string; props: Props }>(['superadmin'], (ctx: Context, _, args) => {
  const { behaviour, db } = ctx;
  const domain = db.domains.get(args.name);
  const isOld = behaviour.writes.userRefusals === 'payload';
  if (!domain && isOld) throw new PayloadRefusal('no matching modifydomain');
  if (!domain)
    throw new ManagerError('Entity not found. (No DomainRow matches the given key)', 'domain_read_not-found');
  const names = args.props.allowed_docker_registries;
  if (names) domain.allowed_docker_registries = names.filter(name => name !== null);
  domain.modified_at = ctx.now();
  return { ok: true, msg: isOld ? 'success' : 'domain modification succeed' };
});
