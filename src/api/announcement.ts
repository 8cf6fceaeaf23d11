import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import { rest } from './rest.ts';
import { type Write, writeRest } from './write.ts';

const ANNOUNCEMENT = z.object({ enabled: z.boolean(), message: z.string() });

/** Reads what is announced, as Markdown; null for nothing (docs/contract/resources-and-operations.md 10.3). @throws ApiError. */
async function read(signal?: AbortSignal): Promise<string | null> {
  const { body, status } = await rest({ method: 'GET', path: '/manager/announcement', signal });
  const answer = ANNOUNCEMENT.safeParse(body);
  if (!answer.success) throw new ApiError('protocol', { status });
  return answer.data.enabled ? answer.data.message : null;
}

const message = () =>
  queryOptions<string | null, ApiError>({
    queryKey: ['announcement'],
    queryFn: ({ signal }) => read(signal),
    staleTime: 60_000,
  });

type Announced = { message: string | null; before: string | null };

/** Announces a text, or with null nothing any more. Blank texts are refused or stored, by release. @throws ApiError. */
const announce: Write<Announced> = {
  mutationFn: async ({ message: text, before }) => {
    await writeRest(
      {
        method: 'POST',
        path: '/manager/announcement',
        body: text === null ? { enabled: false } : { enabled: true, message: text },
      },
      {
        action: text === null ? 'maintenance.announcement.remove' : 'maintenance.announcement.save',
        subject: '',
        changes: [{ label: 'maintenance.announcement', from: before, to: text }],
        cli: ['admin', 'announcement', ...(text === null ? ['delete'] : ['update', '-m', text])],
      },
    );
  },
  meta: { stale: [['announcement']] },
};

export const announcement = { read, message, announce };
