import type { Caller, Context } from '../context.ts';
import { userByEmail, userByUuid, userList } from './users.ts';

/** The resolvers of the root: graphql-js calls the one that a field names with the field's arguments. */
export const rootOf = (ctx: Context, caller: Caller) => ({
  user_list: (args: Parameters<typeof userList>[2]) => userList(ctx, caller, args),
  user: (args: Parameters<typeof userByEmail>[2]) => userByEmail(ctx, caller, args),
  user_from_uuid: (args: Parameters<typeof userByUuid>[2]) => userByUuid(ctx, caller, args),
});
