import type { GraphQLResolveInfo } from 'graphql';
import type { Caller, Context } from '../context.ts';
import type { Mutation, Query } from '../generated/sources.ts';
import { modifyAgent } from '../writes/agents.ts';
import { modifyDomain } from '../writes/domains.ts';
import { createRegistry, deleteRegistry, modifyRegistry } from '../writes/etcd-registries.ts';
import { associateWithDomain, disassociateWithDomain } from '../writes/group-domains.ts';
import {
  aliasImage,
  dealiasImage,
  forgetImage,
  forgetImageById,
  modifyImage,
  purgeImageById,
} from '../writes/images.ts';
import { createKeypair, deleteKeypair, modifyKeypair } from '../writes/keypairs.ts';
import { modifyGroup } from '../writes/members.ts';
import { modifyUser } from '../writes/modify-user.ts';
import { createPolicy, deletePolicy, modifyPolicy } from '../writes/policies.ts';
import { createPreset, deletePreset, modifyPreset } from '../writes/presets.ts';
import { quotaScope, setQuotaScope, unsetQuotaScope } from '../writes/quota-scopes.ts';
import { createRegistryNode, deleteRegistryNode, modifyRegistryNode } from '../writes/registries.ts';
import { rescanImages } from '../writes/rescan.ts';
import { createScalingGroup, deleteScalingGroup, modifyScalingGroup } from '../writes/resource-groups.ts';
import { hostPermissions } from '../writes/slots.ts';
import { createUser, deleteUser, purgeUser } from '../writes/users.ts';
import { agentById, agentList, agentSummaryList } from './agents.ts';
import { vfolderList } from './belongings.ts';
import { domain, domains } from './domains.ts';
import { groups } from './groups.ts';
import { image, images } from './images.ts';
import { keypairByKey, keypairList, keypairs } from './keypairs.ts';
import { policies, policy } from './policies.ts';
import { resourcePreset, resourcePresetById, resourcePresets } from './presets.ts';
import { containerRegistries, containerRegistryNodes } from './registries.ts';
import { endpointList, scalingGroup, scalingGroups } from './resource-groups.ts';
import { computeSessionList } from './sessions.ts';
import { storageVolume, storageVolumeList } from './storages.ts';
import { userByEmail, userByUuid, userList } from './users.ts';

/**
 * The resolvers of the roots: graphql-js calls the one that a field names, with the field's arguments. A field of the schema
 * without a resolver here is a type error (mocks/generated/sources.ts).
 */
export function rootOf(ctx: Context, caller: Caller): Query & Mutation {
  const resolver =
    <Arguments, Result>(resolve: (ctx: Context, caller: Caller, args: Arguments, info: GraphQLResolveInfo) => Result) =>
    (args: Arguments, _: unknown, info: GraphQLResolveInfo): Result =>
      resolve(ctx, caller, args, info);
  return {
    domain: resolver(domain),
    domains: resolver(domains),
    groups: resolver(groups),
    user: resolver(userByEmail),
    user_from_uuid: resolver(userByUuid),
    user_list: resolver(userList),
    keypair_list: resolver(keypairList),
    keypair: resolver(keypairByKey),
    keypairs: resolver(keypairs),
    keypair_resource_policies: resolver(policies('keypair')),
    keypair_resource_policy: resolver(policy('keypair')),
    user_resource_policies: resolver(policies('user')),
    user_resource_policy: resolver(policy('user')),
    project_resource_policies: resolver(policies('project')),
    project_resource_policy: resolver(policy('project')),
    vfolder_host_permissions: resolver(hostPermissions),
    compute_session_list: resolver(computeSessionList),
    vfolder_list: resolver(vfolderList),
    resource_presets: resolver(resourcePresets),
    resource_preset: resolver(resourcePreset),
    resource_preset_by_id: resolver(resourcePresetById),
    images: resolver(images),
    image: resolver(image),
    agent_list: resolver(agentList),
    agent: resolver(agentById),
    agent_summary_list: resolver(agentSummaryList),
    scaling_groups: resolver(scalingGroups),
    container_registries: resolver(containerRegistries),
    container_registry_nodes: resolver(containerRegistryNodes),
    scaling_group: resolver(scalingGroup),
    endpoint_list: resolver(endpointList),
    storage_volume_list: resolver(storageVolumeList),
    storage_volume: resolver(storageVolume),
    quota_scope: resolver(quotaScope),
    set_quota_scope: resolver(setQuotaScope),
    unset_quota_scope: resolver(unsetQuotaScope),
    modify_agent: resolver(modifyAgent),
    create_resource_preset: resolver(createPreset),
    modify_resource_preset: resolver(modifyPreset),
    delete_resource_preset: resolver(deletePreset),
    create_container_registry: resolver(createRegistry),
    modify_container_registry: resolver(modifyRegistry),
    delete_container_registry: resolver(deleteRegistry),
    create_container_registry_node: resolver(createRegistryNode),
    modify_container_registry_node: resolver(modifyRegistryNode),
    delete_container_registry_node: resolver(deleteRegistryNode),
    rescan_images: resolver(rescanImages),
    modify_domain: resolver(modifyDomain),
    create_scaling_group: resolver(createScalingGroup),
    modify_scaling_group: resolver(modifyScalingGroup),
    delete_scaling_group: resolver(deleteScalingGroup),
    associate_scaling_group_with_domain: resolver(associateWithDomain),
    disassociate_scaling_group_with_domain: resolver(disassociateWithDomain),
    modify_image: resolver(modifyImage),
    alias_image: resolver(aliasImage),
    dealias_image: resolver(dealiasImage),
    forget_image: resolver(forgetImage),
    forget_image_by_id: resolver(forgetImageById),
    purge_image_by_id: resolver(purgeImageById),
    create_user: resolver(createUser),
    modify_user: resolver(modifyUser),
    delete_user: resolver(deleteUser),
    purge_user: resolver(purgeUser),
    create_keypair: resolver(createKeypair),
    modify_keypair: resolver(modifyKeypair),
    delete_keypair: resolver(deleteKeypair),
    modify_group: resolver(modifyGroup),
    create_keypair_resource_policy: resolver(createPolicy('keypair')),
    modify_keypair_resource_policy: resolver(modifyPolicy('keypair')),
    delete_keypair_resource_policy: resolver(deletePolicy('keypair')),
    create_user_resource_policy: resolver(createPolicy('user')),
    modify_user_resource_policy: resolver(modifyPolicy('user')),
    delete_user_resource_policy: resolver(deletePolicy('user')),
    create_project_resource_policy: resolver(createPolicy('project')),
    modify_project_resource_policy: resolver(modifyPolicy('project')),
    delete_project_resource_policy: resolver(deletePolicy('project')),
  };
}
