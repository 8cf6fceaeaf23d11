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

/** A document, and what is wrong with it. */
type Checked = { document: DocumentNode; flaws: readonly GraphQLError[] };

/** A release's schema with the documents that were checked against it, by their text. */
type Served = { schema: GraphQLSchema; checked: Map<string, Checked> };

const served = new Map<string, Served>();

/** Number of documents that are kept for a release: a client sends the same few again and again. */
const KEPT = 500;

function servedFor(behaviour: Behaviour): Served {
  const known = served.get(behaviour.manager);
  if (known) return known;
  const fresh: Served = { schema: schemaOf(behaviour), checked: new Map() };
  served.set(behaviour.manager, fresh);
  return fresh;
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

/** Parses and validates a document. @throws GraphQLError if it cannot be parsed. */
function check(behaviour: Behaviour, query: string): Checked {
  const { schema, checked } = servedFor(behaviour);
  const known = checked.get(query);
  if (known) return known;
  const document = parse(query);
  // two passes, as in the manager's handler: introspection is refused before the document is validated
  const introspects = validate(schema, document, [noIntrospection(behaviour)]);
  const flaws = introspects.length ? introspects : validate(schema, document, specifiedRules);
  if (checked.size >= KEPT) checked.clear();
  checked.set(query, { document, flaws });
  return { document, flaws };
}

async function answerOf(
  ctx: Context,
  caller: Caller,
  { document, flaws }: Checked,
  body: { variables: Record<string, unknown> | null; operationName: string | null },
): Promise<Envelope> {
  const { behaviour } = ctx;
  if (flaws.length) return { data: null, errors: flaws.map(flaw => wireError(behaviour, flaw)) };
  const result = await execute({
    schema: servedFor(behaviour).schema,
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
  let checked: Checked;
  try {
    checked = check(behaviour, body.query);
  } catch {
    // the manager parses outside of its error handling: a bug of every release since 23.09.6
    return problem(behaviour, 'internal-server-error');
  }
  const { data, errors } = await answerOf(ctx, caller, checked, body);
  if (legacy && errors) return problem(behaviour, 'graphql-error', { data: errors });
  if (legacy && !behaviour.errorsNull) return json(data);
  return json({ data, ...(errors || behaviour.errorsNull ? { errors } : {}) });
}
