/** The ticked rows by column. */
export type Ticked = Readonly<Record<string, readonly string[]>>;

/** Sorted, so that the value does not depend on the order of ticking. */
export const sorted = (ticked: Ticked): Ticked =>
  Object.fromEntries(
    Object.entries(ticked)
      .map(([column, rows]): [string, string[]] => [column, [...rows].sort()])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
