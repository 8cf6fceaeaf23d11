import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ASTNode,
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isScalarType,
  Kind,
  parse,
  type TypeNode,
  visit,
} from 'graphql';
import { atLeast } from '#lib/versions.ts';
import type { Behaviour } from './behaviour.ts';
import { parseUuid } from './uuid.ts';

/** Apart from where it is used: Vite would make an address of the page's of it where tests have a document. */
const HERE = import.meta.url;

/** The contract's schema, as written by hand with @since. */
export const contractText = (): string =>
  readFileSync(fileURLToPath(new URL('../src/api/schema.graphql', HERE)), 'utf8');

/** The release that @since names on a node of the contract; null where every release has it. */
export function sinceOf(node: ASTNode): string | null {
  const directives = 'directives' in node ? node.directives : undefined;
  const value = directives?.find(directive => directive.name.value === 'since')?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

/** An argument's type, with a `!` if @requiredUntil says that this release requires it. */
function typeAt(version: string, { directives, type }: InputValueDefinitionNode): TypeNode {
  const mark = directives?.find(({ name }) => name.value === 'requiredUntil')?.arguments?.[0]?.value;
  const until = mark?.kind === Kind.STRING ? mark.value : null;
  if (until === null || atLeast(version, until) || type.kind === Kind.NON_NULL_TYPE) return type;
  return { kind: Kind.NON_NULL_TYPE, type };
}

/** The contract as a release has it: without what is newer than `version`, and without its marks. */
export function contractAt(version: string, text: string = contractText()): DocumentNode {
  const isNewer = (node: ASTNode): boolean => {
    const since = sinceOf(node);
    return since !== null && !atLeast(version, since);
  };
  return visit(parse(text), {
    DirectiveDefinition: () => null,
    enter: node => (isNewer(node) ? null : undefined),
    InputValueDefinition: node => (isNewer(node) ? null : { ...node, type: typeAt(version, node), directives: [] }),
    Directive: () => null,
  });
}

/** The schema that a release serves: with its names of the roots, and Python's error texts for UUIDs. */
export function schemaOf({ manager, rootTypes: [query, mutation] }: Behaviour): GraphQLSchema {
  const names: Record<string, string> = { Query: query, Mutation: mutation };
  const named = visit(contractAt(manager), {
    ObjectTypeDefinition: node => ({
      ...node,
      name: { ...node.name, value: names[node.name.value] ?? node.name.value },
    }),
  });
  const roots = parse(`schema { query: ${query} mutation: ${mutation} }`);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...roots.definitions, ...named.definitions] });
  const uuid = schema.getType('UUID');
  if (isScalarType(uuid)) {
    uuid.parseValue = value => parseUuid(String(value));
    uuid.parseLiteral = node => parseUuid('value' in node ? String(node.value) : '');
  }
  const [jsonText, bigInt] = [schema.getType('JSONString'), schema.getType('BigInt')];
  if (isScalarType(jsonText)) jsonText.parseValue = parseJsonText;
  if (isScalarType(bigInt)) {
    bigInt.parseValue = parseBigInt;
    bigInt.serialize = serializeBigInt;
  }
  return schema;
}

/** JSON text. @throws Error with Python's message for text that is not JSON. */
function parseJsonText(value: unknown): unknown {
  try {
    JSON.parse(String(value));
  } catch {
    throw new Error('Expecting value: line 1 column 1 (char 0)');
  }
  return value;
}

/** @throws GraphQLError for a number above 2^53 − 1: its field is null and the error is among `errors`. */
function serializeBigInt(value: unknown): unknown {
  if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw new GraphQLError('Cannot serialize integer out of the safe range.');
}

/** A whole number of at most 53 bits; fractions are cut off. @throws Error for a larger one. */
function parseBigInt(value: unknown): number {
  const number = Math.trunc(Number(value));
  if (Number.isSafeInteger(number)) return number;
  throw new Error('Cannot serialize integer out of the safe range.');
}
