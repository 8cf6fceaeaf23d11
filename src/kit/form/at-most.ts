import * as z from 'zod/mini';
import type { PlainKey } from '#i18n/messages.ts';
import { characters } from '#lib/characters.ts';

/** The rule of a text of `count` characters at most; `key`: the sentence that says so. */
export const atMost = (count: number, key: PlainKey) =>
  z.refine<string>(text => characters(text) <= count, { error: key });
