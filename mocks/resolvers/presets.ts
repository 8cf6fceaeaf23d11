import { GraphQLError } from 'graphql';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { selectRows } from '../lists.ts';
import type { Columns } from '../minilang/columns.ts';
import type { PresetRow } from '../resource-rows.ts';

/** A ResourcePreset of the schema. */
export const presetOf = (preset: PresetRow) => ({ ...preset, resource_slots: JSON.stringify(preset.resource_slots) });

const COLUMNS: Columns<PresetRow> = {
  id: { kind: 'uuid', read: preset => preset.id },
  name: { kind: 'text', read: preset => preset.name },
  scaling_group_name: { kind: 'text', read: preset => preset.scaling_group_name },
};

const byName = (a: PresetRow, b: PresetRow): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** `resource_presets`: in the order of the table up to 24.09, then by name. */
export function resourcePresets(
  { behaviour, db }: Context,
  _: Caller,
  args: { filter?: string | null; order?: string | null },
) {
  const standard = behaviour.presetsPerGroup ? byName : () => 0;
  const columns = { filter: COLUMNS, order: COLUMNS };
  const rows = [...db.resource_presets.values()];
  return selectRows(behaviour, columns, rows, { limit: 0, offset: 0, ...args }, standard).map(presetOf);
}

/**
 * Of the presets that share a name, the one that the release takes: 26.9 the global one, others that of the first resource
 * group (docs/contract/resources-and-operations.md 3.1).
 */
export function presetNamed({ behaviour, db }: Context, name: string): PresetRow | undefined {
  const all = [...db.resource_presets.values()].filter(preset => preset.name === name);
  const group = ({ scaling_group_name: of }: PresetRow) => of ?? (behaviour.release === '26.9' ? '' : '\uffff');
  return all.sort((a, b) => (group(a) < group(b) ? -1 : 1))[0];
}

/** The resolver is a function with a required argument. 25.15 gives such synchronous errors a code already. */
function missing({ behaviour }: Context, resolver: string, argument: string): Error {
  const message = `${behaviour.rootTypes[0]}.resolve_${resolver}() missing 1 required positional argument: '${argument}'`;
  if (!behaviour.presetsPerGroup) return new ManagerError(message);
  return new GraphQLError(message, { extensions: { code: 'backendai_generic_internal-error' } });
}

/** `resource_preset`: null if there is none. */
export function resourcePreset(ctx: Context, _: Caller, { name }: { name?: string | null }) {
  if (name === undefined) throw missing(ctx, 'resource_preset', 'name');
  const found = name === null ? undefined : presetNamed(ctx, name);
  return found ? presetOf(found) : null;
}

/** `resource_preset_by_id`: null if there is none. */
export function resourcePresetById(ctx: Context, _: Caller, { id }: { id?: string | null }) {
  if (id === undefined) throw missing(ctx, 'resource_preset_by_id', 'id');
  if (id === null) throw new ManagerError('The loader.load() function must be called with a value, but got: None.');
  const found = ctx.db.resource_presets.get(id);
  return found ? presetOf(found) : null;
}
