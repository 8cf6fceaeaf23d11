import { currentLink, type Link } from './connection.ts';

/**
 * Ids of the projects that people made. `User.groups` names others besides, which the manager keeps for itself: the
 * MODEL_STORE project of the domain and, from 26.9, the user's PERSONAL one (docs/contract/users-and-auth.md 3.1). The
 * two are told apart by `groups`, which lists only the former; it is asked once in a while along with a list of users.
 */
type Known = { link: Link; at: number; ids: ReadonlySet<string> };
let known: Known | null = null;

/** How long the ids serve, in ms. */
const KEPT = 5 * 60_000;

/** Whether the next question about users should ask for the projects too. */
export const projectsWanted = (): boolean =>
  known === null || known.link !== currentLink() || Date.now() - known.at > KEPT;

/** Keeps the projects that came along with an answer; answers which of a user's memberships people know as projects. */
export function visibleGroups(projects: readonly ({ id: string | null } | null)[] | null | undefined) {
  if (projects)
    known = { link: currentLink(), at: Date.now(), ids: new Set(projects.flatMap(project => project?.id ?? [])) };
  const ids = known?.link === currentLink() ? known.ids : undefined;
  return (id: string): boolean => !ids || ids.has(id);
}

const names = new Map<string, string>();

/** Keeps what projects are called, for those who are told of changes afterwards. */
export function rememberNames(projects: readonly { id: string; name: string }[]): void {
  for (const { id, name } of projects) names.set(id, name);
}

/** What a project is called; its id where nobody has asked for it yet. */
export const projectName = (id: string): string => names.get(id) ?? id;
