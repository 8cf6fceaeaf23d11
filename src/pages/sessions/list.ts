import type { ListArgs } from '#api/page.ts';
import type { SessionTab } from '#api/session-states.ts';
import { type Session, sessions } from '#api/sessions.ts';
import { slots } from '#api/slots.ts';
import { defineList } from '#kit/list/list.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { sessionColumns } from './columns.tsx';
import { slotsNamed } from './slot-columns.ts';

/** A page of an export may take so long. */
const EXPORT = { timeout: 120_000 };

/** The sessions of the cluster, or of a domain admin's domain. */
export const sessionList = defineList<Session, SessionTab, SlotExtra>({
  area: 'sessions',
  tabs: () => ['running', 'pending', 'finished'],
  counts: () => [sessions.counts()],
  extra: { slots: [] },
  ahead: () => [slots.list()],
  columns: ({ tab, manager, extra, t }) => sessionColumns(tab, manager, extra.slots, t),
  source: ({ tab }) => ({
    query: args => sessions.list({ ...args, tab }),
    read: args => sessions.read({ ...args, tab }, EXPORT),
    ...(tab === 'finished' ? { mark: (args: ListArgs) => sessions.mark({ ...args, tab }, EXPORT) } : {}),
  }),
  others: { label: 'sessions.others', of: slotsNamed },
  defaultSort: sessions.defaultSort,
  rowId: session => session.session_id,
  rowName: session => session.name,
  empty: tab => [`sessions.empty.${tab}`],
});
