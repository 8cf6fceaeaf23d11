import { agentSummaries } from '#api/agent-summaries.ts';
import { lacks } from '#api/capabilities.ts';
import { asOptions, choices } from '#api/choices.ts';
import { type SessionTab, statesOf } from '#api/session-states.ts';
import type { Session } from '#api/sessions.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Column, Option } from '#kit/table/column.ts';
import { codeColumn, idColumn, nameColumn, textColumn, timeColumn } from '#kit/table/plain-columns.tsx';
import { atLeast } from '#lib/versions.ts';
import { SessionStatus } from './SessionStatus.tsx';
import { sessionSlotColumns } from './slot-columns.ts';

/** Filters take the name in lower case on every release; lists return it in upper case. */
const types = (manager: string): Option[] =>
  ['interactive', 'batch', 'inference', ...(atLeast(manager, '24.03.0') ? ['system'] : [])].map(value => ({
    value,
    label: value.toUpperCase(),
  }));

const PRIORITY: Column<Session> = {
  key: 'priority',
  label: 'session.priority',
  width: 84,
  sortable: true,
  align: 'end',
  filter: { kind: 'numbers' },
  optional: true,
  cell: session => session.priority,
  exported: session => session.priority ?? null,
};

/** The list of sessions, column by column. */
export function sessionColumns(
  tab: SessionTab,
  manager: string,
  slots: readonly Slot[],
  t: Translate,
): Column<Session>[] {
  const states = asOptions(statesOf(tab, manager));
  return [
    nameColumn(
      session => session.name,
      session => session.session_id,
      { key: 'name', label: 'session.name', width: 116 },
    ),
    textColumn(session => session.user_email, {
      key: 'user_email',
      label: 'session.user_email',
      width: 150,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    textColumn(session => session.group_name, {
      key: 'group_name',
      label: 'session.group_name',
      width: 100,
    }),
    {
      key: 'status',
      label: 'user.status',
      width: 136,
      sortable: true,
      filter: { kind: 'choice', many: true, options: states },
      cell: session => <SessionStatus status={session.status} />,
      exported: session => session.status,
    },
    {
      key: 'type',
      label: 'session.type',
      width: 120,
      sortable: true,
      optional: tab === 'finished', // its room is for when a session ended
      filter: { kind: 'choice', many: true, options: types(manager) },
      cell: session => session.type,
      exported: session => session.type ?? null,
    },
    textColumn(session => session.scaling_group, {
      key: 'scaling_group',
      label: 'session.scaling_group',
      width: 112,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    ...sessionSlotColumns(tab, manager, slots, t),
    timeColumn(session => session.created_at, {
      key: 'created_at',
      label: 'user.created_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
    }),
    timeColumn(session => session.terminated_at, {
      key: 'terminated_at',
      label: 'session.terminated_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
      optional: tab !== 'finished',
    }),
    textColumn(session => session.status_info, {
      key: 'status_info',
      label: 'session.status_info',
      width: 140,
      optional: true,
    }),
    {
      key: 'result',
      label: 'session.result',
      width: 104,
      optional: true,
      cell: session => session.result,
      exported: session => session.result,
    },
    codeColumn(session => session.access_key, {
      key: 'access_key',
      label: 'session.access_key',
      width: 160,
      sortable: true,
      filter: { kind: 'text' },
      optional: true,
    }),
    textColumn(session => session.domain_name, {
      key: 'domain_name',
      label: 'user.domain_name',
      width: 110,
      sortable: true,
      filter: { kind: 'text' },
      optional: true,
    }),
    codeColumn(session => session.group_id, {
      key: 'group_id',
      label: 'session.group_id',
      width: 130,
      filter: { kind: 'choice', many: false, options: choices.projectOptions(), ids: true },
      optional: true,
    }),
    idColumn(session => session.image, {
      key: 'image',
      label: 'session.image',
      width: 220,
      filter: { kind: 'text' },
      optional: true,
    }),
    textColumn(session => session.cluster_mode, {
      key: 'cluster_mode',
      label: 'session.cluster_mode',
      width: 116,
      sortable: true,
      optional: true,
    }),
    {
      key: 'cluster_size',
      label: 'session.cluster_size',
      width: 96,
      sortable: true,
      align: 'end',
      filter: { kind: 'numbers' },
      optional: true,
      cell: session => session.cluster_size,
      exported: session => session.cluster_size,
    },
    ...(lacks(manager, 'ComputeSession.priority') === null ? [PRIORITY] : []),
    idColumn(session => session.agent_ids.join(', '), {
      key: 'agent_ids',
      label: 'session.agent_ids',
      width: 140,
      filter: { kind: 'choice', many: true, options: agentSummaries.options() },
      optional: true,
    }),
    codeColumn(session => session.session_id, {
      key: 'session_id',
      label: 'session.session_id',
      width: 130,
      optional: true,
    }),
  ];
}
