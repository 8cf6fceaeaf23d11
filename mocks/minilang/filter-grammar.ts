import { refusalOf, type Terminals, type Token, TokenReader } from './tokens.ts';

/** A literal of the filter language. Whole numbers and fractions are separate types, as in the database. */
export type Literal =
  | { kind: 'text'; value: string }
  | { kind: 'whole' | 'fraction'; value: number }
  | { kind: 'atom'; value: null | true | false }
  | { kind: 'list'; value: Literal[] };

export type FilterTree =
  | { kind: 'compare'; column: string; operator: string; literal: Literal }
  | { kind: 'not'; of: FilterTree }
  | { kind: 'and' | 'or'; left: FilterTree; right: FilterTree };

const TERMINALS: Terminals = [
  ['BINARY_OP', /contains|isnot|ilike|like|==|!=|>=|<=|in|is|>|</y],
  ['ATOM', /null|true|false/y],
  ['UNARY_OP', /!/y],
  ['COMBINE_OP', /[&|]/y],
  ['LPAR', /\(/y],
  ['RPAR', /\)/y],
  ['LSQB', /\[/y],
  ['RSQB', /\]/y],
  ['COMMA', /,/y],
  ['ESCAPED_STRING', /".*?(?<!\\)(\\\\)*?"/y],
  ['SIGNED_NUMBER', /[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/y],
  ['CNAME', /[_a-zA-Z]\w*/y],
];
/** The tokenizer reads any other word as a name, even one that begins with an operator. */
const STRAY_FIRST: Terminals = [...TERMINALS.filter(([kind]) => kind === 'CNAME'), ...TERMINALS];

const EXPRESSION = ['UNARY_OP', 'CNAME', 'LPAR'];
const VALUE = ['SIGNED_NUMBER', 'LSQB', 'ESCAPED_STRING', 'ATOM'];
/** Tokens that can follow a value; the grammar then allows only some of them. */
const AFTER_VALUE = ['COMMA', 'RPAR', 'COMBINE_OP', 'RSQB'];
const AFTER_PARENTHESIS = ['RPAR', 'COMBINE_OP'];

/** `5` and `1.5` are numbers; `1e3` is not, although the tokenizer reads it as one. */
function numberOf(token: Token): Literal {
  if (token.text.includes('.')) return { kind: 'fraction', value: Number(token.text) };
  if (/e/i.test(token.text))
    throw refusalOf('number', `invalid literal for int() with base 10: Token('SIGNED_NUMBER', '${token.text}')`);
  return { kind: 'whole', value: Number(token.text) };
}

/** One operand and what `&` and `|` append to it: both have the same precedence and associate to the right. */
function expression(tokens: TokenReader, closing: '$END' | 'RPAR'): FilterTree {
  const token = tokens.next(EXPRESSION, EXPRESSION);
  // it applies to all that follows, up to the end or the closing parenthesis
  if (token?.kind === 'UNARY_OP') return { kind: 'not', of: expression(tokens, closing) };
  const grouped = token?.kind === 'LPAR';
  const operand = grouped ? expression(tokens, 'RPAR') : comparison(tokens, token?.text ?? '');
  const next = tokens.next(grouped ? AFTER_PARENTHESIS : AFTER_VALUE, ['COMBINE_OP', closing]);
  if (next?.kind !== 'COMBINE_OP') return operand;
  return { kind: next.text === '&' ? 'and' : 'or', left: operand, right: expression(tokens, closing) };
}

function comparison(tokens: TokenReader, column: string): FilterTree {
  const operator = tokens.next(['BINARY_OP'], ['BINARY_OP'])?.text ?? '';
  return { kind: 'compare', column, operator, literal: literal(tokens, tokens.next(VALUE, VALUE)) };
}

function literal(tokens: TokenReader, token: Token | null): Literal {
  if (token?.kind === 'LSQB') return list(tokens);
  if (token?.kind === 'SIGNED_NUMBER') return numberOf(token);
  if (token?.kind === 'ATOM') return { kind: 'atom', value: JSON.parse(token.text) as null | true | false };
  return { kind: 'text', value: (token?.text ?? '').slice(1, -1).replaceAll('\\"', '"') };
}

function list(tokens: TokenReader): Literal {
  const value: Literal[] = [];
  const first = [...VALUE, 'RSQB'];
  let token = tokens.next(first, first);
  while (token && token.kind !== 'RSQB') {
    value.push(literal(tokens, token));
    token = tokens.next(AFTER_VALUE, ['COMMA', 'RSQB']);
    if (token?.kind === 'COMMA') token = tokens.next(VALUE, VALUE);
  }
  return { kind: 'list', value };
}

/** Parses a filter (docs/contract/users-and-auth.md 3.3). @throws SyntaxRefusal. */
export const parseFilter = (source: string): FilterTree => expression(new TokenReader(source, STRAY_FIRST), '$END');
