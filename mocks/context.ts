import type { Behaviour } from './behaviour.ts';
import type { Db } from './db.ts';
import type { Random } from './ids.ts';
import type { KeypairRow, UserRow } from './people-rows.ts';
import type { Time } from './time.ts';

/** What every handler and resolver receives: the release, the state and the clock. */
export type Context = {
  readonly behaviour: Behaviour;
  readonly db: Db;
  /** Milliseconds since 1970. */
  readonly now: () => Time;
  readonly random: Random;
  /** Milliseconds between two events of a background task. */
  readonly pace: number;
};

/** The caller: a user, and the key that signed the request. */
export type Caller = { readonly user: UserRow; readonly keypair: KeypairRow };
