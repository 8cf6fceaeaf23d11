import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import { sendOk } from './transport.ts';

const LICENCES = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.nullable(z.string()) }),
);

/** A package of which something is in the console's files, with its licence. */
export type Licence = z.infer<typeof LICENCES>[number];

/** The licences of what the console ships, written by its build beside its other files. */
export const licences = () =>
  queryOptions<Licence[], ApiError>({
    queryKey: ['licences'],
    queryFn: async ({ signal }) => {
      const { body, status } = await sendOk({ method: 'GET', door: 'webserver', path: '/licences.json', signal });
      const listed = LICENCES.safeParse(body);
      if (!listed.success) throw new ApiError('protocol', { status });
      return listed.data;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
