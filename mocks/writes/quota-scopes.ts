import { GraphQLError } from 'graphql';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { usageOf } from '../rest/folders.ts';
import { parseUuid } from '../uuid.ts';

/** Quotas of the folders of a project or a user on a host (docs/contract/resources-and-operations.md 6.3). */

type Named = { storage_host_name: string; quota_scope_id: string };
type Scope = { kind: 'project' | 'user'; id: string; host: string; scopeId: string };

/** xfs counts a limit in blocks of this many bytes, and rounds up. */
const XFS_BLOCK = 4096;

/**
 * The scope that an id names. The manager checks the kind first, then the id, then the host (`hostToo`; unset leaves that to the
 * storage proxy), then whether the project or user exists, then the caller's role.
 * @throws ManagerError.
 */
function scopeOf(ctx: Context, { user }: Caller, named: Named, hostToo = true): Scope {
  const { behaviour, db } = ctx;
  const { storage_host_name: host, quota_scope_id: scopeId } = named;
  const { adminQuotas, badQuotaKind } = behaviour.writes;
  const [kind = '', text = ''] = scopeId.split(':');
  if (kind !== 'project' && kind !== 'user')
    throw new ManagerError(
      badQuotaKind === 'unsupported'
        ? `Unsupported vFolder quota scope type ${kind}`
        : `Invalid quota scope type: '${kind}'`,
    );
  const id = parseUuid(text);
  if (hostToo && !db.volumes.has(host)) throw new ManagerError(`storage volume ${host} does not exist`);
  const domain = kind === 'project' ? db.groups.get(id)?.domain_name : db.users.get(id)?.domain_name;
  if (domain === undefined) throw invalid();
  if (user.role === 'admin' && adminQuotas === 'break')
    throw new ManagerError(
      "greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/14/xd2s)",
    );
  const own = kind === 'project' ? user.group_ids.includes(id) : user.uuid === id;
  if (!(user.role === 'superadmin' || (user.role === 'admin' && domain === user.domain_name) || own)) throw invalid();
  return { kind, id, host, scopeId };
}

const invalid = (): ManagerError =>
  new ManagerError('Missing or invalid API parameters.', 'api_generic_invalid-parameters');

/** The limit that the resource policy sets until the scope exists, in bytes; null for none. */
function policyLimit({ db }: Context, { kind, id }: Scope): number | null {
  const name = (kind === 'project' ? db.groups : db.users).get(id)?.resource_policy ?? '';
  const policies = kind === 'project' ? db.project_resource_policies : db.user_resource_policies;
  const limit = Number(policies.get(name)?.max_quota_scope_size ?? 0);
  return limit > 0 ? limit : null;
}

const keyOf = ({ host, scopeId }: Scope): string => `${host}/${scopeId}`;
const hasQuotas = ({ db }: Context, { host }: Scope): boolean =>
  db.volumes.get(host)?.capabilities.includes('quota') ?? false;

const foldersIn = ({ db }: Context, { kind, id, host }: Scope) =>
  [...db.vfolders.values()].filter(
    folder => folder.host === host && (kind === 'project' ? folder.group : folder.user) === id,
  );

/** The storage makes a scope's directory with its first folder or its first quota. */
const exists = (ctx: Context, scope: Scope): boolean =>
  ctx.db.quota_scopes.has(keyOf(scope)) || foldersIn(ctx, scope).length > 0;

function detailsOf(ctx: Context, scope: Scope) {
  if (!hasQuotas(ctx, scope)) return { usage_bytes: null, usage_count: null, hard_limit_bytes: null };
  const usage = foldersIn(ctx, scope).reduce((sum, folder) => sum + usageOf(folder.id).used_bytes, 0);
  const set = ctx.db.quota_scopes.get(keyOf(scope));
  return {
    usage_bytes: exists(ctx, scope) ? usage : null,
    usage_count: null,
    hard_limit_bytes: set === undefined ? policyLimit(ctx, scope) : set > 0 ? set : null,
  };
}

const answerOf = (ctx: Context, scope: Scope) => ({
  id: `QuotaScope:${scope.host}/${scope.scopeId}`,
  quota_scope_id: scope.scopeId,
  storage_host_name: scope.host,
  details: () => detailsOf(ctx, scope),
});

/** `quota_scope`. */
export const quotaScope = (ctx: Context, caller: Caller, args: Named) => answerOf(ctx, scopeOf(ctx, caller, args));

/** Refuses the roles that a mutation does not allow. 23.09 does not check. @throws ManagerError, GraphQLError. */
function refuseRole({ behaviour }: Context, { user }: Caller, mutation: string): void {
  if (!behaviour.writes.rolesChecked || user.role === 'superadmin' || user.role === 'admin') return;
  if (behaviour.writes.roleRefusal === 'breaks')
    throw new ManagerError(`${mutation}.__init__() takes from 1 to 2 positional arguments but 3 were given`);
  throw new GraphQLError('Permission Denied.', { extensions: { code: 'api_auth_forbidden' } });
}

/** What a failure of the storage proxy becomes in the manager's answer, by release. */
const PROXY_ERRORS = {
  plain: {
    badLimit: ['Bad Request'],
    missing: ['Not Found'],
    failed: ['Internal Server Error'],
  },
  worded: {
    badLimit: [
      'Virtual folder operation has failed due to bad request. (Bad request to storage proxy)',
      'vfolder_generic_bad-request',
    ],
    missing: ['No such quota scope. (Requested quota scope not found)', 'quota-scope_read_not-found'],
    failed: [
      'Unexpected response from storage proxy. (Unexpected error 400 from storage proxy)',
      'storage-proxy_request_unreachable',
    ],
  },
} as const;

function proxyError({ behaviour }: Context, failure: 'badLimit' | 'missing' | 'failed'): ManagerError {
  const [message, code] = PROXY_ERRORS[behaviour.writes.proxyErrors][failure];
  return new ManagerError(message, code);
}

type Setting = Named & { props: { hard_limit_bytes?: number | null } };

/** `set_quota_scope`: a host without quotas answers success and changes nothing. */
export function setQuotaScope(ctx: Context, caller: Caller, args: Setting) {
  refuseRole(ctx, caller, 'SetQuotaScope');
  const scope = scopeOf(ctx, caller, args);
  const { hard_limit_bytes: bytes } = args.props;
  if (bytes === null) throw proxyError(ctx, 'badLimit');
  if (bytes !== undefined && hasQuotas(ctx, scope)) {
    const rounded =
      ctx.db.volumes.get(scope.host)?.backend === 'xfs' ? Math.ceil(bytes / XFS_BLOCK) * XFS_BLOCK : bytes;
    ctx.db.quota_scopes.set(keyOf(scope), rounded);
  }
  return { quota_scope: answerOf(ctx, scope) };
}

/** `unset_quota_scope`: xfs cannot; a host without quotas answers success and changes nothing. */
export function unsetQuotaScope(ctx: Context, caller: Caller, args: Named) {
  refuseRole(ctx, caller, 'UnsetQuotaScope');
  const scope = scopeOf(ctx, caller, args, false);
  const volume = ctx.db.volumes.get(scope.host);
  if (!volume) throw proxyError(ctx, 'failed');
  if (hasQuotas(ctx, scope)) {
    if (!exists(ctx, scope)) throw proxyError(ctx, 'missing');
    if (volume.backend === 'xfs') throw proxyError(ctx, 'failed');
    ctx.db.quota_scopes.set(keyOf(scope), 0);
  }
  return { quota_scope: answerOf(ctx, scope) };
}
