import { atLeast } from '#lib/versions.ts';

/**
 * The types of projects, and the releases that know them: one that a release does not know is an error there
 * (docs/contract/users-and-auth.md 6.2).
 */
const SINCE = { GENERAL: '24.03.0', MODEL_STORE: '24.03.0', PERSONAL: '26.9.0' } as const;
type ProjectType = keyof typeof SINCE;

/** Those of the types that a release takes as an argument; none before there were any, which means all projects. */
export const projectTypes = (manager: string, types: readonly ProjectType[]): ProjectType[] =>
  types.filter(type => atLeast(manager, SINCE[type]));
