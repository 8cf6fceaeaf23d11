import { atLeast } from '#lib/versions.ts';

/**
 * The types of projects and the release that introduced each. A type that the release does not know is an error there
 * (docs/contract/users-and-auth.md 6.2).
 */
const SINCE = { GENERAL: '24.03.0', MODEL_STORE: '24.03.0', PERSONAL: '26.9.0' } as const;
type ProjectType = keyof typeof SINCE;

/** Those of the types that a release accepts as an argument. Empty before 24.03, which means all projects. */
export const projectTypes = (manager: string, types: readonly ProjectType[]): ProjectType[] =>
  types.filter(type => atLeast(manager, SINCE[type]));
