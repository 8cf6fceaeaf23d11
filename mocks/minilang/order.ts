import { ManagerError } from '../errors.ts';
import { type Columns, comparable, unknownColumn } from './columns.ts';
import { parseOrder } from './order-grammar.ts';
import { SyntaxRefusal } from './tokens.ts';

type Compare<Row> = (a: Row, b: Row) => number;

/** Comparison of one column as PostgreSQL sorts: nulls last, enums in declared order. */
function compareBy<Row>(columns: Columns<Row>, name: string, descending: boolean): Compare<Row> {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (!column || column.order === false) throw unknownColumn('col', name);
  const sign = descending ? -1 : 1;
  const read = comparable(column);
  return (a, b) => {
    const [left, right] = [read(a), read(b)];
    if (left === right) return 0;
    if (left === null) return sign;
    if (right === null) return -sign;
    return left < right ? -sign : sign;
  };
}

/** An order text as a comparison of rows; null for no order. @throws ManagerError with the manager's message. */
export function compileOrder<Row>(columns: Columns<Row>, source: string): Compare<Row> | null {
  try {
    const compares = parseOrder(source).map(key => compareBy(columns, key.column, key.descending));
    if (!compares.length) return null;
    return (a, b) => {
      for (const compare of compares) {
        const difference = compare(a, b);
        if (difference) return difference;
      }
      return 0;
    };
  } catch (error) {
    if (error instanceof SyntaxRefusal) throw new ManagerError(`Query ordering parsing error: ${error.message}`);
    throw error;
  }
}
