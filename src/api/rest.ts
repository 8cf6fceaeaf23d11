import { ApiError, type FailureKind } from './errors.ts';
import { problemOf } from './problems.ts';
import { reportSignedOut } from './signed-out.ts';
import { failureOf, type HttpAnswer, type HttpRequest, send } from './transport.ts';

/** What 401 means by the manager's words, where it does not mean that the session is over. */
const AT_401: Record<string, FailureKind> = {
  'Unauthorized access': 'forbidden',
  'Old password mismatch': 'refused',
};

/**
 * Asks one of the manager's REST doors. Up to 25.15 a door that the role may not pass answers 401 as a lost session does,
 * but with a `msg`, which the webserver never writes (docs/contract/users-and-auth.md 1.3,
 * docs/contract/resources-and-operations.md 0.5).
 * @throws ApiError for every status outside 2xx; a session that is over is reported as well.
 */
export async function rest(request: HttpRequest): Promise<HttpAnswer> {
  const answer = await send(request);
  if (answer.status < 300) return answer;
  const failure = failureOf(answer);
  if (failure.kind !== 'signed-out') throw failure;
  const words = problemOf(answer.body)?.msg ?? null;
  const kind = words ? AT_401[words] : undefined;
  if (kind) throw new ApiError(kind, { status: 401, words, code: failure.code });
  reportSignedOut(failure);
  throw failure;
}
