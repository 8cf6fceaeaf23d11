import type { QueryClient } from '@tanstack/react-query';
import type { Agent } from '#api/agents.ts';
import { toApiError } from '#api/errors.ts';
import { getSpoken } from '#i18n/language.ts';
import { notify } from '#kit/notice/notify.ts';
import { loadAgentWrites } from './load.ts';

/** Agents that are being switched: a double click is not a second write. */
const running = new Set<string>();

/** Switches an agent at once, with a notice that has Undo, or that says why it failed. */
export function switchAtOnce(client: QueryClient, agent: Pick<Agent, 'id' | 'schedulable'>): void {
  const { id } = agent;
  if (running.has(id)) return;
  running.add(id);
  const run = async () => (await loadAgentWrites()).switchNow(client, agent);
  run()
    .catch(thrown => notify({ text: getSpoken().t('agents.switch.failed', { id }), failure: toApiError(thrown) }))
    .finally(() => running.delete(id));
}
