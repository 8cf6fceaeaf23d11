import type { core } from './en/core.ts';
import type { credentials } from './en/credentials.ts';
import type { folders } from './en/folders.ts';
import type { imports } from './en/imports.ts';
import type { policies } from './en/policies.ts';
import type { sessions } from './en/sessions.ts';
import type { users } from './en/users.ts';
import type { work } from './en/work.ts';

/** What the console says, by area: `core` from the start, the others with the code that says it. */
type English = {
  core: typeof core;
  work: typeof work;
  users: typeof users;
  credentials: typeof credentials;
  imports: typeof imports;
  policies: typeof policies;
  folders: typeof folders;
  sessions: typeof sessions;
};

export type Area = keyof English;

/** What every language must fill in an area: same keys, and functions with the same parameters. */
export type Catalogue<Of extends Area> = { readonly [Key in keyof English[Of]]: Widened<English[Of][Key]> };

type Widened<Message> = Message extends string ? string : Message;

/** All that a language says. */
export type Messages = Catalogue<'core'> &
  Catalogue<'work'> &
  Catalogue<'users'> &
  Catalogue<'credentials'> &
  Catalogue<'imports'> &
  Catalogue<'policies'> &
  Catalogue<'folders'> &
  Catalogue<'sessions'>;

export type MessageKey = keyof Messages;

/** Keys of plain sentences. */
export type PlainKey = { [Key in MessageKey]: Messages[Key] extends string ? Key : never }[MessageKey];

/** The parameters of a message; none for a plain sentence. */
export type Params<Key extends MessageKey> = Messages[Key] extends (params: infer P) => string ? [params: P] : [];

export type Translate = <Key extends MessageKey>(key: Key, ...params: Params<Key>) => string;
