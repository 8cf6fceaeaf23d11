import { amountFrom, type Convention, isUnlimited } from '#lib/limits.ts';

/** The numbers by which a policy says that there is no limit, as they are stored: managers keep several. By datum. */
export type StoredNone = Readonly<Record<string, number | string>>;

/** What stands for "no limit" in what the manager told. What it holds as nothing is left out. */
export function storedNone(conventions: Readonly<Record<string, Convention>>, told: object): StoredNone {
  const item = told as Readonly<Record<string, number | string | null | undefined>>;
  return Object.fromEntries(
    Object.entries(conventions).flatMap(([name, convention]) => {
      const value = item[name] ?? null;
      return value !== null && isUnlimited(amountFrom(convention, value)) ? [[name, value]] : [];
    }),
  );
}
