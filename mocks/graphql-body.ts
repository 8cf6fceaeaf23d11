import type { Behaviour } from './behaviour.ts';
import { isObject, problem } from './http.ts';
import { type Flaw, malformedBody, schemaProblem } from './rest/params.ts';

export type GraphqlBody = { query: string; variables: Record<string, unknown> | null; operationName: string | null };

const KEYS = ['query', 'variables', 'operationName', 'operation_name'];

/** The faults of a body, by key; 26.x ignores unknown keys. */
function flawsOf({ bodyReader }: Behaviour, body: Record<string, unknown>): Record<string, Flaw> {
  const strict = bodyReader === 'trafaret';
  const flaws: Record<string, Flaw> = {};
  if (body.query === undefined) flaws.query = 'missing';
  else if (typeof body.query !== 'string') flaws.query = 'string';
  else if (strict && body.query === '') flaws.query = 'blank';
  const { variables } = body;
  if (variables !== undefined && variables !== null && !isObject(variables)) flaws.variables = 'dict or null';
  if (strict) for (const key of Object.keys(body)) if (!KEYS.includes(key)) flaws[key] = 'not allowed';
  return flaws;
}

/** Parses a GraphQL request; the refusal if it is invalid (docs/contract/users-and-auth.md 1.6). */
export async function readGraphqlBody(behaviour: Behaviour, request: Request): Promise<GraphqlBody | Response> {
  const text = await request.text();
  const strict = behaviour.bodyReader === 'trafaret';
  let body: unknown;
  try {
    body = text === '' && strict ? {} : JSON.parse(text);
  } catch {
    return malformedBody(behaviour, request);
  }
  if (!isObject(body)) {
    if (strict) return problem(behaviour, 'internal-server-error');
    return schemaProblem(behaviour, 'GraphQLRequest', { body: 'dict or null' });
  }
  const flaws = flawsOf(behaviour, body);
  if (flaws.variables && behaviour.variablesList === 500) return problem(behaviour, 'internal-server-error');
  if (Object.keys(flaws).length) return schemaProblem(behaviour, 'GraphQLRequest', flaws);
  return {
    query: body.query as string,
    variables: (body.variables ?? null) as GraphqlBody['variables'],
    operationName: (body.operationName ?? body.operation_name ?? null) as string | null,
  };
}
