import { type Terminals, TokenReader } from './tokens.ts';

const TERMINALS: Terminals = [
  ['CNAME', /[_a-zA-Z]\w*/y],
  ['COMMA', /,/y],
  ['ORDER', /[+-]/y],
];

export type OrderKey = { column: string; descending: boolean };

/** Reads `[+|-]column[, …]`; the empty text orders by nothing. Throws SyntaxRefusal. */
export function parseOrder(source: string): OrderKey[] {
  const tokens = new TokenReader(source, TERMINALS);
  const keys: OrderKey[] = [];
  let token = tokens.next(['CNAME', 'ORDER'], ['CNAME', 'ORDER', '$END']);
  // a stray comma at the very beginning is readable nowhere, so `next` refuses it by itself
  while (token) {
    const descending = token.text === '-';
    if (token.kind === 'ORDER') token = tokens.next(['CNAME'], ['CNAME']);
    keys.push({ column: token?.text ?? '', descending });
    if (!tokens.next(['COMMA'], ['COMMA', '$END'])) break;
    token = tokens.next(['CNAME', 'ORDER'], ['CNAME', 'ORDER']);
  }
  return keys;
}
