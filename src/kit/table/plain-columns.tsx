import { Code } from '#kit/cell/Code.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { Time } from '#kit/cell/Time.tsx';
import type { Column } from './column.ts';

type Datum<Row> = (row: Row) => string | null | undefined;
type Rest<Row> = Omit<Column<Row>, 'cell' | 'exported'>;

/** A column of a text, exported as it is. */
export const textColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  cell: row => <Text value={of(row)} />,
  exported: row => of(row) ?? null,
});

/** A column of an id or a key. */
export const codeColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  cell: row => <Code value={of(row)} />,
  exported: row => of(row) ?? null,
});

/** A column of times, told from now and exported as the manager writes them. */
export const timeColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  align: 'end',
  cell: row => <Time value={of(row)} />,
  exported: row => of(row) ?? null,
});
