import { costlyAmong, type KeyPair, type KeyPairTab, keypairs } from '#api/keypairs.ts';
import { serveExport } from '#kit/export/serve-export.ts';
import { credentialColumns } from './columns.tsx';

// Every column that any release has: the order names those that the list shows now. No secret is among them.
serveExport<KeyPair>(part => ({
  read: (args, columns) =>
    keypairs.read({ ...args, tab: part as KeyPairTab, costly: costlyAmong(columns) }, { timeout: 120_000 }),
  rowId: pair => pair.access_key,
  columns: credentialColumns('999'),
}));
