import { KEY_WRITES, type KeyWriteBehaviour } from '../behaviour/key-writes.ts';
import { POLICY_WRITES, type PolicyWriteBehaviour } from '../behaviour/policy-writes.ts';
import { QUOTA_WRITES, type QuotaWriteBehaviour } from '../behaviour/quota-writes.ts';
import { USER_WRITES, type UserWriteBehaviour } from '../behaviour/user-writes.ts';

/** What writes do differently from release to release. */
export type WriteBehaviour = UserWriteBehaviour & KeyWriteBehaviour & PolicyWriteBehaviour & QuotaWriteBehaviour;

/** By release. */
export const writesOf = (release: keyof typeof USER_WRITES): WriteBehaviour => ({
  ...USER_WRITES[release],
  ...KEY_WRITES[release],
  ...POLICY_WRITES[release],
  ...QUOTA_WRITES[release],
});
