import { userWrites } from '#api/user-writes.ts';
import { characters } from '#lib/characters.ts';
import { inSlices } from '#lib/slices.ts';
import { folded } from '#lib/text.ts';
import type { ImportRow } from './row.ts';

/** The data of which no two users have the same. */
const UNIQUE = ['email', 'username'] as const;
type Unique = (typeof UNIQUE)[number];

/** How many other rows a fault or warning names. */
const NAMED = 8;

/**
 * Marks rows of the file that share an e-mail address or user name (a fault), or whose names look alike (a warning).
 */
export async function markRepeated(rows: readonly ImportRow[], signal?: AbortSignal): Promise<void> {
  for (const column of UNIQUE) for (const same of await alikeIn(rows, column, signal)) mark(same, column);
}

/** Groups of two or more rows whose value is the same but for case and Unicode form. */
async function alikeIn(rows: readonly ImportRow[], column: Unique, signal?: AbortSignal): Promise<ImportRow[][]> {
  const having = new Map<string, ImportRow[]>();
  await inSlices(
    rows,
    row => {
      const key = folded(row.form[column]);
      if (key === '') return;
      const same = having.get(key);
      if (same) same.push(row);
      else having.set(key, [row]);
    },
    signal,
  );
  return [...having.values()].filter(same => same.length > 1);
}

function mark(same: readonly ImportRow[], column: Unique): void {
  const numbers = (rows: readonly ImportRow[]) => rows.slice(0, NAMED).map(({ number }) => number);
  for (const row of same) {
    const equal = same.filter(other => other !== row && other.form[column] === row.form[column]);
    const others = same.filter(other => other.form[column] !== row.form[column]);
    if (equal.length > 0) row.faults.push({ kind: 'repeated', column, rows: numbers(equal) });
    if (others.length > 0) row.warnings.push({ kind: 'alike-rows', column, rows: numbers(others) });
  }
}

/** Rows that one question asks about. */
const AT_ONCE = 200;

/** Asks the manager which names it has already (a fault), or has in other case (a warning). @throws ApiError. */
export async function markTaken(
  rows: readonly ImportRow[],
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const values = (column: Unique) => [
      ...new Set(some.map(row => row.form[column]).filter(value => value !== '' && characters(value) <= 64)),
    ];
    const names = { emails: values('email'), usernames: values('username') };
    const [taken, alike] = await Promise.all([
      userWrites.takenAmong(names, signal),
      userWrites.alikeAmong(names, null, signal),
    ]);
    const had = { email: new Set(taken.emails), username: new Set(taken.usernames) };
    const similar = { email: new Set(alike.emails), username: new Set(alike.usernames) };
    for (const { form, faults, warnings } of some)
      for (const column of UNIQUE) {
        if (had[column].has(form[column])) faults.push({ kind: 'taken', column });
        else if (similar[column].has(form[column])) warnings.push({ kind: 'alike', column });
      }
    report(Math.min(at + AT_ONCE, rows.length));
  }
}
