/** What is ticked in a table of ticks, by column. */
export type Ticked = Readonly<Record<string, readonly string[]>>;

/** The same whatever was ticked first, so that ticking and unticking changes nothing. */
export const sorted = (ticked: Ticked): Ticked =>
  Object.fromEntries(
    Object.entries(ticked)
      .map(([column, rows]): [string, string[]] => [column, [...rows].sort()])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
