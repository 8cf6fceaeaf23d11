import { amountFrom, type Convention, isUnlimited } from '#lib/limits.ts';

/** The stored numbers that mean "no limit" in a policy, by datum: managers use several. */
export type StoredNone = Readonly<Record<string, number | string>>;

/** The numbers of an answer that mean "no limit". Omits values that are null. */
export function storedNone(conventions: Readonly<Record<string, Convention>>, answer: object): StoredNone {
  const item = answer as Readonly<Record<string, number | string | null | undefined>>;
  return Object.fromEntries(
    Object.entries(conventions).flatMap(([name, convention]) => {
      const value = item[name] ?? null;
      return value !== null && isUnlimited(amountFrom(convention, value)) ? [[name, value]] : [];
    }),
  );
}
