import * as z from 'zod/mini';

const text = z.optional(z.nullable(z.string()));
const problem = z.object({ type: text, title: text, msg: text, error_code: text });

/**
 * The body of a REST failure (`application/problem+json`); null for anything else. Source:
 * docs/contract/users-and-auth.md 1.7.
 */
export function problemOf(body: unknown): z.infer<typeof problem> | null {
  const parsed = problem.safeParse(body);
  return parsed.success ? parsed.data : null;
}
