/** A failure of a resolver: `message` as the manager words it, `code` as `extensions.code` names it from 26.4 on. */
export class ManagerError extends Error {
  readonly code: string;

  constructor(message: string, code = 'backendai_generic_internal-error') {
    super(message);
    this.code = code;
  }
}

export const insufficientPrivilege = (): ManagerError =>
  new ManagerError('Insufficient privilege.', 'user_auth_forbidden');

export const forbidden = (why = ''): ManagerError =>
  new ManagerError(`Forbidden operation.${why && ` (${why})`}`, 'backendai_generic_forbidden');

export const unknownRole = (): ManagerError =>
  new ManagerError('Missing or invalid API parameters. (Unknown client role)', 'api_generic_invalid-parameters');
