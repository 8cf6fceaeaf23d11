import { GraphQLError } from 'graphql';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { usageOf, VOLUMES } from '../rest/folders.ts';
import { parseUuid } from '../uuid.ts';

/** Quotas of the folders of a project or a user on a host (docs/contract/resources-and-operations.md 6.3). */

type Named = { storage_host_name: string; quota_scope_id: string };
type Scope = { kind: 'project' | 'user'; id: string; host: string; told: string };

/** What an id names: the kind first, then whether it is an id, then the host, then whether there is such a one. */
function scopeOf(ctx: Context, { user }: Caller, { storage_host_name: host, quota_scope_id: told }: Named): Scope {
  const { behaviour, db } = ctx;
  const { adminQuotas, badQuotaKind } = behaviour.writes;
  const [kind = '', text = ''] = told.split(':');
  if (kind !== 'project' && kind !== 'user')
    throw new ManagerError(
      badQuotaKind === 'unsupported'
        ? `Unsupported vFolder quota scope type ${kind}`
        : `Invalid quota scope type: '${kind}'`,
    );
  const id = parseUuid(text);
  if (!VOLUMES[host]) throw new ManagerError(`storage volume ${host} does not exist`);
  const domain = kind === 'project' ? db.groups.get(id)?.domain_name : db.users.get(id)?.domain_name;
  if (domain === undefined) throw invalid();
  if (user.role === 'admin' && adminQuotas === 'break')
    throw new ManagerError(
      "greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/14/xd2s)",
    );
  const own = kind === 'project' ? user.group_ids.includes(id) : user.uuid === id;
  if (!(user.role === 'superadmin' || (user.role === 'admin' && domain === user.domain_name) || own)) throw invalid();
  return { kind, id, host, told };
}

const invalid = (): ManagerError =>
  new ManagerError('Missing or invalid API parameters.', 'api_generic_invalid-parameters');

/** The limit that the policy of a project or a user sets where nothing else does; null for none. */
function policyLimit({ db }: Context, { kind, id }: Scope): number | null {
  const name = (kind === 'project' ? db.groups : db.users).get(id)?.resource_policy ?? '';
  const policies = kind === 'project' ? db.project_resource_policies : db.user_resource_policies;
  const limit = Number(policies.get(name)?.max_quota_scope_size ?? 0);
  return limit > 0 ? limit : null;
}

function detailsOf(ctx: Context, scope: Scope) {
  const { db } = ctx;
  if (!VOLUMES[scope.host]?.capabilities.includes('quota'))
    return { usage_bytes: null, usage_count: null, hard_limit_bytes: null };
  const inside = [...db.vfolders.values()].filter(
    folder => folder.host === scope.host && (scope.kind === 'project' ? folder.group : folder.user) === scope.id,
  );
  const set = db.quota_scopes.get(`${scope.host}/${scope.told}`);
  // the directory is made with the first folder, or with the first quota
  const usage = inside.reduce((sum, folder) => sum + usageOf(folder.id).used_bytes, 0);
  return {
    usage_bytes: inside.length === 0 && set === undefined ? null : usage,
    usage_count: null,
    hard_limit_bytes: set === undefined ? policyLimit(ctx, scope) : set > 0 ? set : null,
  };
}

const toldOf = (ctx: Context, scope: Scope) => ({
  id: `QuotaScope:${scope.host}/${scope.told}`,
  quota_scope_id: scope.told,
  storage_host_name: scope.host,
  details: () => detailsOf(ctx, scope),
});

/** `quota_scope`. */
export const quotaScope = (ctx: Context, caller: Caller, args: Named) => toldOf(ctx, scopeOf(ctx, caller, args));

/** How those are refused whom the roles of a mutation leave out; 23.09 lets everybody through. */
function refuseRole({ behaviour }: Context, { user }: Caller): void {
  if (!behaviour.writes.rolesChecked || user.role === 'superadmin' || user.role === 'admin') return;
  if (behaviour.writes.roleRefusal === 'breaks')
    throw new ManagerError('SetQuotaScope.__init__() takes from 1 to 2 positional arguments but 3 were given');
  throw new GraphQLError('Permission Denied.', { extensions: { code: 'api_auth_forbidden' } });
}

type Setting = Named & { props: { hard_limit_bytes?: number | null } };

/** `set_quota_scope`: a host that keeps to no quotas agrees and does nothing. */
export function setQuotaScope(ctx: Context, caller: Caller, args: Setting) {
  refuseRole(ctx, caller);
  const scope = scopeOf(ctx, caller, args);
  const { hard_limit_bytes: bytes } = args.props;
  if (bytes === null) throw new ManagerError('Bad Request');
  if (bytes !== undefined && VOLUMES[scope.host]?.capabilities.includes('quota'))
    ctx.db.quota_scopes.set(`${scope.host}/${scope.told}`, bytes);
  return { quota_scope: toldOf(ctx, scope) };
}
