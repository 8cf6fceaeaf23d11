import type { ApiError } from '#api/errors.ts';
import { type ListArgs, type Page, pageQuery } from '#api/page.ts';
import { ResourceTable } from '#kit/table/ResourceTable.tsx';
import { columns, type Person, people, rowId, rowName } from './people.tsx';
import { onStage } from './stage.tsx';

/** What the list was asked for, in order. */
export const asked: ListArgs[] = [];

type Answer = Page<Person> | ApiError | Promise<never>;

export const pageOf = (rows: Person[], total = rows.length, failure: ApiError | null = null): Page<Person> => ({
  rows,
  total,
  failure,
});

/** Rows as a manager would page them out of `total`. */
export const outOf =
  (total: number) =>
  ({ limit, offset }: ListArgs): Answer =>
    pageOf(people(Math.max(0, Math.min(limit, total - offset)), offset + 1), total);

/** A whole list on the stage, over a manager that answers as the test says. */
export function showList(answer: (args: ListArgs) => Answer, address = '/users', part = 'active', inexact = false) {
  asked.length = 0;
  const query = (args: ListArgs) =>
    pageQuery<Person>(['people', part, args], async () => {
      asked.push(args);
      const given = await answer(args);
      if (given instanceof Error) throw given;
      return given;
    });
  return onStage(
    <ResourceTable<Person>
      resource="people"
      label="users.title"
      part={part}
      columns={columns}
      query={query}
      defaultSort={{ column: 'created_at', descending: true }}
      rowId={rowId}
      rowName={rowName}
      everyone={240}
      inexact={inexact}
      empty={<p>There is nobody yet.</p>}
      count={(matching, all) => (all === null ? `${matching} in all` : `${matching} of ${all} match`)}
      exporter={{ name: 'people', start: () => ({}) as Worker, part }}
    />,
    address,
  );
}
