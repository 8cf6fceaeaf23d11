/** The content of the webserver's config.toml: sections of plain values. */
export type TomlTable = Record<string, Record<string, string | number | boolean>>;

/** The value of a quoted string. The webserver escapes as JSON does; a string that is not JSON is taken literally. */
function unescaped(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text.slice(1, -1);
  }
}

/** The value of `key = value`; null for a kind that this reader does not support (arrays, dates). */
function scalar(text: string): string | number | boolean | null {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(text);
  if (quoted) return quoted[2] ?? unescaped(quoted[0]);
  const bare = text.replace(/\s*#.*$/, '').trim();
  if (bare === 'true' || bare === 'false') return bare === 'true';
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : null;
}

/**
 * Reads the webserver's config.toml: sections, quoted or bare keys, strings, numbers, booleans. The last of two equal
 * keys wins and unknown lines are ignored: webservers up to 25.15 write `debug` twice, which strict readers refuse (docs/contract/users-and-auth.md 1.3).
 */
export function readToml(text: string): TomlTable {
  const table: TomlTable = {};
  let section = '';
  for (const line of text.split('\n').map(l => l.trim())) {
    const heading = /^\[([^[\]]+)\]\s*(?:#.*)?$/.exec(line);
    if (heading) section = heading[1] ?? '';
    const pair = /^"?([\w.-]+)"?\s*=\s*(.+)$/.exec(line);
    const value = pair ? scalar(pair[2] ?? '') : null;
    if (pair?.[1] && value !== null) {
      table[section] = { ...table[section], [pair[1]]: value };
    }
  }
  return table;
}
