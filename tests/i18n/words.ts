import { AREAS, LANGUAGES, type Language } from '#i18n/language.ts';
import type { Messages } from '#i18n/messages.ts';

/** All that a language says, every area of it. */
async function wordsOf(language: Language): Promise<Messages> {
  const { load } = LANGUAGES[language];
  return Object.assign({}, ...(await Promise.all(AREAS.map(area => load[area]()))));
}

export const en = await wordsOf('en');
export const ko = await wordsOf('ko');
