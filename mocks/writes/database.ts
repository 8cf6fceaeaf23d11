import type { Behaviour } from '../behaviour.ts';
import { ManagerError } from '../errors.ts';

/** A refusal in the payload: `{ok: false, msg}`, other fields null. */
export class PayloadRefusal extends Error {}

const DRIVER = 'sqlalchemy.dialects.postgresql.asyncpg';

/** A violation of the database: PostgreSQL's message, and the statement and parameters that SQLAlchemy quotes. */
export type Violation = {
  kind: 'unique' | 'foreign key' | 'not null' | 'too long';
  text: string;
  statement: string;
  parameters: readonly unknown[];
};

const CLASSES: Record<Violation['kind'], string> = {
  unique: 'UniqueViolationError',
  'foreign key': 'ForeignKeyViolationError',
  'not null': 'NotNullViolationError',
  'too long': 'StringDataRightTruncationError',
};
/** Titles and codes of 26.x. */
const TITLES: Partial<Record<Violation['kind'], readonly [title: string, code: string]>> = {
  unique: ['Unique constraint violated.', 'database_generic_conflict'],
  'foreign key': ['Foreign key constraint violated.', 'database_generic_not-found'],
  'not null': ['Not-null constraint violated.', 'database_generic_bad-request'],
};

export const plainText = ({ kind, text }: Violation): string =>
  `<class 'asyncpg.exceptions.${CLASSES[kind]}'>: ${text}`;

/** SQLAlchemy's text: the database's message, then the statement with all parameters, secrets included. */
export const rawText = (violation: Violation): string => {
  const { kind, statement, parameters } = violation;
  const values = parameters.map(value => (typeof value === 'string' ? `'${value}'` : String(value ?? 'None')));
  return `(${DRIVER}.${kind === 'too long' ? 'Error' : 'IntegrityError'}) ${plainText(violation)}\n[SQL: ${statement}]\n[parameters: (${values.join(', ')})]\n(Background on this error at: https://sqlalche.me/e/14/${kind === 'too long' ? 'dbapi' : 'gkpj'})`;
};

/** A row and its table, as errors quote them. */
export type Written = { table: string; statement: string; row: Readonly<Record<string, unknown>> };

export const inserted = (table: string, row: Written['row']): Written => {
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `%s${i}`);
  return { table, row, statement: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})` };
};

export const updated = (table: string, row: Written['row'], key: string): Written => ({
  table,
  row,
  statement: `UPDATE ${table} SET ${Object.keys(row)
    .map(column => `${column}=%s`)
    .join(', ')} WHERE ${table}.${key} = %s`,
});

const violation = ({ statement, row }: Written, kind: Violation['kind'], text: string): Violation => ({
  kind,
  text,
  statement,
  parameters: Object.values(row),
});

export const taken = (written: Written, constraint: string, columns: string, values: string): Violation =>
  violation(
    written,
    'unique',
    `duplicate key value violates unique constraint "${constraint}"\nDETAIL:  Key (${columns})=(${values}) already exists.`,
  );

export const missing = (written: Written, constraint: string, column: string, value: string, of: string): Violation =>
  violation(
    written,
    'foreign key',
    `insert or update on table "${written.table}" violates foreign key constraint "${constraint}"\nDETAIL:  Key (${column})=(${value}) is not present in table "${of}".`,
  );

export const stillUsed = (written: Written, constraint: string, key: string, value: string, by: string): Violation =>
  violation(
    written,
    'foreign key',
    `update or delete on table "${written.table}" violates foreign key constraint "${constraint}" on table "${by}"\nDETAIL:  Key (${key})=(${value}) is still referenced from table "${by}".`,
  );

export const notNull = (written: Written, column: string): Violation =>
  violation(
    written,
    'not null',
    `null value in column "${column}" of relation "${written.table}" violates not-null constraint\nDETAIL:  Failing row contains (${Object.values(written.row).join(', ')}).`,
  );

export const tooLong = (written: Written, length: number): Violation =>
  violation(written, 'too long', `value too long for type character varying(${length})`);

/** A violation as a refusal in the payload: "integrity error" and SQLAlchemy's text. */
export const inPayload = (refused: Violation): PayloadRefusal =>
  new PayloadRefusal(refused.kind === 'too long' ? plainText(refused) : `integrity error: ${rawText(refused)}`);

/** A violation in a write of users: in the payload up to 24.09, later an error, from 26.x on with a title. */
export function refusedBy({ userRefusals }: Behaviour['writes'], refused: Violation): Error {
  if (userRefusals === 'payload') return inPayload(refused);
  const [title, code] = TITLES[refused.kind] ?? [];
  if (userRefusals === 'errors' || !title) return new ManagerError(rawText(refused));
  return new ManagerError(`${title} (${plainText(refused)})`, code);
}
