/**
 * The tokenizer of both query languages. Which tokens can come next depends on the position, as in the manager's
 * tokenizer; users and tests see its error texts (docs/contract/users-and-auth.md 3.3).
 */

export type Token = { kind: string; text: string; line: number; column: number };

/** A syntax error; `message` is the manager's, without its prefix "Query … parsing error". */
export class SyntaxRefusal extends Error {}

/** A text with valid syntax and an invalid meaning: refused by the grammar rule that evaluates it. */
export const refusalOf = (rule: 'binary_expr' | 'number' | 'col', text: string): SyntaxRefusal =>
  new SyntaxRefusal(`Error trying to process rule "${rule}":\n\n${text}`);

export type Terminals = readonly (readonly [kind: string, pattern: RegExp])[];

const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text.replaceAll("'", "\\'")}'`;
const shown = (token: Token): string => `Token('${token.kind}', ${quoted(token.text)})`;
const list = (kinds: readonly string[]): string => `Expected one of: \n\t* ${kinds.join('\n\t* ')}\n`;

/** Reads one token at a time. `terminals` are tried in order; patterns are sticky (`/y`). */
export class TokenReader {
  readonly #source: string;
  readonly #terminals: Terminals;
  #at = 0;
  #last: Token | null = null;

  constructor(source: string, terminals: Terminals) {
    this.#source = source;
    this.#terminals = terminals;
  }

  #match(kinds: readonly string[] | null): Token | null {
    for (const [kind, pattern] of this.#terminals) {
      if (kinds && !kinds.includes(kind)) continue;
      pattern.lastIndex = this.#at;
      const text = pattern.exec(this.#source)?.[0];
      if (text === undefined) continue;
      return { kind, text, ...this.#place() };
    }
    return null;
  }

  #place(): { line: number; column: number } {
    const before = this.#source.slice(0, this.#at);
    return { line: before.split('\n').length, column: this.#at - before.lastIndexOf('\n') };
  }

  /** The source around a character that starts no token, with a mark under it. */
  #picture(): string {
    const before =
      this.#source
        .slice(Math.max(0, this.#at - 40), this.#at)
        .split('\n')
        .at(-1) ?? '';
    const after = this.#source.slice(this.#at, this.#at + 40).split('\n')[0] ?? '';
    return `${before}${after}\n${' '.repeat(before.length)}^\n`;
  }

  /**
   * The next token, or null at the end of the text. `readable`: kinds that are recognised here; `allowed`: kinds that
   * the grammar accepts ($END if the text may end here).
   */
  next(readable: readonly string[], allowed: readonly string[]): Token | null {
    while (/\s/.test(this.#source[this.#at] ?? '')) this.#at++;
    if (this.#at >= this.#source.length) {
      if (allowed.includes('$END')) return null;
      const { line, column } = this.#last ?? { line: 1, column: 1 };
      throw new SyntaxRefusal(
        `Unexpected token Token('$END', '') at line ${line}, column ${column}.\n${list(allowed)}`,
      );
    }
    const token = this.#match(readable);
    if (!token) throw this.#refuse(readable, allowed);
    if (!allowed.includes(token.kind))
      throw new SyntaxRefusal(
        `Unexpected token ${shown(token)} at line ${token.line}, column ${token.column}.\n${list(allowed)}`,
      );
    this.#at += token.text.length;
    this.#last = token;
    return token;
  }

  #refuse(readable: readonly string[], allowed: readonly string[]): SyntaxRefusal {
    const stray = this.#match(null);
    const { line, column } = this.#place();
    if (stray) {
      const history = this.#last ? shown(this.#last) : 'None';
      return new SyntaxRefusal(
        `Unexpected token ${shown(stray)} at line ${line}, column ${column}.\n${list(allowed)}Previous tokens: [${history}]\n`,
      );
    }
    const history = this.#last ? `\nPrevious tokens: ${shown(this.#last)}\n` : '';
    return new SyntaxRefusal(
      `No terminal matches '${this.#source[this.#at]}' in the current parser context, at line ${line} col ${column}\n\n${this.#picture()}${list(readable)}${history}`,
    );
  }
}
