import { queryOptions } from '@tanstack/react-query';
import { type Decimal, toDecimal } from '#lib/decimal.ts';
import { formatBytes, STORAGE_UNITS } from '#lib/units.ts';
import { atLeast } from '#lib/versions.ts';
import type { Role } from './access.ts';
import { run } from './client.ts';
import { ApiError, toApiError } from './errors.ts';
import { QuotaScopeDocument, SetQuotaScopeDocument } from './generated/quota-scopes.ts';
import { type Write, write } from './write.ts';

/** Storage quotas (docs/contract/resources-and-operations.md 6.3): of a project or of a user, never of a folder. */

/**
 * What the folders of a project or of a user on a host hold together, and what they may, in bytes; null for what the
 * manager does not tell. A host that keeps to no quotas tells neither.
 */
export type QuotaScope = { used_bytes: Decimal | null; hard_limit_bytes: Decimal | null };

/** The most bytes that a quota can be said to be: the manager takes numbers only. */
export const MOST_BYTES: Decimal = String(Number.MAX_SAFE_INTEGER);

/** What managers call the quota scope of a project. */
export const projectScope = (id: string): string => `project:${id}`;

/** Whether the role may read and set quotas of projects: up to 24.09 both fail for domain admins. */
export const mayUseQuotas = (role: Role, manager: string): boolean =>
  role === 'superadmin' || (role === 'admin' && atLeast(manager, '25.15.0'));

const exact = (bytes: number | string | null | undefined): Decimal | null =>
  bytes === null || bytes === undefined ? null : toDecimal(bytes);

/** The quota scope `id` on a host. */
const scope = (host: string, id: string) =>
  queryOptions<QuotaScope, ApiError>({
    queryKey: ['quota-scopes', host, id],
    queryFn: async ({ signal }) => {
      const { item } = await run(QuotaScopeDocument, { host, id }, { signal });
      return {
        used_bytes: exact(item?.details.usage_bytes),
        hard_limit_bytes: exact(item?.details.hard_limit_bytes),
      };
    },
  });

type NewQuota = {
  host: string;
  project: { id: string; name: string };
  hard_limit_bytes: Decimal;
  /** What it was when it was read last; null for none, or where it could not be read. */
  before: Decimal | null;
};

/**
 * Says in words of our own what storages refuse: theirs are of the proxy between
 * (docs/contract/resources-and-operations.md 6.3).
 */
function saidOfStorage(thrown: unknown): ApiError {
  const { kind, status, code, cause } = toApiError(thrown);
  const failure = new ApiError(kind, { status, code, cause });
  if (kind === 'refused') {
    failure.field = 'quota';
    failure.messageKey = 'folders.quota.refused';
  }
  return failure;
}

/** A quota that is not any more what a person was shown. */
export function quotaChanged(): ApiError {
  const failure = new ApiError('refused');
  failure.messageKey = 'folders.quota.changed';
  return failure;
}

/** Sets what the folders of a project on a host may hold together. A host that keeps to no quotas says yes and does nothing. */
const setOfProject: Write<NewQuota> = {
  mutationFn: async ({ host, project, hard_limit_bytes, before }) => {
    const bytes = Number(hard_limit_bytes);
    const told = (limit: Decimal | null) => limit && formatBytes(limit, STORAGE_UNITS);
    const setting = write(
      SetQuotaScopeDocument,
      { host, id: projectScope(project.id), props: { hard_limit_bytes: bytes } },
      {
        action: 'quotas.set',
        subject: `${project.name} · ${host}`,
        changes: [{ label: 'quota.hard_limit_bytes', from: told(before), to: told(hard_limit_bytes) }],
        cli: ['admin', 'quota-scope', 'set', '--type', 'project', host, project.id, String(bytes)],
      },
    );
    await setting.catch(thrown => {
      throw saidOfStorage(thrown);
    });
  },
  meta: { stale: [['quota-scopes']] },
};

export const quotaScopes = { scope, setOfProject };
