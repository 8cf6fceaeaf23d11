import { LosslessNumber, parse, stringify } from 'lossless-json';

/** The members of a JSON object, each value as JSON text: numbers keep their digits. Null for any other text. */
export function membersOf(text: string): Map<string, string> | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof LosslessNumber)
    return null;
  return new Map(Object.entries(value).map(([name, one]) => [name, stringify(one) ?? 'null']));
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** The JSON object of such members. */
export const objectOf = (members: Iterable<readonly [string, string]>): string =>
  `{${[...members].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
