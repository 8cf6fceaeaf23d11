import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { recognised } from '#api/refusals.ts';
import { retryUncommitted } from '#kit/jobs/retry.ts';
import { PartlyDone } from '#kit/jobs/verdict.ts';

const serializationFailure = () =>
  new ApiError('refused', { words: 'could not serialize access due to concurrent update' }).explained(recognised);

test('a write is retried after a serialization failure, at most three times', async () => {
  const twice = vi
    .fn()
    .mockRejectedValueOnce(serializationFailure())
    .mockRejectedValueOnce(serializationFailure())
    .mockResolvedValue('done');
  expect(await retryUncommitted(twice)).toBe('done');
  expect(twice).toHaveBeenCalledTimes(3);
  const never = vi.fn().mockImplementation(() => Promise.reject(serializationFailure()));
  await expect(retryUncommitted(never)).rejects.toMatchObject({ messageKey: 'refusal.at-once' });
  expect(never).toHaveBeenCalledTimes(4);
});

test.each([
  ['a refusal', new ApiError('refused', { words: 'no such user' })],
  ['no answer', new ApiError('timeout')],
  ['what was done in part', new PartlyDone('the account, not the keys', serializationFailure())],
])('%s is not retried: the write may have been committed', async (_, failure) => {
  const act = vi.fn().mockRejectedValue(failure);
  await expect(retryUncommitted(act)).rejects.toBe(failure);
  expect(act).toHaveBeenCalledOnce();
});
