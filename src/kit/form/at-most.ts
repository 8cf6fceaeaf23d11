import * as z from 'zod/mini';
import type { PlainKey } from '#i18n/messages.ts';
import { characters } from '#lib/characters.ts';

/** A zod rule for at most `count` characters. `key`: the message. */
export const atMost = (count: number, key: PlainKey) =>
  z.refine<string>(text => characters(text) <= count, { error: key });
