import { isUnlimited, type Limit, stored } from '#lib/limits.ts';
import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import {
  CreateProjectPolicyDocument,
  DeleteProjectPolicyDocument,
  ModifyProjectPolicyDocument,
  type ModifyProjectPolicyMutationVariables,
} from './generated/project-policy-writes.ts';
import { toldChanges, toldLimit, toldStorage } from './policy-told.ts';
import { PROJECT_LIMITS, type ProjectPolicy } from './project-policies.ts';
import { type Write, write } from './write.ts';

const stale = [['project-policies'], ['choices', 'project-policies']] as const;

type Fields = Omit<ProjectPolicy, 'name' | 'created_at' | 'stored'>;

/** The limits of a policy; what is left out stays as it is, or as the manager sets it. */
export type ProjectPolicyLimits = Partial<Fields>;

type Props = ModifyProjectPolicyMutationVariables['props'];

/** Bytes as the manager takes them: a number, of which it refuses all beyond 2^53. */
const bytes = (limit: Limit<string>): number =>
  isUnlimited(limit) ? PROJECT_LIMITS.max_quota_scope_size.write : Number(limit);

/** Limits as the manager takes them; only what is named goes along. */
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
  name === 'max_quota_scope_size' ? toldStorage(fields[name]) : toldLimit(fields[name]);

/**
 * What the connected release wants of a new policy, without limits where nothing else is said
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

/** Makes a policy. The official client has no command for it. */
const create: Write<{ name: string; limits: ProjectPolicyLimits }> = {
  mutationFn: async ({ name, limits }) => {
    const changes = toldChanges<Fields>(limits, null, LABELS, tell);
    const deed = { action: 'project-policies.create', subject: name, changes, cli: null } as const;
    await write(CreateProjectPolicyDocument, { name, props: { ...wanted(), ...propsOf(limits) } }, deed);
  },
  meta: { stale },
};

/** Changes a policy; only what is named in `limits` is sent. `policy` is what it was when it was last read. */
const modify: Write<{ policy: ProjectPolicy; limits: ProjectPolicyLimits }> = {
  mutationFn: async ({ policy, limits }) => {
    const changes = toldChanges<Fields>(limits, policy, LABELS, tell);
    const deed = { action: 'project-policies.modify', subject: policy.name, changes, cli: null } as const;
    await write(ModifyProjectPolicyDocument, { name: policy.name, props: propsOf(limits) }, deed);
  },
  meta: { stale },
};

/** Deletes a policy. The manager refuses while projects follow it. */
const remove: Write<string> = {
  mutationFn: async name => {
    const deed = { action: 'project-policies.delete', subject: name, changes: [], cli: null } as const;
    await write(DeleteProjectPolicyDocument, { name }, deed);
  },
  meta: { stale },
};

export const projectPolicyWrites = { create, modify, remove };
