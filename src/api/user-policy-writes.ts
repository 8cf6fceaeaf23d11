import { isUnlimited, type Limit, stored } from '#lib/limits.ts';
import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import {
  CreateUserPolicyDocument,
  DeleteUserPolicyDocument,
  ModifyUserPolicyDocument,
  type ModifyUserPolicyMutationVariables,
} from './generated/user-policy-writes.ts';
import { changedLimits } from './policy-change.ts';
import { limitText, policyChanges, storageText } from './policy-texts.ts';
import { USER_LIMITS, type UserPolicy } from './user-policies.ts';
import { type Write, write } from './write.ts';

const stale = [['user-policies'], ['choices', 'user-policies']] as const;

type Fields = Omit<UserPolicy, 'name' | 'created_at' | 'stored'>;

/** Wanted limits: a whole form, or a part of one. What is omitted stays as it is, or as the manager sets it. */
export type UserPolicyLimits = Partial<Fields>;

type Props = ModifyUserPolicyMutationVariables['props'];

/** Bytes as the manager takes them: a number. It refuses numbers beyond 2^53. */
const bytes = (limit: Limit<string>): number =>
  isUnlimited(limit) ? USER_LIMITS.max_quota_scope_size.write : Number(limit);

/** Limits as the manager takes them. */
function propsOf(limits: UserPolicyLimits): Props {
  const props: Props = {};
  const { max_vfolder_count: folders, max_quota_scope_size: quota } = limits;
  if (folders !== undefined && folders !== null)
    props.max_vfolder_count = stored(USER_LIMITS.max_vfolder_count, folders);
  if (quota !== undefined && quota !== null) props.max_quota_scope_size = bytes(quota);
  for (const name of ['max_session_count_per_model_session', 'max_customized_image_count'] as const) {
    const count = limits[name] ?? null;
    if (count !== null) props[name] = count;
  }
  return props;
}

const LABELS = {
  max_vfolder_count: 'policy.max_vfolder_count',
  max_quota_scope_size: 'policy.max_quota_scope_size',
  max_session_count_per_model_session: 'policy.max_session_count_per_model_session',
  max_customized_image_count: 'policy.max_customized_image_count',
} as const;

const tell = (name: keyof Fields, fields: UserPolicyLimits) =>
  name === 'max_quota_scope_size' ? storageText(fields[name]) : limitText(fields[name]);

/**
 * What the connected release requires of a new policy; without limits, unless the caller gives some
 * (docs/contract/users-and-auth.md 5.2).
 */
function wanted(): Props {
  const manager = managerVersion();
  return {
    max_quota_scope_size: USER_LIMITS.max_quota_scope_size.write,
    ...(lacks(manager, 'CreateUserResourcePolicyInput.max_session_count_per_model_session') === null
      ? { max_session_count_per_model_session: 10 }
      : {}),
    ...(lacks(manager, 'folder limits out of keypair policies') === null ? { max_vfolder_count: 0 } : {}),
    ...(lacks(manager, 'UserResourcePolicy.max_customized_image_count') === null
      ? { max_customized_image_count: 3 }
      : {}),
  };
}

/** Creates a policy. The official client has no command for it. */
const create: Write<{ name: string; limits: UserPolicyLimits }> = {
  mutationFn: async ({ name, limits }) => {
    const changes = policyChanges<Fields>(limits, null, LABELS, tell);
    const entry = { action: 'user-policies.create', subject: name, changes, cli: null } as const;
    await write(CreateUserPolicyDocument, { name, props: { ...wanted(), ...propsOf(limits) } }, entry);
  },
  meta: { stale },
};

/** Sends the limits that differ from `policy`, the policy as it was last read; sends nothing if none differs. */
const modify: Write<{ policy: UserPolicy; limits: UserPolicyLimits }> = {
  mutationFn: async ({ policy, limits }) => {
    const changed = changedLimits<Fields>(policy, limits);
    const changes = policyChanges<Fields>(changed, policy, LABELS, tell);
    if (changes.length === 0) return;
    const entry = { action: 'user-policies.modify', subject: policy.name, changes, cli: null } as const;
    await write(ModifyUserPolicyDocument, { name: policy.name, props: propsOf(changed) }, entry);
  },
  meta: { stale },
};

/** Deletes a policy. The manager refuses while users have it. */
const remove: Write<string> = {
  mutationFn: async name => {
    const entry = { action: 'user-policies.delete', subject: name, changes: [], cli: null } as const;
    await write(DeleteUserPolicyDocument, { name }, entry);
  },
  meta: { stale },
};

export const userPolicyWrites = { create, modify, remove };
