import { type Session, type SessionTab, sessions } from '#api/sessions.ts';
import { serveExport } from '#kit/export/serve-export.ts';
import { sessionColumns } from './columns.tsx';

// Every column that any tab has: the order names those that the list shows now.
serveExport<Session>({
  read: (args, part) => sessions.read({ ...args, tab: part as SessionTab }, { timeout: 120_000 }),
  rowId: session => session.session_id,
  columns: sessionColumns('finished', '999'),
});
