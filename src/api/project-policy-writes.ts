import { isUnlimited, type Limit, stored } from '#lib/limits.ts';
import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import {
  CreateProjectPolicyDocument,
  DeleteProjectPolicyDocument,
  ModifyProjectPolicyDocument,
  type ModifyProjectPolicyMutationVariables,
} from './generated/project-policy-writes.ts';
import { changedLimits } from './policy-change.ts';
import { limitText, policyChanges, storageText } from './policy-texts.ts';
import { PROJECT_LIMITS, type ProjectPolicy } from './project-policies.ts';
import { type Write, write } from './write.ts';

const stale = [['project-policies'], ['choices', 'project-policies']] as const;

type Fields = Omit<ProjectPolicy, 'name' | 'created_at' | 'stored'>;

/** Wanted limits: a whole form, or a part of one. What is omitted stays as it is, or as the manager sets it. */
export type ProjectPolicyLimits = Partial<Fields>;

type Props = ModifyProjectPolicyMutationVariables['props'];

/** Bytes as the manager takes them: a number. It refuses numbers beyond 2^53. */
const bytes = (limit: Limit<string>): number =>
  isUnlimited(limit) ? PROJECT_LIMITS.max_quota_scope_size.write : Number(limit);

/** Limits as the manager takes them. */
function propsOf(limits: ProjectPolicyLimits): Props {
  const props: Props = {};
  const { max_vfolder_count: folders, max_quota_scope_size: quota, max_network_count: networks } = limits;
  if (folders !== undefined && folders !== null)
    props.max_vfolder_count = stored(PROJECT_LIMITS.max_vfolder_count, folders);
  if (quota !== undefined && quota !== null) props.max_quota_scope_size = bytes(quota);
  if (networks !== undefined && networks !== null)
    props.max_network_count = stored(PROJECT_LIMITS.max_network_count, networks);
  return props;
}

const LABELS = {
  max_vfolder_count: 'policy.max_vfolder_count',
  max_quota_scope_size: 'policy.max_quota_scope_size',
  max_network_count: 'policy.max_network_count',
} as const;

const tell = (name: keyof Fields, fields: ProjectPolicyLimits) =>
  name === 'max_quota_scope_size' ? storageText(fields[name]) : limitText(fields[name]);

/**
 * What the connected release requires of a new policy; without limits, unless the caller gives some
 * (docs/contract/users-and-auth.md 5.3).
 */
function wanted(): Props {
  const manager = managerVersion();
  return {
    max_quota_scope_size: PROJECT_LIMITS.max_quota_scope_size.write,
    ...(lacks(manager, 'folder limits out of keypair policies') === null ? { max_vfolder_count: 0 } : {}),
    ...(lacks(manager, 'ProjectResourcePolicy.max_network_count') === null ? { max_network_count: 3 } : {}),
  };
}

/** Creates a policy. The official client has no command for it. */
const create: Write<{ name: string; limits: ProjectPolicyLimits }> = {
  mutationFn: async ({ name, limits }) => {
    const changes = policyChanges<Fields>(limits, null, LABELS, tell);
    const entry = { action: 'project-policies.create', subject: name, changes, cli: null } as const;
    await write(CreateProjectPolicyDocument, { name, props: { ...wanted(), ...propsOf(limits) } }, entry);
  },
  meta: { stale },
};

/** Sends the limits that differ from `policy`, the policy as it was last read; sends nothing if none differs. */
const modify: Write<{ policy: ProjectPolicy; limits: ProjectPolicyLimits }> = {
  mutationFn: async ({ policy, limits }) => {
    const changed = changedLimits<Fields>(policy, limits);
    const changes = policyChanges<Fields>(changed, policy, LABELS, tell);
    if (changes.length === 0) return;
    const entry = { action: 'project-policies.modify', subject: policy.name, changes, cli: null } as const;
    await write(ModifyProjectPolicyDocument, { name: policy.name, props: propsOf(changed) }, entry);
  },
  meta: { stale },
};

/** Deletes a policy. The manager refuses while projects have it. */
const remove: Write<string> = {
  mutationFn: async name => {
    const entry = { action: 'project-policies.delete', subject: name, changes: [], cli: null } as const;
    await write(DeleteProjectPolicyDocument, { name }, entry);
  },
  meta: { stale },
};

export const projectPolicyWrites = { create, modify, remove };
