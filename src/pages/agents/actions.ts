import type { Agent, AgentTab } from '#api/agents.ts';
import type { Action, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import type { AgentDialog } from './dialog.ts';
import { switchAtOnce } from './switch-at-once.ts';

type Context = ListContext<AgentTab, SlotExtra>;

/** What can be done with agents. In a row there is a switch for it. */
export const agentActions = (_: Context, { show, client }: PageTools<AgentDialog>): readonly Action<Agent>[] => [
  {
    label: 'agents.on',
    icon: 'on',
    only: 'details',
    run: agent => switchAtOnce(client, agent),
    runMany: chosen => show({ kind: 'schedulable-many', chosen, schedulable: true }),
    why: ({ schedulable }) => (schedulable ? 'agents.skip.on' : null),
  },
  {
    label: 'agents.off',
    icon: 'off',
    only: 'details',
    run: agent => switchAtOnce(client, agent),
    runMany: chosen => show({ kind: 'schedulable-many', chosen, schedulable: false }),
    why: ({ schedulable }) => (schedulable ? null : 'agents.skip.off'),
  },
];
