/** The longest file name that file systems accept, in characters. */
export const LONGEST_NAME = 255;

/** What is wrong with a typed file name. */
export type NameFault = 'empty' | 'too-long' | 'forbidden';

/** Names that some file system refuses, because of a character in them or because they consist of dots. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for control characters
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]|^\.+$/;

/** The fault of a file name with its extension; null for a valid name of 1 to 255 characters. */
export function nameFault(name: string): NameFault | null {
  if (name.trim() === '') return 'empty';
  if ([...name].length > LONGEST_NAME) return 'too-long';
  return FORBIDDEN.test(name) ? 'forbidden' : null;
}

/** The name with the format's extension; adds it when it is missing. */
export const withExtension = (name: string, extension: string): string =>
  name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
