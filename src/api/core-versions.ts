import { queryOptions } from '@tanstack/react-query';
import { currentLink } from './connection.ts';
import type { ApiError } from './errors.ts';
import { handshakeAt, shakeHands } from './handshake.ts';
import { webserverHealth } from './webserver-health.ts';

/** Whether requests go to the manager directly, without a webserver between. */
export const isDirect = (): boolean => currentLink().connection.mode === 'api';

/** The manager's release and the version of its API, as it says them now. */
const manager = () =>
  queryOptions<{ version: string; manager: string }, ApiError>({
    queryKey: ['handshake'],
    queryFn: () => {
      const { connection } = currentLink();
      return connection.mode === 'api' ? handshakeAt(connection.endpoint) : shakeHands();
    },
  });

/** The webserver's version, from releases on that say it. */
const webserver = () =>
  queryOptions<string, ApiError>({
    queryKey: ['webserver-version'],
    queryFn: async ({ signal }) => (await webserverHealth(signal)).version,
  });

export const coreVersions = { manager, webserver };
