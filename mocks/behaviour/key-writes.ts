/** Writes of key pairs (docs/contract/users-and-auth.md 4). */
export type KeyWriteBehaviour = {
  /**
   * A key that any session was ever started with, even one that ended long ago, cannot be deleted (docs/contract/users-and-auth.md 4.3).
   */
  sessionsHoldKeys: boolean;
  /**
   * Whether the main key can be deactivated (docs/contract/users-and-auth.md 4.3, 4.5); `mainKeyIs`: its name in refusals.
   */
  mainKeyOff: 'allowed' | 'refused';
  mainKeyIs: 'main' | 'default';
  /** Whether null is accepted for the flags and the rate limit of a key (docs/contract/users-and-auth.md 4.3). */
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

/** By release. Each lists only what differs from the next newer release. */
export const KEY_WRITES = { '23.09': v24_9, '24.09': v24_9, '25.15': v26_4, '26.4': v26_4, '26.9': v26_9 } as const;
