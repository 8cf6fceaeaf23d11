import { AGENT_STATES, type ListedGroup } from '#api/resource-groups.ts';
import { optionsOf, schedulers } from '#api/scheduler-options.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import { Text } from '#kit/cell/Text.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, textColumn, timeColumn, yesNoColumn } from '#kit/table/plain-columns.tsx';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { slotMeterColumns } from '#kit/table/slot-meters.tsx';

/** What people call a scheduler; the name itself of one that the console does not know. */
export function schedulerName(name: string, t: Translate): string {
  const known = ['fifo', 'lifo', 'drf', 'mof', 'fair-share'];
  return known.includes(name) ? t(`group.scheduler.${name}` as PlainKey) : name;
}

/** "2 alive, 1 lost": the states that some agent of the group has. */
export function agentsText({ agent_count_by_status: counts }: ListedGroup, t: Translate): string {
  const some = AGENT_STATES.filter(state => counts[state] > 0);
  return some.map(state => `${counts[state]} ${t(`group.agents.${state}`)}`).join(', ') || t('group.agents.none');
}

/** What is in use of a slot; null if no agent that is alive has it. */
export const inUse = ({ occupied_slots, available_slots }: ListedGroup, slot: string): string | null =>
  slot in available_slots ? (occupied_slots[slot] ?? '0') : null;

/** How many slots are visible at first. */
const FIRST = 3;

/** The columns of resource groups. Slots are sums over the agents that are alive. */
export function groupColumns(manager: string, { slots }: SlotExtra, t: Translate): Column<ListedGroup>[] {
  const yesNo = (key: 'is_active' | 'is_public' | 'use_host_network', width: number) =>
    yesNoColumn<ListedGroup>(group => group[key], { key, label: `group.${key}`, width });
  const option = (key: 'pending_timeout' | 'num_retries_to_skip', width: number): Column<ListedGroup> => ({
    key,
    label: `group.${key}.column`,
    width,
    sortable: true,
    align: 'end',
    optional: true,
    cell: group => <Text value={optionsOf(group.scheduler_opts)[key]?.toString()} />,
    exported: group => optionsOf(group.scheduler_opts)[key],
  });
  const { bars, totals } = slotMeterColumns<ListedGroup>(slots, {
    used: inUse,
    total: ({ available_slots }, slot) => available_slots[slot] ?? null,
    capacity: name => t('group.slots.total', { name }),
    first: FIRST,
    // "4,009 / 7,168" is wider than "48 / 100"
    least: ({ name, bytes }) => (bytes ? 114 : name === 'cpu' ? 98 : 82),
  });
  return [
    nameColumn<ListedGroup>(
      group => group.name,
      group => group.name,
      { key: 'name', label: 'group.name', width: 108 },
    ),
    textColumn<ListedGroup>(group => group.description, {
      key: 'description',
      label: 'group.description',
      width: 112,
      sortable: true,
      filter: { kind: 'text' },
    }),
    yesNo('is_active', 68),
    yesNo('is_public', 66),
    {
      key: 'scheduler',
      label: 'group.scheduler',
      width: 94,
      sortable: true,
      filter: {
        kind: 'choice',
        many: true,
        options: schedulers(manager).map(value => ({ value, label: schedulerName(value, t) })),
      },
      cell: group => <Text value={schedulerName(group.scheduler, t)} />,
      exported: group => group.scheduler,
    },
    {
      key: 'agent_count_by_status',
      label: 'group.agent_count_by_status',
      width: 144,
      sortable: true,
      cell: group => <Text value={agentsText(group, t)} />,
      exported: ({ agent_count_by_status: counts }) =>
        AGENT_STATES.flatMap(state => (counts[state] > 0 ? [`${state} ${counts[state]}`] : [])).join(', '),
      order: group => group.agent_count_by_status.ALIVE,
    },
    ...bars,
    ...totals,
    textColumn<ListedGroup>(group => group.wsproxy_addr, {
      key: 'wsproxy_addr',
      label: 'group.wsproxy_addr.column',
      width: 124,
      sortable: true,
      filter: { kind: 'text' },
    }),
    {
      key: 'allowed_session_types',
      label: 'group.allowed_session_types',
      width: 170,
      optional: true,
      cell: group => <Text value={optionsOf(group.scheduler_opts).allowed_session_types.join(', ')} />,
      exported: group => optionsOf(group.scheduler_opts).allowed_session_types.join(', '),
    },
    option('pending_timeout', 130),
    option('num_retries_to_skip', 130),
    { ...yesNo('use_host_network', 110), optional: true },
    textColumn<ListedGroup>(group => group.driver, {
      key: 'driver',
      label: 'group.driver',
      width: 90,
      sortable: true,
      optional: true,
    }),
    timeColumn<ListedGroup>(group => group.created_at, {
      key: 'created_at',
      label: 'group.created_at',
      width: 120,
      sortable: true,
      optional: true,
    }),
  ];
}
