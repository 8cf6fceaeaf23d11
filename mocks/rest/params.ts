import type { Behaviour } from '../behaviour.ts';
import { problem } from '../http.ts';

/** The fault of a field: missing, not text, not a boolean, or not one of the allowed words. */
export type Flaw =
  | 'missing'
  | 'string'
  | 'variant'
  | 'blank'
  | 'dict or null'
  | 'not allowed'
  | 'status'
  | 'uuid'
  | 'boolean';

/** The texts of 23.09 to 25.x by field (docs/contract/users-and-auth.md 1.7). */
const TRAFARET: Record<Flaw, (name: string) => unknown> = {
  missing: () => 'is required',
  string: () => 'value is not a string',
  variant: () => "value doesn't match any variant",
  blank: () => 'blank value is not allowed',
  'dict or null': () => ({ 0: 'value should be None', 1: 'value is not a dict' }),
  uuid: () => 'cannot convert value to UUID',
  status: () => 'value is not a valid member of ManagerStatus',
  boolean: () => 'value should be True or False',
  'not allowed': name => `${name} is not allowed key`,
};

/** The 400 for invalid fields of a body or query. 26.x has a validator dump instead of fields in `data`. */
export function schemaProblem(behaviour: Behaviour, model: string, flaws: Record<string, Flaw>): Response {
  if (behaviour.bodyReader === 'trafaret') {
    const data = Object.fromEntries(Object.entries(flaws).map(([name, flaw]) => [name, TRAFARET[flaw](name)]));
    return problem(behaviour, 'invalid-api-params', { msg: 'Input validation error', data });
  }
  const count = Object.keys(flaws).length;
  const lines = Object.entries(flaws).map(([name, flaw]) => `\n${name}\n  ${flaw}`);
  const msg = `<BackendAISchemaValidationFailed(400): Schema validation failed. (${count} validation error${count > 1 ? 's' : ''} for ${model}${lines.join('')})>`;
  return problem(behaviour, 'generic-bad-request', {
    title: 'Invalid or Missing API Parameters.',
    error_code: 'api_parsing_invalid-parameters',
    msg,
  });
}

/** The 400 for a body that is not JSON. 26.x quotes `path` and `method`. */
export function malformedBody(behaviour: Behaviour, request: Request): Response {
  if (behaviour.bodyReader === 'trafaret') return problem(behaviour, 'invalid-api-params', { msg: 'Malformed body' });
  return problem(behaviour, 'generic-bad-request', {
    title: 'Malformed request body.',
    error_code: 'api_parsing_bad-request',
    msg: `Malformed body - URL: ${request.url}, Method: ${request.method}`,
  });
}
