import { ManagerError } from './errors.ts';

/** An id as Python's UUID class reads it (dashes and case do not matter), dashed and in lower case. */
export function parseUuid(text: string): string {
  const digits = text.replaceAll(/[-{}]|urn:|uuid:/g, '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new ManagerError('badly formed hexadecimal UUID string');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
