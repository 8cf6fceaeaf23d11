import type { SessionTab } from '#api/session-states.ts';
import { type Session, sessions } from '#api/sessions.ts';
import { defineList } from '#kit/list/list.ts';
import { sessionColumns } from './columns.tsx';

/** The sessions of the cluster, or of a domain admin's domain: those that are not over, and all others. */
export const sessionList = defineList<Session, SessionTab>({
  resource: 'sessions',
  title: 'sessions.title',
  tabs: {
    label: 'sessions.tabs',
    names: { running: 'sessions.tab.running', pending: 'sessions.tab.pending', finished: 'sessions.tab.finished' },
  },
  counts: () => [sessions.counts()],
  columns: ({ tab, manager }) => sessionColumns(tab, manager),
  source: ({ tab }) => ({
    query: args => sessions.list({ ...args, tab }),
    read: args => sessions.read({ ...args, tab }, { timeout: 120_000 }),
  }),
  defaultSort: sessions.defaultSort,
  rowId: session => session.session_id,
  rowName: session => session.name,
  count: (matching, all, { t }) => t('sessions.count', { matching, all }),
  empty: tab => [`sessions.empty.${tab}`],
});
