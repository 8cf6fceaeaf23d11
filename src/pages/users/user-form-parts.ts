import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { choices } from '#api/choices.ts';
import { userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import type { Faults, Fields } from '#kit/form/form.ts';
import { type UserForm, userFields } from './form.ts';

/**
 * The fields of a user in `member` projects. They name the active projects and those of the user that are no longer active;
 * an unknown project is named by its id.
 */
export function useUserFields(manager: string): (member?: User['groups']) => Fields<UserForm> {
  const { data = [] } = useQuery(choices.projects());
  return (member = []) =>
    userFields(manager, id => [...data, ...member].find(project => project.id === id)?.name ?? id);
}

/**
 * Asks the manager what it alone knows to be wrong with an e-mail address and a user name; null for one not to ask about.
 * A name that looks like another user's is refused once, as a warning; the next save accepts it. `uuid`: the user who is
 * being changed.
 */
export function useNamesCheck(uuid: string | null = null) {
  const warned = useRef(new Set<string>());
  const isNew = (name: string | null): name is string => name !== null && !warned.current.has(name);
  /** @throws ApiError. */
  return async (email: string | null, username: string | null): Promise<Faults<UserForm>> => {
    if (email === null && username === null) return {};
    const taken = await userWrites.taken(email, username);
    const asked = { emails: [email].filter(isNew), usernames: [username].filter(isNew) };
    const alike = await userWrites.alikeAmong(asked, uuid);
    for (const name of [...alike.emails, ...alike.usernames]) warned.current.add(name);
    return {
      ...(alike.emails.length > 0 && { email: 'form.email.alike' as const }),
      ...(alike.usernames.length > 0 && { username: 'form.username.alike' as const }),
      ...(taken.email && { email: 'refusal.email-taken' as const }),
      ...(taken.username && { username: 'refusal.username-taken' as const }),
    };
  };
}
