import { type Terminals, TokenReader } from './tokens.ts';

const TERMINALS: Terminals = [
  ['CNAME', /[_a-zA-Z]\w*/y],
  ['COMMA', /,/y],
  ['ORDER', /[+-]/y],
];

export type OrderKey = { column: string; descending: boolean };

/** Parses `[+|-]column[, …]`; empty text means no order. @throws SyntaxRefusal. */
export function parseOrder(source: string): OrderKey[] {
  const tokens = new TokenReader(source, TERMINALS);
  const keys: OrderKey[] = [];
  let token = tokens.next(['CNAME', 'ORDER'], ['CNAME', 'ORDER', '$END']);
  // a comma at the beginning is not a token anywhere, so `next` refuses it
  while (token) {
    const descending = token.text === '-';
    if (token.kind === 'ORDER') token = tokens.next(['CNAME'], ['CNAME']);
    keys.push({ column: token?.text ?? '', descending });
    if (!tokens.next(['COMMA'], ['COMMA', '$END'])) break;
    token = tokens.next(['CNAME', 'ORDER'], ['CNAME', 'ORDER']);
  }
  return keys;
}
