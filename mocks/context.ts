import type { Behaviour } from './behaviour.ts';
import type { Db } from './db.ts';
import type { Random } from './ids.ts';
import type { KeypairRow, UserRow } from './people-rows.ts';
import type { Time } from './time.ts';

/** What every door and resolver is handed: which release is played, on what state, at what time. */
export type Context = {
  readonly behaviour: Behaviour;
  readonly db: Db;
  /** Milliseconds since 1970. */
  readonly now: () => Time;
  readonly random: Random;
};

/** Who asks: a user, and the key that signed. */
export type Caller = { readonly user: UserRow; readonly keypair: KeypairRow };
