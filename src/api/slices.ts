/**
 * How many values one question names: a statement of thousands of parameters is slow to read for manager and database,
 * and one question for each value is slow to ask.
 */
export const AT_ONCE = 500;

/** Asks for many values in several questions, one after the other, and answers what all of them found. */
export async function bySlices<Value, Found>(
  values: readonly Value[],
  ask: (slice: readonly Value[]) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < values.length; at += AT_ONCE) found.push(...(await ask(values.slice(at, at + AT_ONCE))));
  return found;
}
