import { AGENT_STATES, type Amounts, type ListedGroup } from '#api/resource-groups.ts';
import { optionsOf, schedulers } from '#api/scheduler-options.ts';
import { type Slot, slotUnit } from '#api/slots.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, textColumn, timeColumn } from '#kit/table/plain-columns.tsx';
import type { ByteUnit } from '#lib/units.ts';

/** What the page reads besides: the slots of the cluster. */
export type GroupExtra = { slots: readonly Slot[] };

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

const amountOf = (amounts: Amounts, { name }: Slot): number => Number(amounts[name] ?? 0);
/** "4,009 / 7,168" needs more than "48 / 100". */
const widthOf = ({ name, bytes }: Slot): number => (bytes ? 114 : name === 'cpu' ? 98 : 82);
const byteUnit = (slot: Slot) => (slot.bytes ? (slot.unit as ByteUnit) : undefined);

/** The amount of a slot in use, as a bar; and hidden at first, the amount that there is. */
function slotPair(slot: Slot, first: boolean, t: Translate): Column<ListedGroup>[] {
  const unit = slotUnit(slot) && ` (${slotUnit(slot)})`;
  return [
    {
      key: `occupied_slots.${slot.name}`,
      label: { text: `${slot.label}${unit}` },
      width: widthOf(slot),
      sortable: true,
      align: 'end',
      optional: !first,
      cell: ({ occupied_slots, available_slots }) =>
        available_slots[slot.name] === undefined ? null : (
          <Meter used={amountOf(occupied_slots, slot)} total={amountOf(available_slots, slot)} unit={byteUnit(slot)} />
        ),
      exported: ({ occupied_slots }) => amountOf(occupied_slots, slot),
    },
    {
      key: `available_slots.${slot.name}`,
      label: { text: `${t('group.slots.total', { name: slot.label })}${unit}` },
      width: 118,
      sortable: true,
      align: 'end',
      optional: true,
      cell: ({ available_slots }) => (
        <Meter used={amountOf(available_slots, slot)} total={null} unit={byteUnit(slot)} />
      ),
      exported: ({ available_slots }) => amountOf(available_slots, slot),
    },
  ];
}

/** How many slots are visible at first. */
const FIRST = 3;

/** The columns of resource groups. Slots are sums over the agents that are alive. */
export function groupColumns(manager: string, { slots }: GroupExtra, t: Translate): Column<ListedGroup>[] {
  const yesNo = (key: 'is_active' | 'is_public' | 'use_host_network', width: number): Column<ListedGroup> => ({
    key,
    label: `group.${key}`,
    width,
    sortable: true,
    filter: { kind: 'flag' },
    cell: group => <YesNo value={group[key]} />,
    exported: group => group[key],
  });
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
  return [
    nameColumn<ListedGroup>(
      group => group.name,
      group => group.name,
      { key: 'name', label: 'group.name', width: 108 },
    ),
    textColumn<ListedGroup>(group => group.description, {
      ...{ key: 'description', label: 'group.description', width: 112 },
      ...{ sortable: true, filter: { kind: 'text' } },
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
    ...slots.flatMap((slot, i) => slotPair(slot, i < FIRST, t)),
    textColumn<ListedGroup>(group => group.wsproxy_addr, {
      ...{ key: 'wsproxy_addr', label: 'group.wsproxy_addr.column', width: 138 },
      ...{ sortable: true, filter: { kind: 'text' } },
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
      ...{ key: 'driver', label: 'group.driver', width: 90 },
      ...{ sortable: true, optional: true },
    }),
    timeColumn<ListedGroup>(group => group.created_at, {
      ...{ key: 'created_at', label: 'group.created_at', width: 120 },
      ...{ sortable: true, optional: true },
    }),
  ];
}
