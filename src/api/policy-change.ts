/** Whether two limits, or two plain values of a policy, are equal. */
export const sameLimit = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The limits that differ from the policy as it was read; all of them for a new policy. A limit that is null or undefined
 * in `wanted` is not wanted to be anything: the manager keeps what it has.
 */
export function changedLimits<Fields extends object>(before: Fields | null, wanted: Partial<Fields>): Partial<Fields> {
  const names = Object.keys(wanted) as (keyof Fields)[];
  const changed = names.filter(
    name => wanted[name] !== null && wanted[name] !== undefined && !sameLimit(wanted[name], before?.[name]),
  );
  return Object.fromEntries(changed.map(name => [name, wanted[name]])) as Partial<Fields>;
}
