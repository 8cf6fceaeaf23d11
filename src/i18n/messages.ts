/**
 * What the console says, by area: `core` from the start, the others with the code that says it. A line here registers an
 * area; its files are `en/<area>.ts`, `ko/<area>.ts` …
 */
type English = {
  core: typeof import('./en/core.ts').core;
  work: typeof import('./en/work.ts').work;
  users: typeof import('./en/users.ts').users;
  credentials: typeof import('./en/credentials.ts').credentials;
  imports: typeof import('./en/imports.ts').imports;
  policies: typeof import('./en/policies.ts').policies;
  folders: typeof import('./en/folders.ts').folders;
  storages: typeof import('./en/storages.ts').storages;
  sessions: typeof import('./en/sessions.ts').sessions;
  registries: typeof import('./en/registries.ts').registries;
  images: typeof import('./en/images.ts').images;
  agents: typeof import('./en/agents.ts').agents;
  presets: typeof import('./en/presets.ts').presets;
  groups: typeof import('./en/groups.ts').groups;
  configuration: typeof import('./en/configuration.ts').configuration;
  maintenance: typeof import('./en/maintenance.ts').maintenance;
  information: typeof import('./en/information.ts').information;
};

export type Area = keyof English;

/** The messages of an area in any language: the keys of English, and functions with the same parameters. */
export type Catalogue<Of extends Area> = { readonly [Key in keyof English[Of]]: Widened<English[Of][Key]> };

type Widened<Message> = Message extends string ? string : Message;

type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** All messages of a language. */
export type Messages = Intersection<{ [Of in Area]: Catalogue<Of> }[Area]>;

export type MessageKey = keyof Messages;

/** The areas that have all of some words: `AreaWith<'title' | 'count'>` has `presets`, because of `presets.title` and `presets.count`. */
export type AreaWith<Word extends string> = { [Of in Area]: `${Of}.${Word}` extends MessageKey ? Of : never }[Area];

/** Keys of plain sentences. */
export type PlainKey = { [Key in MessageKey]: Messages[Key] extends string ? Key : never }[MessageKey];

/** The parameters of a message; none for a plain sentence. */
export type Params<Key extends MessageKey> = Messages[Key] extends (params: infer P) => string ? [params: P] : [];

export type Translate = <Key extends MessageKey>(key: Key, ...params: Params<Key>) => string;
