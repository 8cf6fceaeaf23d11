/** Translates messages of graphql-js to those of graphql-core: quotation marks and literals differ. */

const PYTHON: Record<string, string> = { true: 'True', false: 'False', null: 'None', undefined: 'None' };

/** The most characters of a text that graphql-core prints; it puts `...` in the middle of longer ones. */
const MOST = 240;

const shortened = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, (MOST - 4) / 2)}...${text.slice(-(MOST - 2) / 2)}`;

/** A text as Python quotes it: in single quotes, unless it contains those and no double ones. */
function quoted(text: string): string {
  const inner = JSON.parse(text) as string;
  return shortened(inner.includes("'") && !inner.includes('"') ? `"${inner}"` : `'${inner.replaceAll("'", "\\'")}'`);
}

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** JSON-like text in Python's notation. */
const pythonic = (text: string): string => {
  const parts = text.split(STRING);
  const strings = text.match(STRING) ?? [];
  return parts.map((part, i) => bare(part) + (strings[i] ? quoted(strings[i]) : '')).join('');
};

const bare = (text: string): string =>
  text
    .replaceAll(/\b(true|false|null|undefined)\b/g, word => PYTHON[word] ?? word)
    .replaceAll('{ ', '{')
    .replaceAll(' }', '}')
    .replaceAll(/(?<=[{,] ?)(\w+):/g, "'$1':");

/**
 * A validation or coercion message in the manager's wording. Literals of the query are quoted as written, variables in
 * Python's notation.
 */
export function managerWording(message: string): string {
  const variable = /^(Variable "\$\w+" got invalid value )(.*)$/s.exec(message);
  if (variable) return (variable[1] ?? '').replaceAll('"', "'") + pythonic(variable[2] ?? '');
  const literal = /^(.*?(?:value: |, found ))(.*)$/s.exec(message);
  if (literal) return (literal[1] ?? '').replaceAll('"', "'") + (literal[2] ?? '');
  return message.replaceAll('"', "'");
}
