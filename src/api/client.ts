import { GraphQLClient } from 'graphql-request';
import { parseJson } from '#lib/json.ts';
import { parseLargeJson } from '#lib/large-json.ts';
import { atLeast } from '#lib/versions.ts';
import { managerVersion } from './connection.ts';
import type { VersionedDocument } from './document.ts';
import { ApiError, type FailureKind, toApiError } from './errors.ts';
import { reportSignedOut } from './signed-out.ts';
import { exchange, failureOf, isJson, offline, readBody } from './transport.ts';

type Path = readonly (string | number)[];
type GraphQLFailure = { message: string; path?: Path; extensions?: { code?: string } };

/** The data of an operation, and the failure of the parts that are missing: the first of `failures`, each with its place. */
export type Partial<Result> = {
  data: Result;
  failure: ApiError | null;
  failures: readonly { path: Path; failure: ApiError }[];
};

type Options = {
  signal?: AbortSignal | undefined;
  timeout?: number;
  /** The answer is one list of thousands of rows: it is parsed in slices, so that the page does not stop. */
  large?: boolean;
};

/** The text of a document for a manager: the newest one that its release supports. */
export function textFor(
  document: Pick<VersionedDocument<unknown, unknown>, 'name' | 'texts'>,
  manager: string,
): string {
  const text = document.texts.findLast(({ since }) => atLeast(manager, since));
  if (!text) throw new ApiError('protocol', { words: `${document.name} has no text for manager ${manager}` });
  return text.text;
}

/**
 * Runs an operation. Returns its data, and the failure of missing parts if there is one.
 * Any 401 on this path ends the session (docs/contract/users-and-auth.md 1.3).
 * @throws ApiError when there is no data at all.
 */
export async function runPartial<Result, Variables>(
  document: VersionedDocument<Result, Variables>,
  variables: Variables,
  options: Options = {},
): Promise<Partial<Result>> {
  let large: unknown;
  const client = new GraphQLClient('http://manager.invalid/admin/gql', {
    fetch: async (_, init) => {
      const response = await transport(String(init?.body), options, document.kind === 'query' ? 4 : 1);
      if (!options.large) return response;
      large = await parseLargeJson(await response.text(), options.signal);
      return new Response('null', { headers: response.headers });
    },
    errorPolicy: 'all',
    excludeOperationName: true,
    jsonSerializer: { parse: text => envelopeOf(large ?? parseJson(text)), stringify: JSON.stringify },
  });
  try {
    const { data, errors } = await client.rawRequest<Result>(textFor(document, managerVersion()), variables as object);
    const failures = ((errors ?? []) as unknown as GraphQLFailure[]).map(refusal);
    const failure = failures[0]?.failure ?? null;
    if (data === null || data === undefined || (failure && isVoid(data))) throw failure ?? new ApiError('protocol');
    return { data, failure, failures };
  } catch (thrown) {
    const failure = toApiError(thrown);
    if (failure.kind === 'signed-out') reportSignedOut(failure);
    throw failure;
  }
}

/** Removes the `"errors": null` that managers from 26.4 on send, which graphql-request takes for a failure. */
function envelopeOf(body: unknown): unknown {
  const { errors, ...rest } = body as { errors?: unknown };
  return errors ? { ...rest, errors } : rest;
}

/** Runs an operation. @throws ApiError if any part of it failed. */
export async function run<Result, Variables>(
  document: VersionedDocument<Result, Variables>,
  variables: Variables,
  options: Options = {},
): Promise<Result> {
  const { data, failure } = await runPartial(document, variables, options);
  if (failure) throw failure;
  return data;
}

/**
 * A serialization failure of the manager's database. Managers from 25.15 on use serializable transactions for reads too
 * (seen on 26.9.6). A query is retried at once; a mutation is not.
 */
const SERIALIZATION_FAILURE = /could not serialize access/;

/** The `fetch` of graphql-request: transport.ts sends the request and classifies failures. */
async function transport(text: string, options: Options, tries: number): Promise<Response> {
  const response = await exchange({ method: 'POST', path: '/admin/gql', text, ...options });
  if (response.status === 200 && isJson(response)) {
    const answer = await response.text().catch(offline);
    if (tries > 1 && SERIALIZATION_FAILURE.test(answer)) return transport(text, options, tries - 1);
    return new Response(answer, { headers: response.headers });
  }
  const body = await readBody(response);
  if (response.ok) throw new ApiError('protocol', { status: response.status });
  throw failureOf({ status: response.status, headers: response.headers, body });
}

/** Whether every root field is null: then only the failure is returned. */
const isVoid = (data: unknown) => Object.values(data as Record<string, unknown>).every(value => value === null);

const KINDS: [RegExp, FailureKind][] = [
  [
    /^(Forbidden operation|Insufficient privilege|Insufficient permission|Permission Denied)|Unknown client role/i,
    'forbidden',
  ],
  [/server is frozen due to maintenance/i, 'frozen'],
];

/** The failure for one of the GraphQL `errors` (docs/contract/users-and-auth.md 1.6, 2.2). */
function refusal({ message: words, path = [], extensions }: GraphQLFailure) {
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'refused';
  return { path, failure: new ApiError(kind, { status: 200, words, code: extensions?.code ?? null }) };
}
