/**
 * The members of a JSON object, each value as the text that stands there: numbers keep their digits and objects their order.
 * Null for any other text.
 */
export function membersOf(text: string): Map<string, string> | null {
  if (!isObject(text)) return null;
  const members = new Map<string, string>();
  let depth = 0;
  let from = 0;
  let name: string | null = null;
  const close = (at: number) => {
    if (name !== null) members.set(name, text.slice(from, at).trim());
    name = null;
    from = at + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth === 1) from = at + 1;
    } else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) close(at);
    } else if (depth === 1 && char === ',') close(at);
    else if (depth === 1 && char === ':') {
      name = JSON.parse(text.slice(from, at)) as string;
      from = at + 1;
    }
  }
  return members;
}

/** The index of the quote that ends the string that begins at an index. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** The JSON object of such members. */
export const objectOf = (members: Iterable<readonly [string, string]>): string =>
  `{${[...members].map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')}}`;
