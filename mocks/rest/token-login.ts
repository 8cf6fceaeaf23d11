import type { Context } from '../context.ts';
import { webProblem } from '../http.ts';

/** `POST /server/token-login`: no sign-on service is configured here, so there is never a token. */
export const tokenLogin = ({ behaviour }: Context): Response =>
  webProblem(400, 'invalid-api-params', 'You must provide cookie-based authentication token', {
    ...(behaviour.webserverErrorCodes ? { error_code: 'auth_auth_invalid-parameters' } : {}),
  });
