import type { Page } from '#api/page.ts';
import type { Selection } from '#kit/table/use-selection.ts';

type ReadPage<Row> = (offset: number, limit: number) => Promise<Page<Row>>;

/** Rows that a person chose: those that were ticked, or all that match, which are still to be read. */
export type Chosen<Row> = readonly Row[] | { readPage: ReadPage<Row> };

/** What is chosen in a list; `readPage` reads a part of all that match, in an order that no two rows share. */
export const chosenOf = <Row>(selection: Selection<Row>, readPage: ReadPage<Row>): Chosen<Row> =>
  selection.everything ? { readPage } : [...selection.ticked.values()];
