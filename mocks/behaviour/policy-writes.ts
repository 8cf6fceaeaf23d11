/** Writes of resource policies and of slots (docs/contract/users-and-auth.md 5). */
export type PolicyWriteBehaviour = {
  /** Where a limit of folders is kept: up to 23.09 in policies of key pairs, then in those of users and projects (5). */
  folderLimits: 'keypair policies' | 'own policies';
  /**
   * Columns of a new policy that were left out: sent as nothing, as null, or filled in
   * (docs/contract/users-and-auth.md 5.2, 5.3).
   */
  policyLeftOut: 'undefined' | 'null' | 'filled';
  /** The limit of SFTP sessions in a new policy (docs/contract/users-and-auth.md 5.1). */
  sftpLimit: 'as sessions' | 'kept';
  /** Slots that a change of a policy leaves out (docs/contract/users-and-auth.md 5.1). */
  slotsLeftOut: 'gone' | 'zero';
  /** A slot of numeric 0, and one below 0 (docs/contract/users-and-auth.md 5.4). */
  zeroSlots: 'kept' | 'dropped';
  negativeSlots: 'kept' | 'refused';
  /** A change of the slots of waiting sessions where some are stored (docs/contract/users-and-auth.md 5.1). */
  pendingSlots: 'changed' | 'refused';
  /** Folder limits in a change of a key pair policy that no longer has them (docs/contract/users-and-auth.md 5.1). */
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

/** By release, each as what differs from the next newer one. */
export const POLICY_WRITES = { '23.09': v23_9, '24.09': v24_9, '25.15': v25_15, '26.4': v26_9, '26.9': v26_9 } as const;
