import { agentWrites } from '#api/agent-writes.ts';
import type { Agent, AgentTab } from '#api/agents.ts';
import type { Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import type { AgentDialog } from './dialog.ts';

/** A job that lets new sessions start on agents, or keeps them away. */
export function schedulableJob(rows: readonly Agent[], schedulable: boolean, t: Translate): JobSpec {
  const { mutationFn, meta } = agentWrites.setSchedulable;
  const all = rows.filter(agent => agent.schedulable !== schedulable);
  return {
    title: t(schedulable ? 'agents.on' : 'agents.off'),
    what: t(schedulable ? 'agents.on.what' : 'agents.off.what'),
    rows: all.map(agent => ({ id: agent.id, name: agent.id, act: () => mutationFn({ agent, schedulable }) })),
    skipped: rows
      .filter(agent => agent.schedulable === schedulable)
      .map(({ id }) => ({ name: id, why: t(schedulable ? 'agents.skip.on' : 'agents.skip.off') })),
    stale: meta.stale,
    file: 'agents-schedulable',
  };
}

/** The dialogs of agents. */
export function AgentDialogs({ dialog, onClose }: DialogProps<AgentDialog, AgentTab, SlotExtra>) {
  const { t } = useText();
  const { chosen, schedulable } = dialog;
  return (
    <SelectionJob
      title={t(schedulable ? 'agents.on' : 'agents.off')}
      chosen={chosen}
      spec={rows => schedulableJob(rows, schedulable, t)}
      start={count => t(schedulable ? 'agents.on.start' : 'agents.off.start', { count })}
      onClose={onClose}
    />
  );
}
