/** Who may write, and quotas (docs/contract/users-and-auth.md 2.1, docs/contract/resources-and-operations.md 6.3). */
export type QuotaWriteBehaviour = {
  /**
   * Whether a mutation looks at the caller's role; the releases that forgot let anybody write
   * (docs/contract/users-and-auth.md 2.1).
   */
  rolesChecked: boolean;
  /**
   * Quotas and domain admins: their question breaks, or is theirs in their own domain
   * (docs/contract/resources-and-operations.md 6.3).
   */
  adminQuotas: 'break' | 'own domain';
  /** A quota scope of no known kind. */
  badQuotaKind: 'unsupported' | 'invalid';
  /** How the manager words a failure of the storage proxy. */
  proxyErrors: 'plain' | 'worded';
  /** How a mutation with a single answer refuses a role: by breaking over it, or in words with a code. */
  roleRefusal: 'breaks' | 'coded';
};

const v26_9: QuotaWriteBehaviour = {
  rolesChecked: true,
  adminQuotas: 'own domain',
  badQuotaKind: 'invalid',
  proxyErrors: 'worded',
  roleRefusal: 'coded',
};

const v24_9: QuotaWriteBehaviour = {
  ...v26_9,
  adminQuotas: 'break',
  proxyErrors: 'plain',
  roleRefusal: 'breaks',
};

const v23_9: QuotaWriteBehaviour = {
  ...v24_9,
  badQuotaKind: 'unsupported',
  rolesChecked: false,
};

/** By release, each as what differs from the next newer one. */
export const QUOTA_WRITES = { '23.09': v23_9, '24.09': v24_9, '25.15': v26_9, '26.4': v26_9, '26.9': v26_9 } as const;
