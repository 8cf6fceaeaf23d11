import { webProblem } from '../http.ts';

/** The webserver considers its manager down and sends it nothing. */
export const away = (): Response =>
  webProblem(503, 'webserver/manager-connection-unavailable', 'No healthy Manager endpoint is available.', {
    error_code: 'api_request_unavailable',
    msg: 'no healthy endpoint is available',
  });

/** The webserver cannot reach its manager; a login also has `details`, which are not for display. */
export const unreachable = (details?: string): Response =>
  webProblem(502, 'bad-gateway', 'The proxy target server is inaccessible.', details === undefined ? {} : { details });
