import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Behaviour } from './behaviour.ts';
import type { Caller, Context } from './context.ts';
import { ManagerError } from './errors.ts';
import { readGraphqlBody } from './graphql-body.ts';
import { json, problem } from './http.ts';
import { rootOf } from './resolvers/root.ts';
import { schemaOf } from './schema.ts';
import { managerWording } from './wording.ts';

const schemas = new Map<string, GraphQLSchema>();

function schemaFor(behaviour: Behaviour): GraphQLSchema {
  const known = schemas.get(behaviour.manager);
  if (known) return known;
  const schema = schemaOf(behaviour);
  schemas.set(behaviour.manager, schema);
  return schema;
}

/** Introspection is disabled; up to 25.13 that includes `__typename` (docs/contract/users-and-auth.md 1.6). */
const noIntrospection =
  ({ typenameRefused }: Behaviour): ValidationRule =>
  context => ({
    Field(node) {
      const name = node.name.value;
      if (!name.startsWith('__') || (name === '__typename' && !typenameRefused)) return;
      context.reportError(new GraphQLError(`Cannot query '${name}': introspection is disabled.`, { nodes: node }));
    },
  });

function codeOf(error: GraphQLError): string | null {
  const { originalError } = error;
  // an error of GraphQL itself (a value that cannot be serialized) has no code
  if (!originalError || !error.path || originalError instanceof GraphQLError) return null;
  return originalError instanceof ManagerError ? originalError.code : 'backendai_generic_internal-error';
}

/** An error in the manager's format. */
function wireError(behaviour: Behaviour, error: GraphQLError): Record<string, unknown> {
  const code = error.extensions.code ?? (behaviour.graphqlErrorCodes ? codeOf(error) : null);
  return {
    message: error.path ? error.message : managerWording(error.message),
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(code ? { extensions: { code } } : {}),
  };
}

type Envelope = { data: ExecutionResult['data']; errors: Record<string, unknown>[] | null };

async function answerOf(
  ctx: Context,
  caller: Caller,
  document: DocumentNode,
  body: { variables: Record<string, unknown> | null; operationName: string | null },
): Promise<Envelope> {
  const { behaviour } = ctx;
  const schema = schemaFor(behaviour);
  // two passes, as in the manager's handler: introspection is refused before the document is validated
  const introspects = validate(schema, document, [noIntrospection(behaviour)]);
  const flaws = introspects.length ? introspects : validate(schema, document, specifiedRules);
  if (flaws.length) return { data: null, errors: flaws.map(flaw => wireError(behaviour, flaw)) };
  const result = await execute({
    schema,
    document,
    rootValue: rootOf(ctx, caller),
    variableValues: body.variables,
    operationName: body.operationName,
  });
  return { data: result.data ?? null, errors: result.errors?.map(error => wireError(behaviour, error)) ?? null };
}

/**
 * `POST /admin/gql`, and with `legacy` the old envelope of `POST /admin/graphql` (docs/contract/users-and-auth.md 1.6).
 */
export async function graphqlDoor(ctx: Context, request: Request, caller: Caller, legacy = false): Promise<Response> {
  const { behaviour } = ctx;
  const body = await readGraphqlBody(behaviour, request);
  if (body instanceof Response) return body;
  let document: DocumentNode;
  try {
    document = parse(body.query);
  } catch {
    // the manager parses outside of its error handling: a bug of every release since 23.09.6
    return problem(behaviour, 'internal-server-error');
  }
  const { data, errors } = await answerOf(ctx, caller, document, body);
  if (legacy && errors) return problem(behaviour, 'graphql-error', { data: errors });
  if (legacy && !behaviour.errorsNull) return json(data);
  return json({ data, ...(errors || behaviour.errorsNull ? { errors } : {}) });
}
