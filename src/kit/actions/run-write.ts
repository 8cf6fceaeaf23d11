import type { QueryClient } from '@tanstack/react-query';
import type { Write } from '#api/write.ts';

/**
 * Runs a write outside of a component. The mutation cache reads again what the write makes stale, as it does for
 * `useMutation`. @throws ApiError.
 */
export const runWrite = <Input, Result>(
  client: QueryClient,
  { mutationFn, meta }: Write<Input, Result>,
  input: Input,
): Promise<Result> =>
  client
    .getMutationCache()
    .build<Result, Error, Input, unknown>(client, { mutationFn, meta, networkMode: 'always' })
    .execute(input);
