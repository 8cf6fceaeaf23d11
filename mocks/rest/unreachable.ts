import { webProblem } from '../http.ts';

/** The webserver cannot reach its manager; a login says `details` besides, which are not for people. */
export const unreachable = (details?: string): Response =>
  webProblem(502, 'bad-gateway', 'The proxy target server is inaccessible.', details === undefined ? {} : { details });
