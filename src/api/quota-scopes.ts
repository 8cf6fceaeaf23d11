import { queryOptions } from '@tanstack/react-query';
import { type Decimal, toDecimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit, UNLIMITED } from '#lib/limits.ts';
import { formatBytes, STORAGE_UNITS } from '#lib/units.ts';
import { atLeast } from '#lib/versions.ts';
import type { Role } from './access.ts';
import { run } from './client.ts';
import { ApiError, toApiError } from './errors.ts';
import { QuotaScopeDocument, SetQuotaScopeDocument, UnsetQuotaScopeDocument } from './generated/quota-scopes.ts';
import { type Write, write } from './write.ts';

/** Storage quotas: of a project or of a user, never of one folder (docs/contract/resources-and-operations.md 6.3). */

/**
 * The bytes that all folders of a project or user on a host use, and the limit. Null where the manager reports none: a host
 * without quotas reports neither.
 */
export type QuotaScope = { used_bytes: Decimal | null; hard_limit_bytes: Decimal | null };

/** The largest quota in bytes, 2^53 − 1: the manager refuses larger numbers. */
export const MOST_BYTES: Decimal = String(Number.MAX_SAFE_INTEGER);

/** The id of a project's quota scope. */
export const projectScope = (id: string): string => `project:${id}`;

/** Whether the role may read and set quotas of projects: up to 24.09 both fail for domain admins. */
export const mayUseQuotas = (role: Role, manager: string): boolean =>
  role === 'superadmin' || (role === 'admin' && atLeast(manager, '25.15.0'));

const exact = (bytes: number | string | null | undefined): Decimal | null =>
  bytes === null || bytes === undefined ? null : toDecimal(bytes);

/** @throws ApiError. */
async function read(host: string, id: string, signal?: AbortSignal): Promise<QuotaScope> {
  const { item } = await run(QuotaScopeDocument, { host, id }, { signal });
  return {
    used_bytes: exact(item?.details.usage_bytes),
    hard_limit_bytes: exact(item?.details.hard_limit_bytes),
  };
}

/** The quota scope `id` on a host. */
const scope = (host: string, id: string) =>
  queryOptions<QuotaScope, ApiError>({
    queryKey: ['quota-scopes', host, id],
    queryFn: ({ signal }) => read(host, id, signal),
  });

type NewQuota = {
  host: string;
  project: { id: string; name: string };
  hard_limit_bytes: Limit<Decimal>;
  /** The limit as it was last read; null for none, or where it could not be read. */
  before: Decimal | null;
};

/** The storage proxy's own words are not shown (docs/contract/resources-and-operations.md 6.3): a sentence replaces them. */
function worded(thrown: unknown, sentence: 'folders.quota.refused' | 'folders.quota.unset.refused'): ApiError {
  const { kind, status, code, cause } = toApiError(thrown);
  const failure = new ApiError(kind, { status, code, cause });
  if (kind === 'refused') {
    failure.field = 'quota';
    failure.messageKey = sentence;
  }
  return failure;
}

/** The failure of a save when the quota has changed since the form showed it. */
export function quotaChanged(): ApiError {
  const failure = new ApiError('refused');
  failure.messageKey = 'folders.quota.changed';
  return failure;
}

const limitText = (limit: Limit<Decimal> | null) =>
  limit === null || isUnlimited(limit) ? '∞' : formatBytes(limit, STORAGE_UNITS);

/** Sets the limit, or unsets it. @throws ApiError. */
async function put({ host, project, hard_limit_bytes: limit, before }: NewQuota): Promise<void> {
  const id = projectScope(project.id);
  const deed = {
    subject: `${project.name} · ${host}`,
    changes: [{ label: 'quota.hard_limit_bytes', from: limitText(before), to: limitText(limit) }],
  } as const;
  const cli = (verb: string, ...more: string[]) =>
    ['admin', 'quota-scope', verb, '--type', 'project', host, project.id, ...more] as const;
  if (isUnlimited(limit)) {
    await write(UnsetQuotaScopeDocument, { host, id }, { ...deed, action: 'quotas.unset', cli: cli('unset') }).catch(
      thrown => {
        throw worded(thrown, 'folders.quota.unset.refused');
      },
    );
    return;
  }
  const props = { hard_limit_bytes: Number(limit) };
  await write(
    SetQuotaScopeDocument,
    { host, id, props },
    { ...deed, action: 'quotas.set', cli: cli('set', limit) },
  ).catch(thrown => {
    throw worded(thrown, 'folders.quota.refused');
  });
}

/**
 * Sets or unsets the limit of a project's folders on a host. A host without quotas answers success and changes nothing.
 * Answers the limit that the storage keeps, which xfs rounds up to 4 KiB; null where it could not be read back.
 * @throws ApiError.
 */
const setOfProject: Write<NewQuota, Limit<Decimal> | null> = {
  mutationFn: async quota => {
    await put(quota);
    const kept = await read(quota.host, projectScope(quota.project.id)).catch(() => null);
    return kept && (kept.hard_limit_bytes ?? UNLIMITED);
  },
  meta: { stale: [['quota-scopes']] },
};

export const quotaScopes = { scope, setOfProject };
