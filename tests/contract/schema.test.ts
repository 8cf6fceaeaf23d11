import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { atLeast, compareVersions } from '#lib/versions.ts';
import { contractAt, contractText, sinceOf } from '#mocks/schema.ts';

/** The managers' own schemas, which are next to the repository and not in it. */
const FOLDER = new URL('../../../shared/schemas/', import.meta.url);
const RELEASES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .flatMap(name => /^manager-(\d[\d.]*)\.graphql$/.exec(name)?.[1] ?? [])
      .sort(compareVersions)
  : [];

const realSchemas = new Map<string, GraphQLSchema>();
function realSchema(release: string): GraphQLSchema {
  const known = realSchemas.get(release);
  if (known) return known;
  const schema = buildSchema(readFileSync(new URL(`manager-${release}.graphql`, FOLDER), 'utf8'), {
    assumeValid: true,
  });
  realSchemas.set(release, schema);
  return schema;
}

/** A type by the contract's name: older releases call the roots Queries and Mutations. */
function realType(schema: GraphQLSchema, name: string) {
  if (name === 'Query') return schema.getQueryType();
  if (name === 'Mutation') return schema.getMutationType();
  return schema.getType(name);
}

type Texts = readonly { since: string; text: string }[];
const generated = import.meta.glob<Record<string, unknown>>('../../src/api/generated/*.ts', { eager: true });
const documents = Object.values(generated).flatMap(module =>
  Object.entries(module).flatMap(([name, value]) =>
    name.endsWith('Document') ? [[name, (value as { texts: Texts }).texts] as const] : [],
  ),
);

/** A document's text for a release: the last one that is not newer. */
const textFor = (texts: Texts, release: string): string =>
  texts.findLast(({ since }) => atLeast(release, since))?.text ?? '';

/** The faults of one field of the contract in a real schema. */
function flawsOfField(
  at: string,
  ours: GraphQLField<unknown, unknown> | GraphQLInputField,
  theirs: typeof ours | undefined,
): string[] {
  if (!theirs) return [`${at} is not there`];
  const flaws = String(ours.type) === String(theirs.type) ? [] : [`${at} is ${theirs.type}, not ${ours.type}`];
  if (!('args' in ours) || !('args' in theirs)) return flaws;
  for (const argument of ours.args) {
    const same = theirs.args.find(({ name }) => name === argument.name);
    if (!same) flaws.push(`${at}(${argument.name}:) is not there`);
    else if (String(same.type) !== String(argument.type))
      flaws.push(`${at}(${argument.name}:) is ${same.type}, not ${argument.type}`);
  }
  const unmet = theirs.args.filter(
    ({ name, type, defaultValue }) =>
      String(type).endsWith('!') && defaultValue === undefined && !ours.args.some(own => own.name === name),
  );
  return [...flaws, ...unmet.map(({ name }) => `${at}(${name}:) is required`)];
}

/** Every difference by which `ours` is not a subset of `theirs`. */
function flawsOf(ours: GraphQLSchema, theirs: GraphQLSchema): string[] {
  return Object.values(ours.getTypeMap()).flatMap(type => {
    if (type.name.startsWith('__')) return [];
    const real = realType(theirs, type.name);
    if (isScalarType(type)) return isScalarType(real) ? [] : [`scalar ${type.name} is not there`];
    if (isEnumType(type) && isEnumType(real)) {
      const missing = type.getValues().filter(({ name }) => !real.getValue(name));
      return missing.map(({ name }) => `${type.name}.${name} is not there`);
    }
    if (isObjectType(type) && isObjectType(real)) {
      const fields = real.getFields();
      return Object.values(type.getFields()).flatMap(field =>
        flawsOfField(`${type.name}.${field.name}`, field, fields[field.name]),
      );
    }
    if (isInputObjectType(type) && isInputObjectType(real)) {
      const fields = real.getFields();
      return Object.values(type.getFields()).flatMap(field =>
        flawsOfField(`${type.name}.${field.name}`, field, fields[field.name]),
      );
    }
    return [`type ${type.name} is not there, or of another kind`];
  });
}

