import type { Accounts } from './exchange.ts';
import { EXCHANGES } from './exchanges.ts';
import { type Recording, recordingOf } from './recording.ts';
import { runExchanges } from './run.ts';
import { realTarget } from './target.ts';

/**
 * Where a real manager is: its webserver, its own port for API mode, and three accounts of it. `release` names the
 * recording; without it the manager is asked.
 */
export type Live = { manager: string; api?: string; accounts: Accounts; release?: string };

/** The rig's users, whose names and number the recordings hold. */
const RIG_USERS = 4;

/** Package version of the manager behind a webserver, as the handshake says it: `23.09.10`. */
export async function releaseOf(manager: string): Promise<string> {
  const shake = (await (await fetch(new URL('/func/', manager))).json()) as { manager: string };
  return shake.manager;
}

/** Whether the manager holds exactly what the rig holds, so that values may be compared and not kinds alone. */
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

/** Asks a real manager everything and puts requests and masked answers together; `writeRecording` files them. */
export async function recordLive({ manager, api, accounts, release }: Live): Promise<Recording> {
  const answers = await runExchanges(realTarget(manager, api), accounts, EXCHANGES);
  return recordingOf(release ?? (await releaseOf(manager)), EXCHANGES, answers);
}
