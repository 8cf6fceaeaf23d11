// Writes the types of what the embedded manager's resolvers answer, from src/api/schema.graphql: a resolver that is missing,
// or forgets a field, is a type error and not a null in an answer.
import { Kind, parse } from 'graphql';

const SCALARS = {
  String: 'string',
  ID: 'string',
  UUID: 'string',
  DateTime: 'string',
  JSONString: 'string',
  BigInt: 'number | string',
  ContainerRegistryTypeField: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
};

const isNullable = ({ kind }) => kind !== Kind.NON_NULL_TYPE;

/** A type of the schema as TypeScript. */
const typeText = node => (isNullable(node) ? `${bare(node)} | null` : bare(node.type));

const bare = node =>
  node.kind === Kind.LIST_TYPE ? `readonly (${typeText(node.type)})[]` : (SCALARS[node.name.value] ?? node.name.value);

const ROOTS = ['Query', 'Mutation'];

function objectType(name, fields, isPayload) {
  const wrapper = ROOTS.includes(name) ? 'Resolver' : 'Value';
  const lines = fields.map(({ name: field, type }) => {
    const mark = isPayload && isNullable(type) ? '?' : '';
    return `  ${field.value}${mark}: ${wrapper}<${typeText(type)}>;`;
  });
  return `export type ${name} = {\n${lines.join('\n')}\n};`;
}

/** The text of mocks/generated/sources.ts. Only the payload of a mutation may leave fields out: a refusal has no object. */
export function sourceTypes(sdl) {
  const objects = parse(sdl).definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION);
  const mutations = objects.find(({ name }) => name.value === 'Mutation').fields;
  const payloads = new Set(mutations.map(({ type }) => type.name.value));
  const enums = parse(sdl).definitions.filter(({ kind }) => kind === Kind.ENUM_TYPE_DEFINITION);
  const unions = enums.map(
    ({ name, values }) => `export type ${name.value} = ${values.map(value => `'${value.name.value}'`).join(' | ')};`,
  );
  const types = objects.map(({ name: { value }, fields }) => objectType(value, fields, payloads.has(value)));
  return `import type { GraphQLResolveInfo } from 'graphql';

/** A field's value, or a function that makes it. */
type Value<Result> = Result | (() => Result);
/** A resolver of a root. Each declares its own arguments, which graphql-js has checked. */
type Resolver<Result> = (args: never, context: unknown, info: GraphQLResolveInfo) => Result;

${[...types, ...unions].join('\n\n')}
`;
}
