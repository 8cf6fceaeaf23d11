import { type SetupServer, setupServer } from 'msw/node';
import type { EmbeddedManager } from './manager.ts';

/**
 * An msw server over an embedded manager, for vitest. A request that the manager does not serve is an error: it is a
 * mistake of the test.
 *
 *     const server = serverFor(manager); server.listen({ onUnhandledRequest: 'error' })
 */
export const serverFor = (manager: EmbeddedManager): SetupServer => setupServer(...manager.handlers);
