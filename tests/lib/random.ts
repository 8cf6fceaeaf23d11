/** Numbers in [0, 1) that are the same in every run (mulberry32): a property that fails once fails always. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws from `random`: one of some things, a whole number below a bound, a list of some length. */
export function dice(seed: number) {
  const random = seeded(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const one = <T>(things: readonly T[]): T => things[below(things.length)] as T;
  const many = <T>(most: number, make: () => T): T[] => Array.from({ length: below(most + 1) }, make);
  return { random, below, one, many };
}
