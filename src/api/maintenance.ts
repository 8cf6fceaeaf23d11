import { OutcomeUnknown } from './background-tasks.ts';
import { type ApiError, type FailureKind, toApiError } from './errors.ts';
import { type Write, writeRest } from './write.ts';

/** How long the manager may take, in ms. It answers when it is done, and asks every agent before that. */
const PATIENCE = 30 * 60_000;

/** Failures after which the manager may still be at work: nothing came back, or a proxy did not wait longer. */
const LOST: readonly FailureKind[] = ['offline', 'timeout', 'unreachable'];

/** Whether it is unknown if a request was executed. */
export const isLost = ({ kind }: ApiError): boolean => LOST.includes(kind);

/**
 * Counts again what keys and agents use (docs/contract/resources-and-operations.md 10.1). Ends when the manager has
 * finished. @throws OutcomeUnknown where the answer was lost; ApiError.
 */
export const recalculateUsage: Write<void> = {
  mutationFn: async () => {
    await writeRest(
      { method: 'POST', path: '/resource/recalculate-usage', body: {}, timeout: PATIENCE },
      { action: 'maintenance.recalculate', subject: '', changes: [], cli: ['admin', 'resource', 'recalculate-usage'] },
    ).catch(thrown => {
      const failure = toApiError(thrown);
      throw isLost(failure) ? new OutcomeUnknown('the answer was lost', { cause: failure }) : failure;
    });
  },
  meta: { stale: [['agents'], ['keypairs'], ['sessions']] },
};
