import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import { rest } from './rest.ts';
import { type Write, writeRest } from './write.ts';

const NODE = z.object({
  id: z.string(),
  num_proc: z.optional(z.nullable(z.number())),
  service_addr: z.optional(z.nullable(z.string())),
  ssl_enabled: z.optional(z.nullable(z.boolean())),
  version: z.optional(z.nullable(z.string())),
});
const STATUS = z.object({ status: z.string(), active_sessions: z.nullable(z.number()), nodes: z.array(NODE) });

/** The manager's status, and the process that answered: the answer does not contain the others. */
export type ManagerStatus = z.infer<typeof STATUS>;

/** Reads the status (docs/contract/resources-and-operations.md 10.2). @throws ApiError. */
async function read(signal?: AbortSignal): Promise<ManagerStatus> {
  const { body, status } = await rest({ method: 'GET', path: '/manager/status', signal });
  const answer = STATUS.safeParse(body);
  if (!answer.success) throw new ApiError('protocol', { status });
  return answer.data;
}

const status = () =>
  queryOptions<ManagerStatus, ApiError>({
    queryKey: ['manager-status'],
    queryFn: ({ signal }) => read(signal),
  });

/** Managers keep the status for up to 2 s: so often it is read again after a change, with pauses between, in ms. */
export const again = { times: 8, pause: 500 };

/**
 * Freezes the manager, or ends that. Answers the status that is read back, which differs from the wanted one where the
 * manager has not taken it up after some seconds. @throws ApiError.
 */
const change: Write<'running' | 'frozen', string> = {
  mutationFn: async wanted => {
    const { status: before } = await read();
    await writeRest(
      { method: 'PUT', path: '/manager/status', body: { status: wanted, force_kill: false } },
      {
        action: wanted === 'frozen' ? 'maintenance.freeze' : 'maintenance.unfreeze',
        subject: '',
        changes: [{ label: 'maintenance.status', from: before, to: wanted }],
        cli: ['admin', 'manager', wanted === 'frozen' ? 'freeze' : 'unfreeze'],
      },
    );
    for (let left = again.times; ; left -= 1) {
      const now = await read();
      if (now.status === wanted || left === 0) return now.status;
      await new Promise(done => setTimeout(done, again.pause));
    }
  },
  meta: { stale: [['manager-status']] },
};

export const managerStatus = { status, change };
