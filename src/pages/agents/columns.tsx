import { may, type Role } from '#api/access.ts';
import { type Agent, type AgentTab, STATES } from '#api/agents.ts';
import { lacks } from '#api/capabilities.ts';
import type { Translate } from '#i18n/messages.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import { Name } from '#kit/cell/Name.tsx';
import { None } from '#kit/cell/None.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, textColumn, timeColumn } from '#kit/table/plain-columns.tsx';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { slotMeterColumns } from '#kit/table/slot-meters.tsx';
import { AgentStatus } from './AgentStatus.tsx';
import { familiesOf } from './accelerators.ts';
import { allocated } from './allocated.ts';
import { liveColumns } from './live-columns.tsx';
import { SchedulableSwitch } from './SchedulableSwitch.tsx';
import { Version } from './Version.tsx';

type Given = { tab: AgentTab; role: Role; manager: string; extra: SlotExtra; t: Translate };

const ADDRESS_WIDTH = 96;

/** The host alone; the tooltip has the whole address. */
function Address({ addr }: { addr: string | null }) {
  if (!addr) return <None />;
  return <Name value={addr.replace(/^\w+:\/\//, '').replace(/:\d+$/, '')} title={addr} width={ADDRESS_WIDTH} />;
}

/** The list of agents, column by column. A role that may not read agents has the columns of their summaries. */
export function agentColumns({ tab, role, manager, extra, t }: Given): Column<Agent>[] {
  const whole = may(role, 'agent_list');
  const connected = tab === 'connected';
  const name = nameColumn<Agent>(
    agent => agent.id,
    agent => agent.id,
    { key: 'id', label: 'agent.id', width: 92 },
  );
  const status: Column<Agent> = {
    key: 'status',
    label: 'user.status',
    width: connected ? 80 : 120,
    sortable: true,
    filter: { kind: 'choice', many: true, options: STATES[tab].map(value => ({ value, label: value })) },
    cell: agent => <AgentStatus status={agent.status} />,
    exported: agent => agent.status,
  };
  const schedulable: Column<Agent> = {
    key: 'schedulable',
    label: 'agent.schedulable.column',
    width: 104,
    sortable: true,
    filter: { kind: 'flag' },
    cell: agent => <SchedulableSwitch agent={agent} />,
    exported: agent => agent.schedulable,
  };
  const group = textColumn<Agent>(agent => agent.scaling_group, {
    key: 'scaling_group',
    label: 'agent.scaling_group',
    width: 84,
    sortable: true,
    searchable: true,
    filter: { kind: 'text' },
  });
  const architecture = textColumn<Agent>(agent => agent.architecture, {
    key: 'architecture',
    label: 'agent.architecture',
    width: 100,
    sortable: true,
    filter: { kind: 'text' },
    optional: connected && whole,
  });
  const { bars, totals } = slotMeterColumns<Agent>(extra.slots, {
    used: allocated,
    total: ({ available_slots }, slot) => available_slots[slot] ?? null,
    capacity: slot => t('agents.capacity', { slot }),
    first: connected ? 3 : 0,
    least: ({ bytes }) => (bytes ? 92 : 60),
  });
  if (!whole) return [name, status, schedulable, group, ...bars, ...totals, architecture];
  return [
    name,
    {
      key: 'addr',
      label: 'agent.addr',
      width: ADDRESS_WIDTH,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
      cell: agent => <Address addr={agent.addr} />,
      exported: agent => agent.addr,
    },
    group,
    status,
    timeColumn(agent => agent.status_changed, {
      key: 'status_changed',
      label: 'agent.status_changed',
      width: 100,
      sortable: true,
      filter: { kind: 'days' },
      optional: connected,
    }),
    schedulable,
    timeColumn(agent => agent.first_contact, {
      key: 'first_contact',
      label: 'agent.first_contact',
      width: 108,
      sortable: true,
      filter: { kind: 'days' },
    }),
    ...bars,
    ...(connected ? liveColumns(familiesOf(extra.slots), t) : []),
    {
      key: 'version',
      label: 'agent.version',
      width: 80,
      sortable: true,
      filter: { kind: 'text' },
      cell: agent => <Version version={agent.version} manager={manager} />,
      exported: agent => agent.version,
    },
    architecture,
    textColumn(agent => agent.region, {
      key: 'region',
      label: 'agent.region',
      width: 100,
      sortable: true,
      filter: { kind: 'text' },
      optional: connected,
    }),
    ...(lacks(manager, 'Agent.container_count') === null
      ? [
          {
            key: 'container_count',
            label: 'agent.container_count',
            width: 96,
            sortable: true,
            align: 'end',
            filter: { kind: 'numbers' },
            optional: true,
            cell: agent => <Meter used={agent.container_count} total={null} />,
            exported: agent => agent.container_count,
          } satisfies Column<Agent>,
        ]
      : []),
    ...totals,
  ];
}
