import { ManagerError } from './errors.ts';

/** An id as Python's UUID class parses it (dashes and case are ignored), in dashed lower case. @throws ManagerError. */
export function parseUuid(text: string): string {
  const digits = text.replaceAll(/[-{}]|urn:|uuid:/g, '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new ManagerError('badly formed hexadecimal UUID string');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
