import { queryOptions } from '@tanstack/react-query';
import { type Decimal, toDecimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit, UNLIMITED } from '#lib/limits.ts';
import { formatBytes, STORAGE_UNITS } from '#lib/units.ts';
import { atLeast } from '#lib/versions.ts';
import type { Role } from './access.ts';
import { runPartial } from './client.ts';
import { ApiError, toApiError } from './errors.ts';
import { QuotaScopeDocument, SetQuotaScopeDocument, UnsetQuotaScopeDocument } from './generated/quota-scopes.ts';
import { within } from './within.ts';
import { type Write, write } from './write.ts';

/** Storage quotas: of a project or of a user, never of one folder (docs/contract/resources-and-operations.md 6.3). */

/**
 * The bytes that all folders of a project or user on a host use, and the limit. Null where the manager reports none: a host
 * without quotas reports neither.
 */
export type QuotaScope = {
  used_bytes: Decimal | null;
  hard_limit_bytes: Decimal | null;
  /** There is a limit that the manager cannot report: it is above 2^53 − 1. */
  above?: true;
};

/** Whose folders a quota is about. */
export type QuotaOwner = { kind: 'user' | 'project'; id: string; name: string };

/** The largest quota in bytes, 2^53 − 1: the manager refuses larger numbers. */
export const MOST_BYTES: Decimal = String(Number.MAX_SAFE_INTEGER);

/** xfs rounds up to 4 KiB, and the manager cannot report what is above `MOST_BYTES`: the largest limit there. */
const MOST_BYTES_XFS: Decimal = String(2 ** 53 - 4096);

/** The largest limit in bytes that can be set, kept and read back on a backend. */
export const mostBytes = (backend: string | null): Decimal => (backend === 'xfs' ? MOST_BYTES_XFS : MOST_BYTES);

/** Whether the backend refuses to unset a quota. */
export const keepsQuotas = (backend: string | null): boolean => backend === 'xfs';

/** The id of a quota scope. */
export const scopeOf = ({ kind, id }: Pick<QuotaOwner, 'kind' | 'id'>): string => `${kind}:${id}`;
export const projectScope = (id: string): string => scopeOf({ kind: 'project', id });

/** Whether the role may read and set quotas of projects: up to 24.09 both fail for domain admins. */
export const mayUseQuotas = (role: Role, manager: string): boolean =>
  role === 'superadmin' || (role === 'admin' && atLeast(manager, '25.15.0'));

const exact = (bytes: number | string | null | undefined): Decimal | null =>
  bytes === null || bytes === undefined ? null : toDecimal(bytes);

/** How long a read waits for the storage proxy, in ms. */
const PATIENCE = 8000;

/** Reads a quota scope. @throws ApiError. */
async function read(host: string, id: string, signal?: AbortSignal): Promise<QuotaScope> {
  const { data, failure, failures } = await within(PATIENCE, signal, end =>
    runPartial(QuotaScopeDocument, { host, id }, { signal: end }),
  );
  const details = data.item?.details;
  const above = failures.some(({ path }) => path.at(-1) === 'hard_limit_bytes');
  if (failure && !(details && above)) throw failure;
  return {
    used_bytes: exact(details?.usage_bytes),
    hard_limit_bytes: exact(details?.hard_limit_bytes),
    ...(above && { above: true }),
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
  owner: QuotaOwner;
  hard_limit_bytes: Limit<Decimal>;
  /** The limit as it was last read; null for none, or where it could not be read. */
  before: Decimal | null;
};

/** The storage proxy's own words are not shown (docs/contract/resources-and-operations.md 6.3): a sentence replaces them. */
function worded(thrown: unknown, sentence: 'refusal.quota' | 'refusal.quota-unset'): ApiError {
  const { kind, status, code, cause, words } = toApiError(thrown);
  const failure = new ApiError(kind, { status, code, cause });
  if (kind === 'refused') {
    failure.field = 'quota';
    failure.messageKey = NO_SCOPE.test(words ?? '') ? 'refusal.quota-none' : sentence;
  }
  return failure;
}

/** What managers say where nothing is stored of the scope: up to 24.09 the second. */
const NO_SCOPE = /quota scope not found|^Not Found$/i;

/** The failure of a save when the quota has changed since the form showed it. */
export function quotaChanged(): ApiError {
  const failure = new ApiError('refused');
  failure.messageKey = 'quota.changed';
  return failure;
}

const limitText = (limit: Limit<Decimal> | null) =>
  limit === null || isUnlimited(limit) ? '∞' : formatBytes(limit, STORAGE_UNITS);

/** Sets the limit, or unsets it. @throws ApiError. */
async function put({ host, owner, hard_limit_bytes: limit, before }: NewQuota): Promise<void> {
  const id = scopeOf(owner);
  const logged = {
    subject: `${owner.name} · ${host}`,
    changes: [{ label: 'quota.hard_limit_bytes', from: limitText(before), to: limitText(limit) }],
  } as const;
  const cli = (verb: string, ...more: string[]) =>
    ['admin', 'quota-scope', verb, '--type', owner.kind, host, owner.id, ...more] as const;
  if (isUnlimited(limit)) {
    await write(UnsetQuotaScopeDocument, { host, id }, { ...logged, action: 'quotas.unset', cli: cli('unset') }).catch(
      thrown => {
        throw worded(thrown, 'refusal.quota-unset');
      },
    );
    return;
  }
  const props = { hard_limit_bytes: Number(limit) };
  await write(
    SetQuotaScopeDocument,
    { host, id, props },
    { ...logged, action: 'quotas.set', cli: cli('set', limit) },
  ).catch(thrown => {
    throw worded(thrown, 'refusal.quota');
  });
}

/**
 * Sets or unsets the limit of the folders of a project or a user on a host. A host without quotas answers success and changes
 * nothing. Answers the limit that the storage keeps, which xfs rounds up to 4 KiB; null where it could not be read back.
 * @throws ApiError.
 */
const set: Write<NewQuota, Limit<Decimal> | null> = {
  mutationFn: async quota => {
    await put(quota);
    const kept = await read(quota.host, scopeOf(quota.owner)).catch(() => null);
    return kept && !kept.above ? (kept.hard_limit_bytes ?? UNLIMITED) : null;
  },
  meta: { stale: [['quota-scopes']] },
};

export const quotaScopes = { scope, read, set };
