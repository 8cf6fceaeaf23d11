import type { Context } from '../context.ts';
import { isObject, problem } from '../http.ts';
import { schemaProblem } from './params.ts';

/** `POST /auth/signup` up to 25.15 (docs/contract/users-and-auth.md 1.3). It never succeeds here: see README.md. */
export function signup({ behaviour }: Context, body: unknown): Response {
  const given = isObject(body) ? body : {};
  const missing = ['email', 'password'].filter(name => given[name] === undefined);
  if (missing.length)
    return schemaProblem(
      behaviour,
      'SignupRequest',
      Object.fromEntries(missing.map(name => [name, 'missing' as const])),
    );
  return problem(behaviour, 'rejected-by-hook', { msg: 'Sign-up is closed here.', data: { plugins: ['campus'] } });
}
