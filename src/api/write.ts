import type { QueryKey } from '@tanstack/react-query';
import { type LoggedAction, logWrite } from './activity.ts';
import { runPartial, textFor } from './client.ts';
import { managerVersion } from './connection.ts';
import type { VersionedDocument } from './document.ts';
import { ApiError, toApiError } from './errors.ts';
import { recognised } from './refusals.ts';
import { rest } from './rest.ts';
import type { HttpAnswer, HttpRequest } from './transport.ts';

/**
 * A write as mutation options: what does it, and which reads it makes stale (R10). The mutation cache reads those anew;
 * a job over many rows calls `mutationFn` itself and reads them anew once at its end.
 */
export type Write<Input, Result = void> = {
  mutationFn: (input: Input) => Promise<Result>;
  meta: { stale: readonly QueryKey[] };
};

/** What a payload says of itself, where it says anything. */
type Payload = { ok?: boolean | null; msg?: string | null };

/**
 * Runs a write, once and never again by itself, and notes it in the activity of this tab. Its document aliases what it
 * answers to `result`.
 * @throws ApiError when the manager refused: `errors`, `ok: false` (docs/contract/users-and-auth.md 3.7), or no answer.
 */
export async function write<Result extends object, Variables>(
  document: VersionedDocument<{ result: Result | null }, Variables>,
  variables: Variables,
  logged: LoggedAction,
): Promise<Result> {
  const ended = logWrite(logged, { text: textFor(document, managerVersion()), variables });
  try {
    const { data, failure } = await runPartial(document, variables);
    if (failure) throw failure;
    if (!data.result) throw new ApiError('protocol');
    const { ok, msg }: Payload = data.result;
    if (ok === false) throw new ApiError('refused', { status: 200, words: msg ?? null });
    ended('done');
    return data.result;
  } catch (thrown) {
    const failure = toApiError(thrown).explained(recognised);
    ended(failure);
    throw failure;
  }
}

/**
 * A write through the manager's REST API, logged in the activity as `write` does.
 * @throws ApiError when the manager refused, or did not answer.
 */
export async function writeRest(
  request: Pick<HttpRequest, 'method' | 'path' | 'body' | 'timeout'>,
  logged: LoggedAction,
): Promise<HttpAnswer> {
  const { method, path, body } = request;
  const ended = logWrite(logged, { method, path, body });
  try {
    const answer = await rest(request);
    ended('done');
    return answer;
  } catch (thrown) {
    const failure = toApiError(thrown).explained(recognised);
    ended(failure);
    throw failure;
  }
}
