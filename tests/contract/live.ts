import type { Accounts } from './exchange.ts';
import { EXCHANGES } from './exchanges.ts';
import { type Recording, recordingOf } from './recording.ts';
import { runExchanges } from './run.ts';
import { realTarget } from './target.ts';

/**
 * A real manager: its webserver, its own port for API mode, and three of its accounts. `release` names the
 * recording; without it the manager's handshake does.
 */
export type Live = { manager: string; api?: string; accounts: Accounts; release?: string };

/** Number of the rig's users, which the recordings contain. */
const RIG_USERS = 4;

/** Package version of the manager behind a webserver, from the handshake: `23.09.10`. */
export async function releaseOf(manager: string): Promise<string> {
  const shake = (await (await fetch(new URL('/func/', manager))).json()) as { manager: string };
  return shake.manager;
}

/** Whether the manager has exactly the rig's users, so that values can be compared and not only types. */
export async function holdsRigUsers({ manager, accounts }: Live): Promise<boolean> {
  const query = '{user_list(limit:0,offset:0){total_count}}';
  const exchange = {
    name: 'count',
    via: 'webserver' as const,
    as: 'superadmin' as const,
    steps: () => [{ method: 'POST', path: '/func/admin/gql', body: { query } }],
  };
  const { count: [answer] = [] } = await runExchanges(realTarget(manager), accounts, [exchange]);
  const body = answer?.body as { data?: { user_list?: { total_count?: number } } } | undefined;
  return body?.data?.user_list?.total_count === RIG_USERS;
}

/** Runs all exchanges with a real manager and returns requests with masked answers; `writeRecording` writes them. */
export async function recordLive({ manager, api, accounts, release }: Live): Promise<Recording> {
  const answers = await runExchanges(realTarget(manager, api), accounts, EXCHANGES);
  return recordingOf(release ?? (await releaseOf(manager)), EXCHANGES, answers);
}
