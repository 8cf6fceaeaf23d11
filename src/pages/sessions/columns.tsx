import { FINISHED, liveStatesOf } from '#api/session-states.ts';
import type { Session, SessionTab } from '#api/sessions.ts';
import { Code } from '#kit/cell/Code.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { Time } from '#kit/cell/Time.tsx';
import type { Column, Option } from '#kit/table/column.ts';
import { projectOptions } from '#kit/table/project-options.ts';
import { RowLink } from '#kit/table/RowLink.tsx';
import { atLeast } from '#lib/versions.ts';
import { SessionStatus } from './SessionStatus.tsx';

/** Filters take the name in small letters on every release, and it is told in capitals. */
const types = (manager: string): Option[] =>
  ['interactive', 'batch', 'inference', ...(atLeast(manager, '24.03.0') ? ['system'] : [])].map(value => ({
    value,
    label: value.toUpperCase(),
  }));

/** The list of sessions, column by column. */
export function sessionColumns(tab: SessionTab, manager: string): Column<Session>[] {
  const states = (tab === 'live' ? liveStatesOf(manager) : FINISHED).map(value => ({ value, label: value }));
  return [
    {
      key: 'name',
      label: 'session.name',
      width: 140,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
      cell: session => (
        <RowLink detail={session.session_id}>
          <Text value={session.name} />
        </RowLink>
      ),
      exported: session => session.name,
    },
    {
      key: 'user_email',
      label: 'session.user_email',
      width: 180,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
      cell: session => <Text value={session.user_email} />,
      exported: session => session.user_email,
    },
    {
      key: 'group_name',
      label: 'session.group_name',
      width: 116,
      cell: session => <Text value={session.group_name} />,
      exported: session => session.group_name,
    },
    {
      key: 'status',
      label: 'user.status',
      width: 124,
      sortable: true,
      filter: { kind: 'choice', many: true, options: states },
      cell: session => <SessionStatus status={session.status} />,
      exported: session => session.status,
    },
    {
      key: 'type',
      label: 'session.type',
      width: 110,
      sortable: true,
      filter: { kind: 'choice', many: true, options: types(manager) },
      cell: session => session.type,
      exported: session => session.type ?? null,
    },
    {
      key: 'scaling_group',
      label: 'session.scaling_group',
      width: 116,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
      cell: session => <Text value={session.scaling_group} />,
      exported: session => session.scaling_group,
    },
    {
      key: 'created_at',
      label: 'user.created_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
      align: 'end',
      cell: session => <Time value={session.created_at} />,
      exported: session => session.created_at,
    },
    {
      key: 'terminated_at',
      label: 'session.terminated_at',
      width: 116,
      sortable: true,
      filter: { kind: 'days' },
      optional: tab === 'live',
      align: 'end',
      cell: session => <Time value={session.terminated_at} />,
      exported: session => session.terminated_at,
    },
    {
      key: 'status_info',
      label: 'session.status_info',
      width: 140,
      optional: true,
      cell: session => <Text value={session.status_info} />,
      exported: session => session.status_info,
    },
    {
      key: 'result',
      label: 'session.result',
      width: 104,
      optional: true,
      cell: session => session.result,
      exported: session => session.result,
    },
    {
      key: 'access_key',
      label: 'session.access_key',
      width: 160,
      sortable: true,
      filter: { kind: 'text' },
      optional: true,
      cell: session => <Code value={session.access_key} />,
      exported: session => session.access_key,
    },
    {
      key: 'domain_name',
      label: 'user.domain_name',
      width: 110,
      sortable: true,
      filter: { kind: 'text' },
      optional: true,
      cell: session => <Text value={session.domain_name} />,
      exported: session => session.domain_name,
    },
    {
      key: 'group_id',
      label: 'session.group_id',
      width: 130,
      filter: { kind: 'choice', many: false, options: projectOptions, ids: true },
      optional: true,
      cell: session => <Code value={session.group_id} />,
      exported: session => session.group_id,
    },
    {
      key: 'image',
      label: 'session.image',
      width: 220,
      optional: true,
      cell: session => <Text value={session.image} />,
      exported: session => session.image,
    },
    {
      key: 'agent_ids',
      label: 'session.agent_ids',
      width: 140,
      optional: true,
      cell: session => <Text value={session.agent_ids.join(', ')} />,
      exported: session => session.agent_ids.join(', '),
    },
    {
      key: 'session_id',
      label: 'session.session_id',
      width: 130,
      optional: true,
      cell: session => <Code value={session.session_id} />,
      exported: session => session.session_id,
    },
  ];
}
