const NUMBER = new Intl.NumberFormat('en');

/** A number as English writes it: `1,204`. */
export const n = (value: number): string => NUMBER.format(value);

/** The first word for one, the second for any other number: `one(count, 'is', 'are')`. */
export const one = (count: number, singular: string, plural: string): string => (count === 1 ? singular : plural);

/** The noun that a number counts: `user`, `users`, `policies`. */
export const noun = (count: number, singular: string): string =>
  one(count, singular, /[^aeiou]y$/.test(singular) ? singular.replace(/y$/, 'ies') : `${singular}s`);

/** A number with what it counts: `1 user`, `1,204 users`, `3 policies`. */
export const counted = (count: number, singular: string): string => `${n(count)} ${noun(count, singular)}`;

/** How many rows of a list match: `38 of 214 users match`; `214 users` where nothing is filtered, or `all` is not known. */
export const matched = (matching: number, all: number | null, singular: string): string =>
  all === null || matching === all
    ? counted(matching, singular)
    : `${n(matching)} of ${counted(all, singular)} ${one(all, 'matches', 'match')}`;
