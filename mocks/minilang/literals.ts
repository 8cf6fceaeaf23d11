import type { Behaviour } from '../behaviour.ts';
import { ManagerError } from '../errors.ts';
import { parseUuid } from '../uuid.ts';
import { type Column, ENUMS, enumName, isEnum, SQL_TYPES } from './columns.ts';
import type { Literal } from './filter-grammar.ts';
import { refusalOf, type SyntaxRefusal } from './tokens.ts';

/** A literal converted for a column: the value, its database type, and how Python prints it. */
export type ColumnValue = { value: string | number | boolean; sqlType: string; shown: string };

const refusal = (text: string): SyntaxRefusal => refusalOf('binary_expr', text);

/** PostgreSQL's name for a literal's own type. */
export function sqlTypeOf(behaviour: Behaviour, literal: Literal): string {
  if (literal.kind === 'fraction') return 'double precision';
  if (literal.kind !== 'whole') return 'character varying';
  return Math.abs(literal.value) > 2 ** 31 && behaviour.bodyReader === 'pydantic' ? 'bigint' : 'integer';
}

/** Python's class name of a literal, for error texts. */
function pythonClass(literal: Literal): string {
  if (literal.kind === 'whole') return 'int';
  if (literal.kind === 'fraction') return 'float';
  if (literal.kind === 'list') return 'list';
  return literal.value === null ? 'Null' : literal.value ? 'True_' : 'False_';
}

/** The error for an enum literal that is not text; it differs by release. */
function enumTypeRefusal(behaviour: Behaviour, kind: keyof typeof ENUMS, literal: Literal): SyntaxRefusal {
  const name = pythonClass(literal);
  if (behaviour.enumSpelling === 'names')
    return refusal(
      literal.kind === 'atom'
        ? `Neither '${name}' object nor 'Comparator' object has an attribute 'upper'`
        : `'${name}' object has no attribute 'upper'`,
    );
  if (!behaviour.enumNullText) return refusal('');
  return refusal(
    kind === 'role'
      ? 'value must be a string'
      : `${behaviour.enumNullText} (UserStatus value must be a string, got ${name})`,
  );
}

/** The enum value that a text names: by name in any case, from 25.6 on also by value; null for an unknown one. */
export function enumValue(behaviour: Behaviour, kind: keyof typeof ENUMS, text: string): string | null {
  const values: readonly string[] = valuesOf(behaviour, kind);
  if (isExact(behaviour, kind)) return values.find(value => value === text) ?? null;
  const byName = values.find(value => enumName(value) === text.toUpperCase());
  if (byName || behaviour.enumSpelling === 'names') return byName ?? null;
  return values.find(value => value === text.toLowerCase()) ?? null;
}

/** Folder states: 24.09 has its own table, which accepts values as they are; 23.09 has fewer states. */
const isExact = ({ release }: Behaviour, kind: keyof typeof ENUMS): boolean =>
  kind === 'folder status' && release === '24.09';
const valuesOf = ({ release }: Behaviour, kind: keyof typeof ENUMS): readonly string[] =>
  kind === 'folder status' && release === '23.09'
    ? ['ready', 'performing', 'cloning', 'deleting', 'mounted']
    : ENUMS[kind].values;

function enumLiteral(behaviour: Behaviour, kind: keyof typeof ENUMS, literal: Literal): ColumnValue {
  if (literal.kind !== 'text') throw enumTypeRefusal(behaviour, kind, literal);
  const values: readonly string[] = ENUMS[kind].values;
  const isNewest = behaviour.release === '26.9' && kind === 'mount permission';
  const name = isNewest ? 'VFolderMountPolicy' : ENUMS[kind].name;
  const value = enumValue(behaviour, kind, literal.value);
  if (value === null)
    throw refusal(
      behaviour.enumSpelling === 'names' && !isExact(behaviour, kind)
        ? `expected one of \`${valuesOf(behaviour, kind).map(enumName).join(', ')}\` or lower names; got \`${literal.value}\``
        : `'${literal.value}' is not a valid ${name}`,
    );
  // compared in the database's order, which is the order of the list
  return {
    value: kind === 'folder status' ? value : values.indexOf(value),
    sqlType: SQL_TYPES[kind],
    shown: `<${name}.${enumName(value)}: '${value}'>`,
  };
}

/** A date in any common notation; UTC if it has no zone. */
function timeLiteral(literal: Literal): ColumnValue {
  if (literal.kind !== 'text')
    throw refusal(`Parser must be a string or character stream, not ${pythonClass(literal)}`);
  const zoned = /(Z|[+-]\d\d:?\d\d|\bGMT|\bUTC)$/.test(literal.value.trim());
  const iso = /^\d{4}-\d\d(-\d\d)?$/.test(literal.value.trim());
  const value = Date.parse(zoned || iso ? literal.value : `${literal.value} UTC`);
  if (Number.isNaN(value)) throw refusal(`Unknown string format: ${literal.value}`);
  const micros = /\.\d{3}(\d{1,3})/.exec(literal.value)?.[1] ?? '0';
  return { value: value + Number(micros.padEnd(3, '0')) / 1000, sqlType: SQL_TYPES.time, shown: `'${literal.value}'` };
}

function uuidLiteral(literal: Literal): ColumnValue {
  if (literal.kind === 'list') throw listError(literal);
  if (literal.kind !== 'text')
    throw new ManagerError(
      `(builtins.AttributeError) '${pythonClass(literal)}' object has no attribute 'replace'\n[SQL: SELECT count(*) AS count_1 …]`,
    );
  let value: string;
  try {
    value = parseUuid(literal.value);
  } catch (error) {
    throw new ManagerError(`(builtins.ValueError) ${(error as Error).message}\n[SQL: SELECT count(*) AS count_1 …]`);
  }
  return { value, sqlType: SQL_TYPES.uuid, shown: `'${literal.value}'` };
}

const listError = (literal: Literal & { kind: 'list' }): ManagerError => {
  const shown = `[${literal.value.map(item => (item.kind === 'text' ? `'${item.value}'` : 'value' in item ? String(item.value) : '')).join(', ')}]`;
  return new ManagerError(
    `(sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.DataError'>: invalid input for query argument $1: ${shown} (expected str, got list)\n[SQL: SELECT count(*) AS count_1 …]`,
  );
};

/** Converts a literal for a column. @throws as the manager does. */
export function asColumnValue<Row>(behaviour: Behaviour, column: Column<Row>, literal: Literal): ColumnValue {
  if (isEnum(column.kind)) return enumLiteral(behaviour, column.kind, literal);
  if (column.kind === 'time') return timeLiteral(literal);
  if (column.kind === 'uuid') return uuidLiteral(literal);
  if (literal.kind === 'list') throw listError(literal);
  const value = literal.value as string | number | boolean;
  return { value, sqlType: sqlTypeOf(behaviour, literal), shown: `'${String(value)}'` };
}
