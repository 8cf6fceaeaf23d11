import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { recognised } from '#api/refusals.ts';
import { begunAgain } from '#kit/jobs/begun-again.ts';
import { PartlyDone } from '#kit/jobs/jobs.ts';

const undone = () =>
  new ApiError('refused', { words: 'could not serialize access due to concurrent update' }).explained(recognised);

test('what the database undid is done again, a few times and no more', async () => {
  const twice = vi.fn().mockRejectedValueOnce(undone()).mockRejectedValueOnce(undone()).mockResolvedValue('done');
  expect(await begunAgain(twice)).toBe('done');
  expect(twice).toHaveBeenCalledTimes(3);
  const never = vi.fn().mockImplementation(() => Promise.reject(undone()));
  await expect(begunAgain(never)).rejects.toMatchObject({ messageKey: 'refusal.at-once' });
  expect(never).toHaveBeenCalledTimes(4);
});

test.each([
  ['a refusal', new ApiError('refused', { words: 'no such user' })],
  ['no answer', new ApiError('timeout')],
  ['what was done in part', new PartlyDone('the account, not the keys', undone())],
])('%s is not: it may have been done', async (_, failure) => {
  const act = vi.fn().mockRejectedValue(failure);
  await expect(begunAgain(act)).rejects.toBe(failure);
  expect(act).toHaveBeenCalledOnce();
});
