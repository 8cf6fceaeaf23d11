import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { contractText } from '#mocks/schema.ts';
import type { Exchange } from '../exchange.ts';
import { PROJECT } from './write-steps.ts';

/** Values of required arguments. */
const REQUIRED: Record<string, string> = { limit: '1', offset: '0' };
/** Values of optional arguments, each tried alone; an argument that is not here is tried with null. */
const SAMPLES: Record<string, string> = {
  filter: '"email ilike \\"%example%\\""',
  order: '"email"',
  is_active: 'true',
  status: '"active"',
  type: '["GENERAL"]',
  group_id: '"44444444-4444-4444-8444-444444444444"',
};

const types = new Map(
  parse(contractText()).definitions.flatMap(definition =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [[definition.name.value, definition] as const] : [],
  ),
);
const fieldsOf = (type: ObjectTypeDefinitionNode): readonly FieldDefinitionNode[] => type.fields ?? [];
const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** `{ first field with a scalar type }`; empty for a scalar. */
function selection(type: TypeNode): string {
  const object = types.get(nameOf(type));
  if (!object) return '';
  const plain = fieldsOf(object).find(field => !types.has(nameOf(field.type)));
  return `{${plain?.name.value}}`;
}

/** Queries whose answers do not depend on the size of the manager, with the arguments for that. */
const STEADY: Record<string, Record<string, string>> = {
  keypair: {},
  keypair_resource_policies: {},
  keypairs: { email: '"user@example.com"' },
  keypair_resource_policy: { name: '"default"' },
  user_resource_policies: {},
  user_resource_policy: { name: '"default"' },
  project_resource_policies: {},
  project_resource_policy: { name: '"default"' },
  vfolder_host_permissions: {},
  compute_session_list: { filter: '"name == \\"nobody\\""' },
  vfolder_list: { filter: '"name == \\"nobody\\""' },
  resource_presets: {},
  resource_preset: { name: '"cpu-small"' },
  agent_list: { filter: '"id == \\"nobody\\""' },
  scaling_groups: { is_active: 'false' }, // the sums of agents are the machine's
  agent_summary_list: { filter: '"id == \\"nobody\\""' },
  scaling_group: { name: '"gpu"' },
  endpoint_list: { filter: '"name == \\"nobody\\""' },
  quota_scope: { storage_host_name: '"local:volume1"', quota_scope_id: `"project:${PROJECT}"` },
};

/** `name(required: arguments, more)`. */
function call(field: FieldDefinitionNode, others: Record<string, string> = {}): string {
  const more = { ...others, ...STEADY[field.name.value] };
  const given = (field.arguments ?? []).flatMap(argument => {
    const name = argument.name.value;
    const value = more[name] ?? (argument.type.kind === Kind.NON_NULL_TYPE ? (REQUIRED[name] ?? 'null') : null);
    return value === null ? [] : [`${name}:${value}`];
  });
  return `${field.name.value}${given.length ? `(${given.join(',')})` : ''}`;
}

const ORDERED = new Set(['user_list', 'keypair_list']);

/** How to reach a type from the root: `prefix`, the type's own selection, `suffix`; null if no query leads there. */
function pathTo(name: string): { prefix: string; suffix: string } | null {
  const root = types.get('Query');
  for (const field of root ? fieldsOf(root) : []) {
    // lists of users and keys begin with the superadmin's rows, which are the same on every rig
    const ordered = ORDERED.has(field.name.value) ? { order: '"email"' } : {};
    const through = nameOf(field.type);
    if (through === name) return { prefix: `${call(field, ordered)}{`, suffix: '}' };
    for (const inner of fieldsOf(types.get(through) as ObjectTypeDefinitionNode)) {
      if (nameOf(inner.type) === name) return { prefix: `${call(field, ordered)}{${inner.name.value}{`, suffix: '}}' };
      for (const innermost of types.get(nameOf(inner.type))?.fields ?? [])
        if (nameOf(innermost.type) === name)
          return { prefix: `${call(field, ordered)}{${inner.name.value}{${innermost.name.value}{`, suffix: '}}}' };
    }
  }
  return null;
}

/** The order of images, and of their labels and limits, differs from run to run. */
const sorted = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  const items = value.map(item => Object.fromEntries(Object.entries(item as object).map(([k, v]) => [k, sorted(v)])));
  return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};
const inOrder = (body: unknown): unknown => {
  const { data, ...rest } = body as { data?: { images?: unknown } | null };
  return data?.images ? { ...rest, data: { images: sorted(data.images) } } : body;
};

const exchange = (name: string, queries: readonly string[]): Exchange => ({
  name,
  via: 'webserver',
  as: 'superadmin',
  needsRigUsers: !queries.every(query => (/^\w+/.exec(query)?.[0] ?? '') in STEADY),
  steps: () =>
    queries.map(query => ({
      method: 'POST',
      path: '/func/admin/gql',
      body: { query: `{${query}}` },
      ...(query.startsWith('images') ? { pick: inOrder } : {}),
    })),
});

function fieldsExchange(type: ObjectTypeDefinitionNode): Exchange | null {
  const path = pathTo(type.name.value);
  if (!path) return null;
  const queries = fieldsOf(type).map(field => `${path.prefix}${call(field)}${selection(field.type)}${path.suffix}`);
  return exchange(`every field of ${type.name.value}`, queries);
}

function argumentsExchange(field: FieldDefinitionNode): Exchange | null {
  const optional = (field.arguments ?? []).filter(argument => argument.type.kind !== Kind.NON_NULL_TYPE);
  if (!optional.length) return null;
  const queries = optional.map(
    argument => call(field, { [argument.name.value]: SAMPLES[argument.name.value] ?? 'null' }) + selection(field.type),
  );
  return exchange(`every argument of ${field.name.value}`, queries);
}

const root = types.get('Query');

/** Volumes have paths and sizes of the machine: exchanges/storages.ts requests their fields and arguments, without those. */
const isOfVolumes = (name: string) => /^storage_?volume/i.test(name);

/**
 * Every field and argument of src/api/schema.graphql, each requested alone: a release without it refuses it, so a wrong or
 * removed @since shows as an answer that differs from the recording.
 */
export const fields: Exchange[] = [
  // a type that no query leads to is a mutation's payload, which other exchanges request
  ...[...types.values()]
    .filter(type => type !== root && !isOfVolumes(type.name.value))
    .flatMap(type => fieldsExchange(type) ?? []),
  ...(root ? fieldsOf(root) : [])
    .filter(field => !isOfVolumes(field.name.value))
    .flatMap(field => argumentsExchange(field) ?? []),
];
