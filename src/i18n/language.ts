import { remember as keep, recall } from '#lib/storage.ts';
import { core } from './en/core.ts';
import type { Area, Catalogue, Messages, Translate } from './messages.ts';

type Loaders = { [Of in Area]: () => Promise<Catalogue<Of>> };

/** The files of all languages and areas. English `core` is part of the first load and not among them. */
const FILES = import.meta.glob<Record<string, object>>(['./*/*.ts', '!./en/core.ts']);

/** Every area of the catalogues. */
export const AREAS = [
  'core',
  ...Object.keys(FILES).flatMap(path => /^\.\/en\/(.+)\.ts$/.exec(path)?.[1] ?? []),
] as Area[];

/** What loads each area of a language. */
const loaders = (language: string): Loaders =>
  Object.fromEntries(
    AREAS.map(area => [area, async () => (await FILES[`./${language}/${area}.ts`]?.())?.[area]]),
  ) as Loaders;

/** The languages of the console: one line here and one folder for each. Only English `core` is part of the first load. */
export const LANGUAGES = {
  en: { name: 'English', load: { ...loaders('en'), core: async () => core } },
  ko: { name: '한국어', load: loaders('ko') },
} as const;

export type Language = keyof typeof LANGUAGES;

const STORED = 'console.language';

export const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(LANGUAGES, text);

/** The language chosen in this browser, else the first language of the browser that the console has, else English. */
export function preferredLanguage(): Language {
  const stored = recall(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map(tag => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

type Spoken = { language: Language; t: Translate };
type Known = Readonly<Partial<Messages>>;

const translator = (messages: Known): Translate => {
  return (key, ...params) => {
    const message: unknown = messages[key];
    // biome-ignore lint/suspicious/noConsole: a defect of the console's own, which fails the journey that meets it
    if (message === undefined) console.error(`the words for "${key}" were not fetched with the code that says them`);
    return typeof message === 'function' ? (message(...params) as string) : ((message as string | undefined) ?? key);
  };
};

/** The language that was chosen last. While it differs from the one in use, `changing` is loading it. */
let wanted: Language = 'en';
let changing: Promise<void> = Promise.resolve();
let messages: Known = core;
let spoken: Spoken = { language: 'en', t: translator(messages) };
/** The areas that have been loaded. A change of language loads them again. */
const areas = new Set<Area>(['core']);
const listeners = new Set<() => void>();

/** The language in use and its translator; a new object after each change. */
export const getSpoken = (): Spoken => spoken;

/** Calls back on every change of language. */
export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(language: Language, known: Known): void {
  messages = known;
  spoken = { language, t: translator(known) };
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

const read = async (language: Language, which: Iterable<Area>): Promise<Known> =>
  Object.assign({}, ...(await Promise.all([...which].map(area => LANGUAGES[language].load[area]()))));

/**
 * Loads a language's catalogue and speaks it from then on; `remember` keeps the choice in this browser. Of two choices in
 * a row the later one counts. Rejects where the catalogue cannot be loaded; the language stays as it is.
 */
export function speak(language: Language, remember = false): Promise<void> {
  wanted = language;
  changing = change(language, remember);
  return changing;
}

async function change(language: Language, remember: boolean): Promise<void> {
  let known: Known;
  let count: number;
  try {
    do {
      count = areas.size;
      known = await read(language, areas);
    } while (count < areas.size); // code that was loaded meanwhile has added areas
  } catch (failure) {
    if (wanted === language) wanted = spoken.language;
    throw failure;
  }
  if (wanted !== language) return; // another one has been chosen meanwhile
  set(language, known);
  if (remember) keep(STORED, language);
}

/**
 * Loads the messages of areas in the language in use; while another one is on its way, in that one, which then takes them
 * along. Rejects if one cannot be loaded in the language in use.
 */
export async function fetchWords(...which: Area[]): Promise<void> {
  for (const area of which) areas.add(area);
  const language = wanted;
  const reading = read(language, which);
  if (language === spoken.language) {
    const more = await reading;
    if (spoken.language === language) return set(language, { ...messages, ...more });
  } else {
    await Promise.allSettled([reading, changing]);
    if (spoken.language === language) return;
  }
  await fetchWords(...which); // the language was changed meanwhile, or could not be loaded
}

/** Loads code together with the messages of its areas. Rejects if one of them cannot be loaded. */
export async function withWords<Code>(which: readonly Area[], code: Promise<Code>): Promise<Code> {
  await Promise.all([code, fetchWords(...which)]);
  return code;
}
