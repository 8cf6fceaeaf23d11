/** An id shortened in the middle to about `length` characters: `AKIA4HYZ…ALKSX2`. */
export function shortened(id: string, length = 15): string {
  if (id.length <= length + 1) return id;
  const end = Math.floor((length - 1) / 2);
  return `${id.slice(0, length - 1 - end)}…${id.slice(-end)}`;
}

/** Characters that turn the direction of the text around them, or cannot be seen: shown as their code, so that a name cannot pose as another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text in one line with everything in it visible. */
export const plainText = (text: string): string =>
  text.replace(UNSEEN, char =>
    /[\t\n\r]/.test(char) ? ' ' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
