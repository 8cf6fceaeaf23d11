/** Writes of key pairs (docs/contract/users-and-auth.md 4). */
export type KeyWriteBehaviour = {
  /**
   * A key that sessions were made with, even over long ago, cannot be deleted (docs/contract/users-and-auth.md 4.3).
   */
  sessionsHoldKeys: boolean;
  /**
   * The main key: may be switched off, or refuses (docs/contract/users-and-auth.md 4.3, 4.5); what the refusals call
   * it.
   */
  mainKeyOff: 'allowed' | 'refused';
  mainKeyIs: 'main' | 'default';
  /** Nulls in the flags and the limit of a key (docs/contract/users-and-auth.md 4.3). */
  keyNulls: 'stored' | 'refused';
};

const v26_9: KeyWriteBehaviour = {
  sessionsHoldKeys: false,
  mainKeyOff: 'refused',
  mainKeyIs: 'default',
  keyNulls: 'refused',
};

const v26_4: KeyWriteBehaviour = {
  ...v26_9,
  mainKeyOff: 'allowed',
  mainKeyIs: 'main',
  keyNulls: 'stored',
};

const v24_9: KeyWriteBehaviour = {
  ...v26_4,
  sessionsHoldKeys: true,
};

/** By release, each as what differs from the next newer one. */
export const KEY_WRITES = { '23.09': v24_9, '24.09': v24_9, '25.15': v26_4, '26.4': v26_4, '26.9': v26_9 } as const;
