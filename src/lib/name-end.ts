import { MAY_HIDE } from './text.ts';

/** Addresses end alike: kim@example.com, i-node01.cluster.local. */
const DOMAIN = /@|\.[^.]+\.[a-z]{2,}$/i;

/** Characters that stay visible at the end of a name. */
const KEPT = 5;

/**
 * The end of a name, which stays visible if the name is cut in the middle. Empty if it is to be cut at its end: an address,
 * or a script whose letters may join.
 */
export const endOf = (name: string): string =>
  DOMAIN.test(name) || MAY_HIDE.test(name) ? '' : name.slice(Math.max(1, name.length - KEPT)).trimStart();

/** Widths in px of characters at 14 px, of the widest of the usual system fonts. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ["ijlI.,:;|!'", 5],
  ['frt-()[]/ ', 7],
  ['mwMW@%', 14],
  ['ABCDEFGHJKLNOPQRSTUVXYZ', 11],
];
const WIDTH = new Map(WIDTHS.flatMap(([characters, width]) => [...characters].map(one => [one, width] as const)));

/** Characters of East Asia are as wide as they are high. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\uffef]/;

/**
 * How wide a text is at most in the console's font, in px. By a table: measuring on a canvas takes 3 ms of the first visit,
 * and a text that is taken for too wide looks the same.
 */
export const textWidth = (text: string): number =>
  Array.from(text, one => WIDTH.get(one) ?? (WIDE.test(one) ? 15 : 9)).reduce((sum, width) => sum + width, 0);
