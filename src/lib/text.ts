/** An id shortened in the middle to about `length` characters: `AKIA4HYZ…ALKSX2`. */
export function shortened(id: string, length = 15): string {
  if (id.length <= length + 1) return id;
  const end = Math.max(1, Math.floor((length - 1) / 2));
  return `${id.slice(0, Math.max(1, length - 1 - end))}…${id.slice(-end)}`;
}

/**
 * Characters that change the direction of the text around them or are invisible, such as fillers and tags. They are shown
 * as their code, so that one name cannot look like another. The joiner inside an emoji is visible: it joins two pictures.
 */
const UNSEEN =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160\u17b4\u17b5\u3164\uffa0]|[\u180b-\u180f]/gu;

/** The text in one line, with invisible characters shown as their code. */
export const plainText = (text: string): string => (MAY_HIDE.test(text) ? text.replace(UNSEEN, code) : text);

/** A quick test: most texts have no such character, and lists show thousands of texts. */
export const MAY_HIDE = /[^\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u3131-\u3163\u4e00-\u9fff\uac00-\ud7a3]/;

const code = (char: string) =>
  /[\t\n\r]/.test(char) ? ' ' : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** An identifier as it was meant: without spaces around it, no-break and zero-width spaces, and byte order marks. */
export const withoutPasted = (text: string): string => text.replace(/[\u00a0\u200b\u2060\ufeff]/g, '').trim();

/**
 * Text in Unicode's composed form (NFC). macOS writes file names decomposed: `가` as two characters, which is not equal.
 */
export const composed = (text: string): string => text.normalize('NFC');

/** Every form in which a text may be stored: as typed, composed and decomposed. Most texts have only one. */
export const spellings = (text: string): string[] => [...new Set([composed(text), text.normalize('NFD'), text])];

/** A text without the difference of upper and lower case, and of Unicode forms: equal for texts that look alike. */
export const folded = (text: string): string => composed(text.toLowerCase());

/** A test whether a text contains `sought`, in any case and Unicode form. */
export function holding(sought: string): (text: string) => boolean {
  const wanted = folded(sought);
  return text => folded(text).includes(wanted);
}
