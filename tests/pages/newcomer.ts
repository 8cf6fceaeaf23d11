import { addKeypair } from '#mocks/db.ts';
import { accessKeyFrom, randomFrom, secretKeyFrom, uuidFrom } from '#mocks/ids.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import type { KeypairRow, UserRow } from '#mocks/people-rows.ts';
import { addAccount, keypairRow, userRow } from '#mocks/seed/rows.ts';

export type Newcomer = { user: UserRow; email: string; main: KeypairRow; others: KeypairRow[] };

type Given = Partial<UserRow> & {
  email?: string;
  /** Second keys, each active or not. */
  others?: readonly boolean[];
  /** How many projects of the domain `default` the user is in; 1 where not given. */
  projects?: number;
};

/** Adds a user of the domain `default` with a main key to an embedded manager, and as many second keys as are given. */
export function newcomer(manager: EmbeddedManager, given: Given = {}): Newcomer {
  const { others = [], projects = 1, email = 'newcomer@example.com', ...rest } = given;
  const { db } = manager;
  const random = randomFrom(db.users.size);
  const group_ids = [...db.groups.values()]
    .filter(({ domain_name, type, is_active }) => domain_name === 'default' && type === 'GENERAL' && is_active)
    .slice(0, projects)
    .map(({ id }) => id);
  const user = addAccount(
    db,
    random,
    userRow({ uuid: uuidFrom(random), email, full_name: 'A Newcomer', created_at: Date.now(), group_ids, ...rest }),
  );
  const main = db.keypairs.get(user.main_access_key ?? '') as KeypairRow;
  const made = others.map((is_active, at) =>
    addKeypair(
      db,
      keypairRow(user, {
        access_key: accessKeyFrom(random),
        secret_key: secretKeyFrom(random),
        is_active,
        created_at: user.created_at + at + 1,
      }),
    ),
  );
  return { user, email, main, others: made };
}
