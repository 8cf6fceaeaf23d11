import { currentLink, type Link } from './connection.ts';

/**
 * Ids of the projects that people created. `User.groups` also has projects that the manager creates: the domain's
 * MODEL_STORE and, from 26.9, the user's PERSONAL project (docs/contract/users-and-auth.md 3.1). `groups` lists only those
 * of people; it is read every few minutes together with a list of users.
 */
type Known = { link: Link; at: number; ids: ReadonlySet<string> };
let known: Known | null = null;

/** How long the ids are used before they are read again, in ms. */
const KEPT = 5 * 60_000;

/** Whether the next request about users should read the projects too. */
export const projectsWanted = (): boolean =>
  known === null || known.link !== currentLink() || Date.now() - known.at > KEPT;

/**
 * Stores the projects of an answer, if it has any. Returns a test whether a membership is in a project that people
 * created.
 */
export function visibleGroups(projects: readonly ({ id: string | null } | null)[] | null | undefined) {
  if (projects)
    known = { link: currentLink(), at: Date.now(), ids: new Set(projects.flatMap(project => project?.id ?? [])) };
  const ids = known?.link === currentLink() ? known.ids : undefined;
  return (id: string): boolean => !ids || ids.has(id);
}

const names = new Map<string, string>();

/** Stores the names of projects, for the activity. */
export function rememberNames(projects: readonly { id: string; name: string }[]): void {
  for (const { id, name } of projects) names.set(id, name);
}

/** The name of a project; its id when the name has not been read yet. */
export const projectName = (id: string): string => names.get(id) ?? id;
