import fs from 'node:fs';
import path from 'node:path';
import type { Messages } from '#i18n/messages.ts';

/** Every message of a language, read from its files: src/i18n/language.ts finds them by Vite's import.meta.glob, which only Vite has. */
async function wordsOf(language: 'en' | 'ko'): Promise<Messages> {
  const folder = path.resolve(import.meta.dirname, '../../src/i18n', language);
  const files = fs.readdirSync(folder).map(name => import(path.join(folder, name)) as Promise<object>);
  const exported = (await Promise.all(files)).flatMap(module => Object.values(module) as unknown[]);
  return Object.assign({}, ...exported.filter(one => typeof one === 'object')) as Messages;
}

export const en = await wordsOf('en');
export const ko = await wordsOf('ko');