/** Everything that @since marks: type, field and, for an argument, its name. */
function marked(): { type: string; field: string; argument: string | null; since: string }[] {
  const found: ReturnType<typeof marked> = [];
  for (const definition of parse(contractText()).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      const at = { type: definition.name.value, field: field.name.value };
      const since = sinceOf(field);
      if (since) found.push({ ...at, argument: null, since });
      if (field.kind === Kind.FIELD_DEFINITION)
        for (const argument of field.arguments ?? []) {
          const newer = sinceOf(argument);
          if (newer) found.push({ ...at, argument: argument.name.value, since: newer });
        }
    }
  }
  return found;
}

/** Whether a real schema has what a mark calls newer. */
function has(schema: GraphQLSchema, { type, field, argument }: ReturnType<typeof marked>[number]): boolean {
  const real = realType(schema, type);
  if (!isObjectType(real) && !isInputObjectType(real)) return false;
  const found = real.getFields()[field];
  if (!found || argument === null) return found !== undefined;
  return 'args' in found && found.args.some(({ name }) => name === argument);
}

if (!RELEASES.length) {
  test.skip('the managers’ own schemas are not at hand (../shared/schemas): nothing was checked against them', () =>
    undefined);
}

/** What is missing in a release's schema file although the release accepts it (tests/contract/recordings). */
const FORGOTTEN: Record<string, readonly string[]> = {
  '23.09.11': [
    'Query.image(reference:) is String, not String!',
    ...['Create', 'Modify'].map(
      verb => `${verb}UserResourcePolicyInput.max_session_count_per_model_session is not there`,
    ),
  ],
};

describe.each(RELEASES)('the schema of %s', release => {
  test.each(documents.filter(([, texts]) => textFor(texts, release)))('takes the text of %s', (_, texts) => {
    expect(validate(realSchema(release), parse(textFor(texts, release))).map(({ message }) => message)).toEqual([]);
  });

  test('has all that the contract says of this release', () => {
    expect(flawsOf(buildASTSchema(contractAt(release)), realSchema(release))).toEqual(FORGOTTEN[release] ?? []);
  });
});

describe.runIf(RELEASES.length)('every @since', () => {
  const olderThan = ({ since }: { since: string }) => RELEASES.findLast(release => !atLeast(release, since));
  const asked = marked().filter(mark => olderThan(mark) !== undefined);
  test.each(
    // only marks for which an older schema is available
    asked.map(mark => [`${mark.type}.${mark.field}${mark.argument ? `(${mark.argument}:)` : ''}`, mark] as const),
  )('%s is not earlier than it says', (_, mark) => {
    expect(has(realSchema(olderThan(mark) ?? ''), mark)).toBe(false);
  });

  test('a mark that is too late, and a field that does not exist, are found', () => {
    const late = contractText().replace(/container_uid: Int @since\(version: "[^"]*"\)/, 'container_uid: Int');
    expect(late).not.toBe(contractText());
    expect(flawsOf(buildASTSchema(contractAt('24.09.14', late)), realSchema('24.09.14'))).toEqual([
      'UserInput.container_uid is not there',
    ]);
    const invented = contractText().replace('type UserGroup {', 'type UserGroup {\n  colour: Int\n');
    expect(flawsOf(buildASTSchema(contractAt('26.9.6', invented)), realSchema('26.9.6'))).toEqual([
      'UserGroup.colour is not there',
    ]);
  });
});

test('a document without a text for the oldest release is of a root field that is newer', () => {
  const newer = documents.filter(([, texts]) => textFor(texts, '23.03.0') === '').map(([, [oldest]]) => oldest?.since);
  const roots = marked().filter(({ type, argument }) => /^(Query|Mutation)$/.test(type) && argument === null);
  expect(newer.filter(since => !roots.some(root => root.since === since))).toEqual([]);
  expect(documents.length).toBeGreaterThan(0);
});
