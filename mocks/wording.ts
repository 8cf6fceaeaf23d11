/** graphql-js and the manager's graphql-core say the same, with other quotation marks and Python's literals. */

const PYTHON: Record<string, string> = { true: 'True', false: 'False', null: 'None', undefined: 'None' };

/** JSON-like text as Python prints it. */
const pythonic = (text: string): string =>
  text
    .replaceAll('"', "'")
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
