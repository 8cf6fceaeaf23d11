import { remember as keep, recall } from '#lib/storage.ts';
import { en } from './en.ts';
import type { Messages, Translate } from './messages.ts';

/** The languages the console speaks: one line here and one file each. English is part of the first load, others come when chosen. */
export const LANGUAGES = {
  en: { name: 'English', load: async (): Promise<Messages> => en },
  ko: { name: '한국어', load: async (): Promise<Messages> => (await import('./ko.ts')).ko },
} as const;

export type Language = keyof typeof LANGUAGES;

const STORED = 'console.language';

export const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(LANGUAGES, text);

/** The language chosen in this browser, else the first of the browser's own that the console speaks, else English. */
export function preferredLanguage(): Language {
  const stored = recall(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map(tag => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

type Spoken = { language: Language; t: Translate };

const translator = (messages: Messages): Translate => {
  return (key, ...params) => {
    const message: unknown = messages[key];
    return typeof message === 'function' ? (message(...params) as string) : (message as string);
  };
};

let wanted: Language = 'en';
let spoken: Spoken = { language: 'en', t: translator(en) };
const listeners = new Set<() => void>();

/** The language in use and its translator; a new object after each change. */
export const getSpoken = (): Spoken => spoken;

/** Calls back on every change of language. */
export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Loads a language's catalogue and speaks it from then on; `remember` keeps the choice in this browser. Of two choices in
 * a row the later one counts. Rejects where the catalogue cannot be loaded; the language stays as it is.
 */
export async function speak(language: Language, remember = false): Promise<void> {
  wanted = language;
  const messages = await LANGUAGES[language].load();
  if (wanted !== language) return; // another one has been chosen meanwhile
  spoken = { language, t: translator(messages) };
  if (remember) keep(STORED, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}
