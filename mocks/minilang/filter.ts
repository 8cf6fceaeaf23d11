import type { Behaviour } from '../behaviour.ts';
import { ManagerError } from '../errors.ts';
import { type Column, type Columns, comparable, isEnum, SQL_TYPES, unknownColumn } from './columns.ts';
import { type FilterTree, type Literal, parseFilter } from './filter-grammar.ts';
import { likeTest } from './like.ts';
import { asColumnValue } from './literals.ts';
import { refusalOf, SyntaxRefusal } from './tokens.ts';

/** SQL's three-valued logic: true, false, or null for unknown. */
type Test<Row> = (row: Row) => boolean | null;

const DRIVER = 'sqlalchemy.dialects.postgresql.asyncpg';

/** An error of the database: its text includes the statement, which the console must not show. */
const databaseError = (className: string, text: string): ManagerError =>
  new ManagerError(
    `(${DRIVER}.ProgrammingError) <class 'asyncpg.exceptions.${className}'>: ${text}\n[SQL: SELECT count(*) AS count_1 …]`,
  );

const noOperator = (left: string, operator: string, right: string): ManagerError =>
  databaseError(
    'UndefinedFunctionError',
    `operator does not exist: ${left} ${operator} ${right}\nHINT:  No operator matches the given name and argument types. You might need to add explicit type casts.`,
  );

const refusal = (text: string): SyntaxRefusal => refusalOf('binary_expr', text);

const COMPARE: Record<string, (left: string | number | boolean, right: string | number | boolean) => boolean> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};
const SQL_OPERATORS: Record<string, string> = { '==': '=', '!=': '!=', like: '~~', ilike: '~~*', contains: '~~' };

/** `column == null`, `is true` and the like. */
function atomTest<Row>(column: Column<Row>, operator: string, value: null | true | false): Test<Row> {
  const same = operator === '==' || operator === 'is';
  if (!same && operator !== '!=' && operator !== 'isnot')
    throw refusal(
      "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' operators can be used with None/True/False",
    );
  if (value === null) return row => (column.read(row) === null) === same;
  if (column.kind !== 'flag') {
    const type = SQL_TYPES[column.kind];
    if (operator.startsWith('is')) {
      const phrase = `IS ${operator === 'is' ? '' : 'NOT '}${String(value).toUpperCase()}`;
      throw databaseError('DatatypeMismatchError', `argument of ${phrase} must be type boolean, not type ${type}`);
    }
    throw noOperator(type, SQL_OPERATORS[operator] ?? operator, 'boolean');
  }
  return row => (column.read(row) === value) === same;
}

/** `column in [..]`. */
function memberTest<Row>(behaviour: Behaviour, column: Column<Row>, literal: Literal): Test<Row> {
  if (literal.kind !== 'list') {
    const shown =
      literal.kind === 'text'
        ? asColumnValue(behaviour, column, literal).shown
        : '<sqlalchemy.sql.elements.Null object>';
    throw refusal(`IN expression list, SELECT construct, or bound parameter object expected, got ${shown}.`);
  }
  const tests = literal.value.map(item =>
    item.kind === 'atom' && item.value === null ? () => null : compareTest(behaviour, column, '==', item),
  );
  return row => (column.read(row) === null ? null : tests.some(test => test(row) === true));
}

/** The operators that compare two values. */
function compareTest<Row>(behaviour: Behaviour, column: Column<Row>, operator: string, literal: Literal): Test<Row> {
  if (literal.kind === 'atom' && !isEnum(column.kind) && column.kind !== 'time')
    return atomTest(column, operator, literal.value);
  const value = asColumnValue(behaviour, column, literal);
  if (operator === 'is' || operator === 'isnot')
    throw databaseError('PostgresSyntaxError', 'syntax error at or near "$1"');
  if (operator === 'contains') {
    if (column.kind === 'cidr list') throw noOperator('cidr[]', '@>', 'character varying');
    if (column.kind !== 'text') throw noOperator(SQL_TYPES[column.kind], '~~', 'text');
    return textTest(column, likeTest(`%${value.value}%`, false));
  }
  if (value.sqlType !== SQL_TYPES[column.kind] && !(column.kind === 'whole' && literal.kind === 'fraction'))
    throw noOperator(SQL_TYPES[column.kind], SQL_OPERATORS[operator] ?? operator, value.sqlType);
  if (operator === 'like' || operator === 'ilike') {
    if (column.kind !== 'text')
      throw noOperator(SQL_TYPES[column.kind], SQL_OPERATORS[operator] ?? operator, value.sqlType);
    return textTest(column, likeTest(String(value.value), operator === 'ilike'));
  }
  const compare = COMPARE[operator];
  if (!compare) throw new Error(`no such operator: ${operator}`);
  return valueTest(column, stored => compare(stored, value.value));
}

function valueTest<Row>(column: Column<Row>, test: (stored: string | number | boolean) => boolean): Test<Row> {
  const read = comparable(column);
  return row => {
    const stored = read(row);
    return stored === null ? null : test(stored);
  };
}

const textTest = <Row>(column: Column<Row>, test: (text: string) => boolean): Test<Row> =>
  valueTest(column, stored => test(String(stored)));

function testOf<Row>(behaviour: Behaviour, columns: Columns<Row>, tree: FilterTree): Test<Row> {
  if (tree.kind === 'compare') {
    const column = Object.hasOwn(columns, tree.column) ? columns[tree.column] : undefined;
    if (!column || column.filter === false || column.misspelt)
      throw unknownColumn('binary_expr', column?.misspelt ?? tree.column);
    return tree.operator === 'in'
      ? memberTest(behaviour, column, tree.literal)
      : compareTest(behaviour, column, tree.operator, tree.literal);
  }
  if (tree.kind === 'not') {
    const test = testOf(behaviour, columns, tree.of);
    return row => {
      const held = test(row);
      return held === null ? null : !held;
    };
  }
  const left = testOf(behaviour, columns, tree.left);
  const right = testOf(behaviour, columns, tree.right);
  const decides = tree.kind === 'or';
  return row => {
    const first = left(row);
    if (first === decides) return decides;
    const second = right(row);
    if (second === decides) return decides;
    return first === null || second === null ? null : !decides;
  };
}

/**
 * The most operands of `&` and `|` in one filter: the manager's parser recurses once for each, and Python limits the
 * recursion. Seen: 162 on 24.09.7, 189 on 25.15.12, 468 on 26.9.6.
 */
const DEEPEST = 162;

const depthOf = (tree: FilterTree): number => {
  if (tree.kind === 'not') return depthOf(tree.of);
  return tree.kind === 'compare' ? 1 : Math.max(depthOf(tree.left), depthOf(tree.right)) + 1;
};

/** A filter text as a predicate of rows. @throws ManagerError with the manager's message. */
export function compileFilter<Row>(behaviour: Behaviour, columns: Columns<Row>, source: string): (row: Row) => boolean {
  try {
    const tree = parseFilter(source);
    if (depthOf(tree) > DEEPEST) throw refusal('maximum recursion depth exceeded');
    const test = testOf(behaviour, columns, tree);
    return row => test(row) === true;
  } catch (error) {
    if (error instanceof SyntaxRefusal) throw new ManagerError(`Query filter parsing error: ${error.message}`);
    throw error;
  }
}
