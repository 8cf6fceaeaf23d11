import type { PlainKey } from '#i18n/messages.ts';
import { managerVersion } from './connection.ts';
import { mainKeyStaysOn } from './key-rules.ts';

/** A refusal that is recognised: the sentence that says it, and the datum that it is about. */
export type Refusal = { reason: PlainKey; field: string | null };

/**
 * What managers say, raw database text included, and what it means (docs/contract/users-and-auth.md 3.7, 4.3, 5.6,
 * docs/contract/resources-and-operations.md 7.2). The words may hold password hashes and generated keys, so they are
 * only ever looked into here.
 */
const KNOWN: readonly [RegExp, PlainKey, string | null][] = [
  [/pk_\w+_resource_policies/, 'refusal.policy-exists', 'name'],
  [
    /update or delete on table "\w+_resource_policies"|null value in column "resource_policy" of relation/,
    'refusal.policy-in-use',
    null,
  ],
  [
    /no matching (modify|delete)\w+resourcepolicy|resource policy with name .* not found|No \w+ResourcePolicyRow matches/i,
    'refusal.policy-gone',
    null,
  ],
  [/pk_scaling_groups|Duplicate (scaling|resource) group name/, 'refusal.group-exists', 'name'],
  [/table "scaling_groups" violates|Failed to delete scaling group/, 'refusal.group-in-use', null],
  [/uq_sgroup_domain|fk_sgroups_for_domains/, 'refusal.group-domain', 'domain'],
  [/no matching (modify|delete)scalinggroup|No such scaling group|Scaling group not found/, 'refusal.group-gone', null],
  [
    /validation error for \w+GroupOpts|DataError\(|ScalingGroupOpts|is not a valid SchedulerType/,
    'refusal.group-options',
    null,
  ],
  [/Duplicate resource preset name|(pk|ix)_resource_presets/, 'refusal.preset-exists', 'name'],
  [
    /no matching (modify|delete)resourcepreset|No such resource preset|No ResourcePresetRow matches/,
    'refusal.preset-gone',
    null,
  ],
  [/ix_image_aliases_alias/, 'refusal.alias-taken', 'alias'],
  [/No such environment image|Image not found/, 'refusal.image-gone', null],
  [/No such image alias|^exceptions must derive from BaseException$/, 'refusal.alias-gone', null],
  [/must have all intrinsic resource slots/, 'refusal.preset-slots', null],
  [/No ResourceGroupRow matches|No such resource group/, 'refusal.no-resource-group', 'scaling_group_name'],
  [/already exists with the same name|already has the name you requested/, 'refusal.folder-exists', 'name'],
  [/is reserved for internal operations|matches a reserved pattern/, 'refusal.folder-reserved', 'name'],
  [/dot-prefixed vfolders cannot be/, 'refusal.folder-dotted', 'name'],
  [/cannot create more vfolders/, 'refusal.folder-count', null],
  [/Not allowed in vfolder host/, 'refusal.folder-host', 'host'],
  [/status filtering has failed|is not purgable/, 'refusal.folder-state', null],
  [/^Old password mismatch$/, 'refusal.old-password', 'old_password'],
  [/ix_users_email/, 'refusal.email-taken', 'email'],
  [/uq_users_username|is already taken by another user/, 'refusal.username-taken', 'username'],
  [/user already exists/i, 'refusal.user-exists', 'email'],
  [/value too long for type|StringDataRightTruncation/, 'refusal.too-long', null],
  [/is invalid IP address value/, 'refusal.bad-ip', 'allowed_client_ip'],
  [
    /fk_(users|keypairs)_resource_policy|No keypair resource policy goes by that name|Resource policy '.*' does not exist/,
    'refusal.no-policy',
    'resource_policy',
  ],
  [/Domain '.*' does not exist|No DomainRow matches|fk_users_domain_name/, 'refusal.no-domain', 'domain_name'],
  [/used as (the )?(main|default) access key/, 'refusal.main-key', null],
  [/fk_(sessions|kernels)_access_key_keypairs/, 'refusal.key-has-sessions', null],
  [/no matching (modify|delete)keypair|The key does not exist/, 'refusal.key-gone', null],
  [
    /no matching (modify|delete|purge)user|The user does not exist|User not found|'NoneType' object has no attribute/,
    'refusal.user-gone',
    null,
  ],
  [/Model-store project keeps every user/, 'refusal.model-store', 'groups'],
  [/null value in column "user"|No UserRow matches/, 'refusal.no-owner', 'user_id'],
  [/could not serialize access|SerializationError/, 'refusal.at-once', null],
  [/^failed$/, 'refusal.no-reason', null],
];

/** What a manager's words mean, where they are known. */
export function recognised(words: string): Refusal | null {
  const found = KNOWN.find(([pattern]) => pattern.test(words));
  if (!found) return null;
  const stays = words.includes('no matching modifykeypair') && mainKeyStaysOn(managerVersion());
  return { reason: stays ? 'refusal.key-stays' : found[1], field: found[2] };
}
