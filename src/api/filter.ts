import { dayEnd, dayStart } from '#lib/dates.ts';
import { spellings } from '#lib/text.ts';
import { atLeast } from '#lib/versions.ts';

/** What a column is filtered by. Both ends of a range are inclusive, and either can be open. */
export type FilterValue =
  /** The column contains the text, in any case. */
  | { kind: 'text'; text: string }
  /** The column is one of the values. */
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'flag'; value: boolean }
  /** Days as `YYYY-MM-DD` in the reader's time zone. */
  | ({ kind: 'days' } & FilterRange)
  /** Whole numbers as digits. */
  | ({ kind: 'numbers' } & FilterRange);

export type FilterRange = { from?: string; to?: string };

/** Filter values by the manager's name of the datum. */
export type Filters = Readonly<Record<string, FilterValue>>;

/**
 * The filter and order languages of the manager's lists. Every operand is put in parentheses, since `&` and `|` have the
 * same precedence and associate to the right. Source: docs/contract/users-and-auth.md 3.3.
 */

/** A string literal. Only `"` is escaped; line breaks, which are not allowed, become blanks. */
const quoted = (text: string) => `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '\\"')}"`;

/** Rows whose column contains the text, in any case and Unicode form; `%`, `_` and `\` are searched for as they are. */
export const containsText = (column: string, text: string): string => alike(column, text, one => `%${literal(one)}%`);

/** Rows whose column equals the text, in any case and Unicode form. */
export const isText = (column: string, text: string): string => alike(column, text, literal);

/** The database compares code points, so that each Unicode form of a text needs a pattern. */
const alike = (column: string, text: string, pattern: (text: string) => string): string =>
  anyOf(spellings(text).map(one => `${column} ilike ${quoted(pattern(one))}`));

/** A complete e-mail address, which names one person. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Rows whose column is the whole e-mail address, or contains the part of one. */
export const containsPerson = (column: string, text: string): string =>
  ADDRESS.test(text) ? isText(column, text) : containsText(column, text);

/** A LIKE pattern that matches only the text itself. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Rows whose column is one of the values. `==` fails on a value that ends in a backslash, `like` does not. */
export const isOneOf = (column: string, values: readonly string[]): string =>
  anyOf(
    values.map(value =>
      value.includes('\\') ? `${column} like ${quoted(literal(value))}` : `${column} == ${quoted(value)}`,
    ),
  );

/**
 * Rows whose column is one of many values, as one list: the manager's parser recurses once for each operand of `|`. A
 * value with a backslash is compared as in `isOneOf`, since `in` fails on one at the end.
 */
export function isAmong(column: string, values: readonly string[]): string {
  const plain = values.filter(value => !value.includes('\\'));
  const others = values.filter(value => value.includes('\\'));
  const list = plain.length > 0 ? [`${column} in [${plain.map(quoted).join(',')}]`] : [];
  return anyOf([...list, isOneOf(column, others)]);
}

/** Rows whose column is none of the values. */
export const isNoneOf = (column: string, values: readonly string[]): string =>
  allOf(values.map(value => `${column} != ${quoted(value)}`));

/** Rows whose whole number is in [from, to]. An end that is not a whole number is open. */
export const isWithin = (column: string, from: string | undefined, to: string | undefined): string => {
  const bound = (sign: string, text: string | undefined) =>
    text && /^\d{1,10}$/.test(text) ? [`${column} ${sign} ${Number(text)}`] : [];
  return allOf([...bound('>=', from), ...bound('<=', to)]);
};

/** Rows whose boolean column has the value. */
export const isFlag = (column: string, value: boolean): string => `${column} == ${value}`;

/** Rows whose time is in [from, to). An end that is null is open. */
export const isBetween = (column: string, from: Date | null, to: Date | null): string =>
  allOf([
    ...(from ? [`${column} >= ${quoted(from.toISOString())}`] : []),
    ...(to ? [`${column} < ${quoted(to.toISOString())}`] : []),
  ]);

/** Rows that match every clause. Ignores empty clauses; empty if there are no others. */
export const allOf = (clauses: readonly string[]): string => joined(clauses, ' & ');

/** Rows that match some clause. Ignores empty clauses; empty if there are no others. */
export const anyOf = (clauses: readonly string[]): string => joined(clauses, ' | ');

/**
 * As `anyOf`, for hundreds of clauses: in halves, since the manager's parser recurses once for each operand of a flat
 * list.
 */
export function anyOfMany(clauses: readonly string[]): string {
  const half = Math.ceil(clauses.length / 2);
  return clauses.length < 3
    ? anyOf(clauses)
    : anyOf([anyOfMany(clauses.slice(0, half)), anyOfMany(clauses.slice(half))]);
}

const joined = (clauses: readonly string[], operator: string) => {
  const real = clauses.filter(clause => clause !== '');
  return real.length > 1 ? real.map(clause => `(${clause})`).join(operator) : (real[0] ?? '');
};

/** An enum's value in the spelling of filters: managers up to 25.6.0 take its name (`before_verification`). */
export const enumSpelling = (value: string, manager: string): string =>
  atLeast(manager, '25.6.3') ? value : value.replaceAll('-', '_');

/** The clause for a column and its filter value; empty where the value excludes no row. */
export function clauseOf(column: string, value: FilterValue): string {
  switch (value.kind) {
    case 'text':
      return containsText(column, value.text);
    case 'choice':
      return isOneOf(column, value.values);
    case 'flag':
      return isFlag(column, value.value);
    case 'days':
      return isBetween(column, value.from ? dayStart(value.from) : null, value.to ? dayEnd(value.to) : null);
    case 'numbers':
      return isWithin(column, value.from, value.to);
  }
}

/** Columns that do not follow `clauseOf`; null for one that the query takes as an argument instead. */
type OwnClauses = Readonly<Record<string, ((value: FilterValue) => string) | null>>;

/** The clauses of all filters as one text; null where no row is excluded. */
export const clausesOf = (filters: Filters, own: OwnClauses = {}): string | null =>
  allOf(
    Object.entries(filters).map(([column, value]) => {
      const clause = own[column];
      return clause === null ? '' : clause ? clause(value) : clauseOf(column, value);
    }),
  ) || null;

/** The chosen values; none for a filter of another kind, and where nothing is filtered. */
export const valuesOf = (value: FilterValue | undefined): readonly string[] =>
  value?.kind === 'choice' ? value.values : [];

/** The clause for a choice whose values the release spells in its own way. */
export const isOneSpelled = (column: string, value: FilterValue, spell: (one: string) => string): string =>
  isOneOf(column, valuesOf(value).map(spell));

/** The clause for an e-mail address: a whole one is that person's alone, a part of one is searched in all. */
export const isPerson = (column: string, value: FilterValue): string =>
  value.kind === 'text' ? containsPerson(column, value.text) : clauseOf(column, value);

export type Sort = { column: string; descending: boolean };

/** The order text of a sort. A second, unique column makes sure that pages neither repeat nor lose rows. */
export const orderText = ({ column, descending }: Sort, unique: string): string =>
  column === unique ? `${descending ? '-' : ''}${column}` : `${descending ? '-' : ''}${column},${unique}`;
