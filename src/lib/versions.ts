/**
 * Manager and API versions in the manager's form, similar to PEP 440 (`23.9.10`, `23.09.11`, `24.03.0rc1`,
 * `26.4.0.dev3`). They are compared number by number; a pre-release is older than its release.
 * Source: docs/contract/users-and-auth.md 1.1, docs/contract/resources-and-operations.md 11.
 */

/** The numbers of a version, and whether it is a pre-release. `24.03.0rc1` is `{ parts: [24, 3, 0], pre: true }`. */
export type Version = { parts: readonly number[]; pre: boolean };

/** Reads a version. A text without a leading number is version 0, which is older than every other. */
export function parseVersion(text: string): Version {
  const match = /^v?(\d+(?:\.\d+)*)(.*)$/.exec(text.trim());
  if (!match) return { parts: [0], pre: false };
  return {
    parts: (match[1] ?? '0').split('.').map(Number),
    pre: /^[.-]?(a|b|rc|dev|alpha|beta)/i.test(match[2] ?? ''),
  };
}

/** Negative when `a` is older than `b`, positive when newer, 0 when the same release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  for (let i = 0; i < Math.max(left.parts.length, right.parts.length); i++) {
    const difference = (left.parts[i] ?? 0) - (right.parts[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(right.pre) - Number(left.pre);
}

/** Whether `version` is `since` or newer. */
export const atLeast = (version: string, since: string): boolean => compareVersions(version, since) >= 0;
