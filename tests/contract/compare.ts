/** Finds where two masked answers differ, field by field. */

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
};

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/**
 * One line a difference: `body.data.user: expected null, got {"email":…}`. With `kindsOnly` values may differ, and
 * lists may be of any length, but a field may not be of another type or missing.
 */
export function differences(expected: unknown, actual: unknown, kindsOnly = false, at = ''): string[] {
  const here = at || 'answer';
  const line = `${here}: expected ${shown(expected)}, got ${shown(actual)}`;
  const [kind, other] = [kindOf(expected), kindOf(actual)];
  if (kindsOnly && (kind === 'null' || other === 'null') && expected !== undefined && actual !== undefined) return [];
  if (kind !== other) return [line];
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (kindsOnly) return expected.length && actual.length ? differences(expected[0], actual[0], true, `${at}[0]`) : [];
    if (expected.length !== actual.length) return [line];
    return expected.flatMap((item, i) => differences(item, actual[i], false, `${at}[${i}]`));
  }
  if (kind === 'object') {
    const [left, right] = [expected as Record<string, unknown>, actual as Record<string, unknown>];
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap(key => differences(left[key], right[key], kindsOnly, at ? `${at}.${key}` : key));
  }
  return kindsOnly || Object.is(expected, actual) ? [] : [line];
}
