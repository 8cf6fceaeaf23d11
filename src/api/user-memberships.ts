import { atLeast } from '#lib/versions.ts';
import { run } from './client.ts';
import { ApiError, toApiError } from './errors.ts';
import { ModifyMembersDocument, ProjectRegistriesDocument } from './generated/user-writes.ts';
import { NO_PROJECT, userClient } from './user-client.ts';
import { told } from './user-told.ts';
import type { User } from './users.ts';
import { write } from './write.ts';

/** What a change says of the user's projects: those that people chose, and whether the domain or the role is another. */
type Asked = { groups: readonly string[] | undefined; moved: boolean; role: boolean };

/**
 * Whether projects are changed one by one: 26.9 takes no whole list of somebody who ever moved to another domain, since
 * the old domain's MODEL_STORE project keeps them (docs/contract/users-and-auth.md 3.5).
 */
export const changesOneByOne = (manager: string): boolean => atLeast(manager, '26.9.0');

/** The `group_ids` that a change needs before 26.9; undefined where it should not send any. */
export function wholeList(user: User, { groups, moved, role }: Asked, manager: string): string[] | undefined {
  const wipes = role && atLeast(manager, '25.12.0') && !atLeast(manager, '26.2.0');
  if (groups === undefined && !wipes && !moved) return undefined;
  const visible = groups ?? (moved ? [] : user.groups.map(group => group.id));
  const all = moved ? [...visible] : [...visible, ...user.hidden_groups];
  // an empty list is ignored there, one of unknown ids empties
  return all.length === 0 && !atLeast(manager, '25.12.0') ? [NO_PROJECT] : all;
}

/**
 * Into one project, or out of it. `container_registry` goes along: left out, the project would lose it
 * (docs/contract/users-and-auth.md 6.2).
 */
type Step = { gid: string; name: string | undefined; mode: 'add' | 'remove'; container_registry: string };

/** The steps from the projects a user has to those of a change; reads what they have to send again. @throws ApiError. */
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
 * Takes the steps, one after the other. `begun`: whether something of the same change is saved already.
 * @throws ApiError, which says so where the change is done in part.
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
          changes: [told('groups', mode === 'add' ? null : project, mode === 'add' ? project : null)],
          cli: userClient.member(mode, gid, user.uuid, container_registry),
        },
      );
    } catch (thrown) {
      throw some ? inPart(toApiError(thrown)) : thrown;
    }
    some = true;
  }
}

/** The failure of a change that is saved but for some projects. */
function inPart(failure: ApiError): ApiError {
  const { kind, status, words, code } = failure;
  const told = new ApiError(kind, { status, words, code, cause: failure });
  told.messageKey = 'users.save.part';
  told.field = 'groups';
  return told;
}
