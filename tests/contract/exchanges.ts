import type { Exchange } from './exchange.ts';
import { agentLists } from './exchanges/agents.ts';
import { counts } from './exchanges/counts.ts';
import { envelope } from './exchanges/envelope.ts';
import { fields } from './exchanges/fields.ts';
import { projectFolders } from './exchanges/folders.ts';
import { handshake } from './exchanges/handshake.ts';
import { images } from './exchanges/images.ts';
import { keypairPolicies } from './exchanges/keypair-policies.ts';
import { keypairWrites } from './exchanges/keypair-writes.ts';
import { lists } from './exchanges/lists.ts';
import { logins } from './exchanges/login.ts';
import { maintenance } from './exchanges/maintenance.ts';
import { ownPassword } from './exchanges/own-password.ts';
import { agents, presets } from './exchanges/presets.ts';
import { quotaScopes } from './exchanges/quota-scopes.ts';
import { resourceGroups } from './exchanges/resource-groups.ts';
import { rest } from './exchanges/rest.ts';
import { roles } from './exchanges/roles.ts';
import { sessionLists } from './exchanges/sessions.ts';
import { settings } from './exchanges/settings.ts';
import { signing } from './exchanges/signing.ts';
import { smallPolicies } from './exchanges/small-policies.ts';
import { storages } from './exchanges/storages.ts';
import { userTraps } from './exchanges/user-traps.ts';
import { userWrites } from './exchanges/user-writes.ts';

/** The contract suite: exchanges with the embedded manager and with real ones. Names are unique. */
export const EXCHANGES: readonly Exchange[] = [
  ...handshake,
  ...logins,
  ...envelope,
  ...fields,
  ...roles,
  ...lists,
  ...rest,
  ...signing,
  ...counts,
  ...userWrites,
  ...userTraps,
  ...keypairWrites,
  ...keypairPolicies,
  ...smallPolicies,
  ...projectFolders,
  ...presets,
  ...agents,
  ...agentLists,
  ...images,
  ...resourceGroups,
  ...storages,
  ...sessionLists,
  ...ownPassword,
  ...maintenance,
  ...settings,
  // last: up to 24.09 a domain admin's request breaks a pooled connection of the database, and another request then fails
  ...quotaScopes,
];
