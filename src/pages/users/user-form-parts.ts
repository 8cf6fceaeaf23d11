import { useQuery } from '@tanstack/react-query';
import { choices } from '#api/choices.ts';
import { userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import type { Faults } from '#kit/form/form.ts';
import { type UserForm, userFields } from './form.ts';

/** What the form calls the projects: those that are active, and those of the user's that are no more; an unknown one by its id. */
export function useUserFields(manager: string, member: User['groups'] = []) {
  const { data = [] } = useQuery(choices.projects());
  return userFields(manager, id => [...data, ...member].find(project => project.id === id)?.name ?? id);
}

/** Which of an e-mail address and a user name other users have already. @throws ApiError. */
export const takenNames = async (email: string | null, username: string | null): Promise<Faults<UserForm>> => {
  if (email === null && username === null) return {};
  const taken = await userWrites.taken(email, username);
  return {
    ...(taken.email && { email: 'refusal.email-taken' as const }),
    ...(taken.username && { username: 'refusal.username-taken' as const }),
  };
};
