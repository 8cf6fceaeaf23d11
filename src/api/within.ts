import { toApiError } from './errors.ts';

/**
 * What `read` answers; a failure `timeout` after `ms`. The request is then given up and not aborted: a webserver counts
 * aborted connections as failures of the manager (transport.ts). @throws ApiError.
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const cancel = () => end.abort(signal?.reason);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  const timer = setTimeout(() => end.abort(new DOMException('no answer in time', 'TimeoutError')), ms);
  const ended = new Promise<never>((_, reject) => {
    if (end.signal.aborted) reject(end.signal.reason);
    end.signal.addEventListener('abort', () => reject(end.signal.reason));
  });
  try {
    return await Promise.race([read(end.signal), ended]);
  } catch (thrown) {
    throw toApiError(thrown);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
