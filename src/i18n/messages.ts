import type { en } from './en.ts';

/** The catalogue that every language must fill: same keys, and functions with the same parameters. */
export type Messages = { readonly [Key in keyof typeof en]: Widened<(typeof en)[Key]> };

type Widened<Message> = Message extends string ? string : Message;

export type MessageKey = keyof Messages;

/** Keys of plain sentences. */
export type PlainKey = { [Key in MessageKey]: Messages[Key] extends string ? Key : never }[MessageKey];

/** The parameters of a message; none for a plain sentence. */
export type Params<Key extends MessageKey> = Messages[Key] extends (params: infer P) => string ? [params: P] : [];

export type Translate = <Key extends MessageKey>(key: Key, ...params: Params<Key>) => string;
