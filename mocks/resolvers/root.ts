import type { Caller, Context } from '../context.ts';
import { domain, domains } from './domains.ts';
import { groups } from './groups.ts';
import { keypairList } from './keypairs.ts';
import { userResourcePolicies } from './policies.ts';
import { userByEmail, userByUuid, userList } from './users.ts';

/** The resolvers of the root: graphql-js calls the one that a field names with the field's arguments. */
export function rootOf(ctx: Context, caller: Caller) {
  const resolver =
    <Arguments, Result>(resolve: (ctx: Context, caller: Caller, args: Arguments) => Result) =>
    (args: Arguments): Result =>
      resolve(ctx, caller, args);
  return {
    domain: resolver(domain),
    domains: resolver(domains),
    groups: resolver(groups),
    user: resolver(userByEmail),
    user_from_uuid: resolver(userByUuid),
    user_list: resolver(userList),
    keypair_list: resolver(keypairList),
    user_resource_policies: resolver(userResourcePolicies),
  };
}
