/** Role checks of mutations, and quotas (docs/contract/users-and-auth.md 2.1, docs/contract/resources-and-operations.md 6.3). */
export type QuotaWriteBehaviour = {
  /**
   * Whether a mutation checks the caller's role; releases that do not let every role write
   * (docs/contract/users-and-auth.md 2.1).
   */
  rolesChecked: boolean;
  /**
   * Quota requests of domain admins: an exception, or allowed in their own domain
   * (docs/contract/resources-and-operations.md 6.3).
   */
  adminQuotas: 'break' | 'own domain';
  /** The refusal of a quota scope of an unknown kind. */
  badQuotaKind: 'unsupported' | 'invalid';
  /** How the manager words a failure of the storage proxy. */
  proxyErrors: 'plain' | 'worded';
  /** How a mutation whose payload has one field refuses a role: a Python exception, or an error with a code. */
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

/** By release. Each lists only what differs from the next newer release. */
export const QUOTA_WRITES = { '23.09': v23_9, '24.09': v24_9, '25.15': v26_9, '26.4': v26_9, '26.9': v26_9 } as const;
