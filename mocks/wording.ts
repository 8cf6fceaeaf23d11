/** graphql-js and the manager's graphql-core say the same, with other quotation marks and Python's literals. */

const PYTHON: Record<string, string> = { true: 'True', false: 'False', null: 'None', undefined: 'None' };

/** graphql-core shows at most this much of a text, and puts three dots in its middle. */
const MOST = 240;

const shortened = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, (MOST - 4) / 2)}...${text.slice(-(MOST - 2) / 2)}`;

/** A text as Python quotes it: in single quotes, unless it contains those and no double ones. */
function quoted(text: string): string {
  const inner = JSON.parse(text) as string;
  return shortened(inner.includes("'") && !inner.includes('"') ? `"${inner}"` : `'${inner.replaceAll("'", "\\'")}'`);
}

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** JSON-like text as Python prints it. */
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
 * A validation or coercion message in the manager's wording. What stands in a query is quoted as it is written there,
 * what came in as a variable as Python prints it.
 */
export function managerWording(message: string): string {
  const variable = /^(Variable "\$\w+" got invalid value )(.*)$/s.exec(message);
  if (variable) return (variable[1] ?? '').replaceAll('"', "'") + pythonic(variable[2] ?? '');
  const literal = /^(.*?(?:value: |, found ))(.*)$/s.exec(message);
  if (literal) return (literal[1] ?? '').replaceAll('"', "'") + (literal[2] ?? '');
  return message.replaceAll('"', "'");
}
