/** Ids and keys that are the same on every start, so that a bug report can name them. */

export type Random = () => number;

/** Numbers in [0, 1) by mulberry32; the same `seed` gives the same sequence. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What each byte is in hexadecimal digits. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** 8 hexadecimal digits. A seed has thousands: a table takes a third of the time of `toString(16)`. */
function hex(random: Random): string {
  const number = Math.floor(random() * 0x100000000);
  const at = (bits: number) => BYTES[(number >>> bits) & 255] as string;
  return at(24) + at(16) + at(8) + at(0);
}

/** A version 4 UUID. */
export function uuidFrom(random: Random): string {
  const text = hex(random) + hex(random) + hex(random) + hex(random);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`;
}

/** 32 hexadecimal digits, as session ids are. */
export const tokenFrom = (random: Random): string => hex(random) + hex(random) + hex(random) + hex(random);

const letters = (random: Random, alphabet: string, length: number): string => {
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[Math.floor(random() * alphabet.length)];
  return text;
};

/** AKIA and 16 characters of base32 (docs/contract/users-and-auth.md 4.3). */
export const accessKeyFrom = (random: Random): string =>
  `AKIA${letters(random, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`;

/** 40 characters that need no escape in a URL. */
export const secretKeyFrom = (random: Random): string =>
  letters(random, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 40);
