/** The longest file name that file systems take, in characters. */
export const LONGEST_NAME = 255;

/** What is wrong with a file name as typed; null for nothing. */
export type NameFault = 'empty' | 'too-long' | 'forbidden';

/** Characters that some file system refuses, control characters included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]|^\.+$/;

/** Checks a file name of 1 to 255 characters, its extension included. */
export function nameFault(name: string): NameFault | null {
  if (name.trim() === '') return 'empty';
  if ([...name].length > LONGEST_NAME) return 'too-long';
  return FORBIDDEN.test(name) ? 'forbidden' : null;
}

/** The name with the format's extension, added where it is missing. */
export const withExtension = (name: string, extension: string): string =>
  name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
