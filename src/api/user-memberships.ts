import { atLeast } from '#lib/versions.ts';
import { run } from './client.ts';
import { ApiError, toApiError } from './errors.ts';
import { ModifyMembersDocument, ProjectRegistriesDocument } from './generated/user-writes.ts';
import { userChange } from './user-changes.ts';
import { NO_PROJECT, userClient } from './user-client.ts';
import type { User } from './users.ts';
import { write } from './write.ts';

/** What a change means for the user's projects: the chosen ones, and whether the domain or the role changes. */
type Asked = { groups: readonly string[] | undefined; moved: boolean; role: boolean };

/**
 * Whether projects are changed one by one: 26.9 refuses a whole list for a user who ever moved to another domain, since
 * the user stays in the old domain's MODEL_STORE project (docs/contract/users-and-auth.md 3.5).
 */
export const changesOneByOne = (manager: string): boolean => atLeast(manager, '26.9.0');

/** The `group_ids` that a change sends before 26.9; undefined when it should send none. */
export function wholeList(user: User, { groups, moved, role }: Asked, manager: string): string[] | undefined {
  const wipes = role && atLeast(manager, '25.12.0') && !atLeast(manager, '26.2.0');
  if (groups === undefined && !wipes && !moved) return undefined;
  const visible = groups ?? (moved ? [] : user.groups.map(group => group.id));
  const all = moved ? [...visible] : [...visible, ...user.hidden_groups];
  // these releases ignore an empty list; a list of unknown ids removes all
  return all.length === 0 && !atLeast(manager, '25.12.0') ? [NO_PROJECT] : all;
}

/**
 * One project to join or to leave. The project loses its `container_registry` if a step does not send it
 * (docs/contract/users-and-auth.md 6.2).
 */
type Step = { gid: string; name: string | undefined; mode: 'add' | 'remove'; container_registry: string };

/**
 * The steps from a user's projects to the wanted ones, with the registries that they must send again. @throws ApiError.
 */
export async function stepsOf(user: User, { groups, moved }: Asked): Promise<Step[]> {
  const wanted = groups ?? (moved ? [] : user.groups.map(({ id }) => id));
  const leaving = user.groups.filter(({ id }) => !wanted.includes(id));
  const coming = wanted.filter(id => !user.groups.some(group => group.id === id));
  if (leaving.length + coming.length === 0) return [];
  const { projects } = await run(ProjectRegistriesDocument, {});
  const registry = (gid: string) => projects?.find(project => project?.id === gid)?.container_registry ?? '{}';
  return [
    ...leaving.map(({ id, name }) => ({ gid: id, name, mode: 'remove' as const, container_registry: registry(id) })),
    ...coming.map(gid => ({ gid, name: undefined, mode: 'add' as const, container_registry: registry(gid) })),
  ];
}

/**
 * Takes the steps, one after the other. `begun`: whether a part of the same change is already saved.
 * @throws ApiError, which says so when the change is saved only in part.
 */
export async function takeSteps(user: User, steps: readonly Step[], begun: boolean): Promise<void> {
  let some = begun;
  for (const { gid, name, mode, container_registry } of steps) {
    const project = [name === undefined ? gid : { name }];
    try {
      await write(
        ModifyMembersDocument,
        { gid, props: { user_update_mode: mode, user_uuids: [user.uuid], container_registry } },
        {
          action: 'users.modify',
          subject: user.email,
          changes: [userChange('groups', mode === 'add' ? null : project, mode === 'add' ? project : null)],
          cli: userClient.member(mode, gid, user.uuid, container_registry),
        },
      );
    } catch (thrown) {
      throw some ? inPart(toApiError(thrown)) : thrown;
    }
    some = true;
  }
}

/** The failure of a change of which everything but some projects is saved. */
function inPart(failure: ApiError): ApiError {
  const { kind, status, words, code } = failure;
  const partial = new ApiError(kind, { status, words, code, cause: failure });
  partial.messageKey = 'users.save.part';
  partial.field = 'groups';
  return partial;
}
