import { Code } from '#kit/cell/Code.tsx';
import { mayBeCut, Name } from '#kit/cell/Name.tsx';
import { type Shape, Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { Time } from '#kit/cell/Time.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import { plainText } from '#lib/text.ts';
import type { Column } from './column.ts';
import { RowLink } from './RowLink.tsx';

type Datum<Row> = (row: Row) => string | null | undefined;
type Rest<Row> = Omit<Column<Row>, 'cell' | 'exported'>;

/** A column of text. */
export const textColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  cell: row => <Text value={of(row)} />,
  exported: row => of(row) ?? null,
});

/** A column of names or ids, which may differ only at their end. */
export const idColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  cell: row => <Name value={of(row)} width={rest.width} />,
  exported: row => of(row) ?? null,
});

/** The first column, which names the row and opens its details. `id` is what the details are found by. */
export const nameColumn = <Row,>(of: (row: Row) => string, id: (row: Row) => string, rest: Rest<Row>): Column<Row> => ({
  sortable: true,
  searchable: true,
  filter: { kind: 'text' },
  ...rest,
  cell: row => (
    <RowLink detail={id(row)} {...(mayBeCut(of(row), rest.width) && { label: plainText(of(row)) })}>
      <Name value={of(row)} width={rest.width} />
    </RowLink>
  ),
  exported: of,
});

/** A column of a few values, each shown as a shape and a word. Its filter offers all of them. */
export const statusColumn = <Row, Value extends string>(
  of: (row: Row) => Value | null,
  shapes: Readonly<Record<Value, Shape>>,
  say: (value: Value) => string,
  rest: Rest<Row>,
): Column<Row> => ({
  sortable: true,
  filter: {
    kind: 'choice',
    many: true,
    options: (Object.keys(shapes) as Value[]).map(value => ({ value, label: say(value) })),
  },
  ...rest,
  cell: row => {
    const value = of(row);
    return value && <Status shape={shapes[value]}>{say(value)}</Status>;
  },
  exported: of,
});

/** A column of yes and no, which can be filtered. */
export const yesNoColumn = <Row,>(of: (row: Row) => boolean | null | undefined, rest: Rest<Row>): Column<Row> => ({
  sortable: true,
  filter: { kind: 'flag' },
  ...rest,
  cell: row => <YesNo value={of(row)} />,
  exported: row => of(row) ?? null,
});

/** A column of ids or keys. */
export const codeColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  cell: row => <Code value={of(row)} />,
  exported: row => of(row) ?? null,
});

/** A column of times, shown relative to now and exported as the manager writes them. */
export const timeColumn = <Row,>(of: Datum<Row>, rest: Rest<Row>): Column<Row> => ({
  ...rest,
  align: 'end',
  cell: row => <Time value={of(row)} />,
  exported: row => of(row) ?? null,
});
