/** Writes of resource policies and of slots (docs/contract/users-and-auth.md 5). */
export type PolicyWriteBehaviour = {
  /** Where folder limits are stored: up to 23.09 in keypair policies, later in user and project policies (5). */
  folderLimits: 'keypair policies' | 'own policies';
  /**
   * How the manager inserts omitted columns of a new policy: undefined, null, or a default
   * (docs/contract/users-and-auth.md 5.2, 5.3).
   */
  policyLeftOut: 'undefined' | 'null' | 'filled';
  /** Whether a new policy's SFTP limit is kept, or overwritten with the session limit (docs/contract/users-and-auth.md 5.1). */
  sftpLimit: 'as sessions' | 'kept';
  /** What happens to a stored slot that a modify omits: removed, or set to 0 (docs/contract/users-and-auth.md 5.1). */
  slotsLeftOut: 'gone' | 'zero';
  /** Slots with the number 0, and with a negative amount (docs/contract/users-and-auth.md 5.4). */
  zeroSlots: 'kept' | 'dropped';
  negativeSlots: 'kept' | 'refused';
  /** A modify of the slots of pending sessions when some are stored (docs/contract/users-and-auth.md 5.1). */
  pendingSlots: 'changed' | 'refused';
  /** Folder limits in a modify of a keypair policy on releases without them there (docs/contract/users-and-auth.md 5.1). */
  lostFolderLimits: 'overlooked' | 'refused';
};

const v26_9: PolicyWriteBehaviour = {
  folderLimits: 'own policies',
  policyLeftOut: 'filled',
  sftpLimit: 'kept',
  slotsLeftOut: 'gone',
  zeroSlots: 'dropped',
  negativeSlots: 'refused',
  pendingSlots: 'changed',
  lostFolderLimits: 'refused',
};

const v25_15: PolicyWriteBehaviour = {
  ...v26_9,
  policyLeftOut: 'null',
  slotsLeftOut: 'zero',
  negativeSlots: 'kept',
  pendingSlots: 'refused',
  lostFolderLimits: 'overlooked',
};

const v24_9: PolicyWriteBehaviour = {
  ...v25_15,
  policyLeftOut: 'undefined',
  sftpLimit: 'as sessions',
  slotsLeftOut: 'gone',
  zeroSlots: 'kept',
  pendingSlots: 'changed',
  lostFolderLimits: 'refused',
};

const v23_9: PolicyWriteBehaviour = {
  ...v24_9,
  folderLimits: 'keypair policies',
};

/** By release. Each lists only what differs from the next newer release. */
export const POLICY_WRITES = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_9, '26.9': v26_9 } as const;
