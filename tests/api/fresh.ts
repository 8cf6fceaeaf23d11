import { vi } from 'vitest';
import type { Early } from '#api/early.ts';

/**
 * The console's session as it is right after the page was opened, with the modules that share its state; `early` is what
 * public/boot.js has asked ahead.
 */
export async function openedPage(early?: Early) {
  vi.resetModules();
  vi.stubGlobal('window', { early });
  const [session, connection, client] = await Promise.all([
    import('#api/auth-session.ts'),
    import('#api/connection.ts'),
    import('#api/client.ts'),
  ]);
  return { ...session, ...connection, ...client };
}

export type OpenedPage = Awaited<ReturnType<typeof openedPage>>;
