// Reads src/api/schema.graphql and reduces documents to the fields that a given manager release has.
import {
  buildASTSchema,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A release number as a tuple. Only for plain numbers like `24.03.0`, as @since has them. */
const numbers = version => version.split('.').map(Number);

/** Compares releases: negative if `a` is older than `b`. */
export function compareReleases(a, b) {
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

/** The release in the @since of an AST node; null without @since. */
export function sinceOf(node) {
  const directive = node?.directives?.find(d => d.name.value === 'since');
  return directive ? directive.arguments[0].value.value : null;
}

/** The schema of `sdl` as a graphql-js schema, with the fields of all releases. */
export const fullSchema = sdl => buildASTSchema(parse(sdl));

/** Every gated name: { 'User.main_access_key': '23.09.8', 'Query.groups(type:)': '24.03.0' }. */
export function sinceTable(sdl) {
  const table = {};
  const note = (name, node) => {
    const since = sinceOf(node);
    if (since) table[name] = since;
  };
  for (const type of parse(sdl).definitions) {
    if (!type.fields) continue;
    note(type.name.value, type);
    for (const field of type.fields) {
      note(`${type.name.value}.${field.name.value}`, field);
      for (const argument of field.arguments ?? [])
        note(`${type.name.value}.${field.name.value}(${argument.name.value}:)`, argument);
    }
  }
  return table;
}

/** The names under which a document selects fields that some release lacks. */
export function gatedIn(schema, document) {
  const found = new Set();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: node => {
        if (sinceOf(info.getFieldDef()?.astNode)) found.add((node.alias ?? node.name).value);
      },
    }),
  );
  return found;
}

/** All `since` releases that fields and arguments of an operation carry, oldest first. */
function breakpoints(schema, document) {
  const found = new Set();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const since = sinceOf(info.getFieldDef()?.astNode);
        if (since) found.add(since);
      },
      Argument: () => {
        const since = sinceOf(info.getArgument()?.astNode);
        if (since) found.add(since);
      },
    }),
  );
  return [...found].sort(compareReleases);
}

/** The document without fields newer than `release` and without variables that are then unused. */
function cutDocument(schema, document, release) {
  const info = new TypeInfo(schema);
  const gone = node => {
    const since = sinceOf(node?.astNode);
    return since && compareReleases(since, release) > 0 ? null : undefined;
  };
  let cut = visit(
    document,
    visitWithTypeInfo(info, { Field: () => gone(info.getFieldDef()), Argument: () => gone(info.getArgument()) }),
  );
  for (;;) {
    // remove fragments that are empty now, together with their spreads
    const empty = new Set(
      cut.definitions
        .filter(d => d.kind === Kind.FRAGMENT_DEFINITION && !d.selectionSet.selections.length)
        .map(d => d.name.value),
    );
    if (!empty.size) break;
    cut = visit(cut, {
      FragmentDefinition: node => (empty.has(node.name.value) ? null : undefined),
      FragmentSpread: node => (empty.has(node.name.value) ? null : undefined),
    });
  }
  const used = new Set();
  visit(cut, {
    VariableDefinition: () => false,
    Variable: node => {
      used.add(node.name.value);
    },
  });
  return visit(cut, { VariableDefinition: node => (used.has(node.variable.name.value) ? undefined : null) });
}

/** The operation with only the fragments that it uses. */
function withFragments(operation, fragments) {
  const reached = new Map();
  const follow = node =>
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        if (reached.has(value)) return;
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`${operation.name.value} spreads ${value}, which no document defines`);
        reached.set(value, fragment);
        follow(fragment);
      },
    });
  follow(operation);
  return { kind: Kind.DOCUMENT, definitions: [operation, ...reached.values()] };
}

/**
 * One query text per range of releases, oldest first: [{ since: '0', text }, { since: '23.09.0', text }, …].
 * A text serves from its `since` up to the next one's. Releases that have no root field of the operation get no text.
 */
export function textsOf(schema, operation, fragments) {
  const document = withFragments(operation, fragments);
  return ['0', ...breakpoints(schema, document)].flatMap(since => {
    const cut = cutDocument(schema, document, since);
    const { selections } = cut.definitions.find(d => d.kind === Kind.OPERATION_DEFINITION).selectionSet;
    return selections.length === 0 ? [] : [{ since, text: stripIgnoredCharacters(print(cut)) }];
  });
}
