import * as z from 'zod/mini';
import { MASK } from './activity.ts';
import { presentable, toApiError } from './errors.ts';
import { problemOf } from './problems.ts';
import { failureOf, send } from './transport.ts';
import { type Write, writeRest } from './write.ts';

export type OwnPassword = { email: string; old_password: string; new_password: string };

/**
 * A new password of one's own (docs/contract/users-and-auth.md 1.5). Whoever was asked for one is asked no more;
 * sessions go on.
 * @throws ApiError `refused` at `old_password` for a wrong one; `forbidden` where 26.9's tables of roles are empty and one
 * is no superadmin.
 */
export const changeOwnPassword: Write<OwnPassword> = {
  mutationFn: async ({ email, old_password, new_password }) => {
    const body = { old_password, new_password, new_password2: new_password };
    try {
      await writeRest(
        { method: 'POST', path: '/auth/update-password', body },
        { action: 'own.change', subject: email, changes: [], cli: ['update-password', MASK, MASK, MASK] },
      );
    } catch (thrown) {
      const failure = toApiError(thrown);
      if (failure.kind === 'forbidden') failure.messageKey = 'own.roles';
      throw failure;
    }
  },
  meta: { stale: [['viewer'], ['users']] },
};

const changeAnswer = z.object({
  password_changed_at: z.optional(z.nullable(z.string())),
  data: z.optional(
    z.nullable(z.object({ details: z.optional(z.nullable(z.string())), title: z.optional(z.nullable(z.string())) })),
  ),
});

/**
 * Replaces an expired password. Answers null when it is done, else why not: the webservers of 24.09 and 25.15 garble
 * every such request ("Malformed body"), which `garbled` stands for.
 * @throws ApiError when the webserver cannot be reached.
 */
export async function replaceExpiredPassword(
  email: string,
  current_password: string,
  new_password: string,
): Promise<null | { garbled: boolean; words: string | null }> {
  const body = { username: email, current_password, new_password };
  const answer = await send({ method: 'POST', door: 'webserver', path: '/server/update-password-no-auth', body });
  const parsed = changeAnswer.safeParse(answer.body);
  if (!parsed.success) throw failureOf(answer);
  if (parsed.data.password_changed_at) return null;
  const words = parsed.data.data?.details ?? parsed.data.data?.title ?? problemOf(answer.body)?.title ?? null;
  return { garbled: words === 'Malformed body', words: words && presentable(words) };
}
