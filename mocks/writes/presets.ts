import { bytesFromManager } from '#lib/units.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import { presetNamed, presetOf } from '../resolvers/presets.ts';
import type { PresetRow, Slots } from '../resource-rows.ts';
import { inPayload, inserted, PayloadRefusal, plainText, rawText, taken, tooLong, type Violation } from './database.ts';
import { done, mutation } from './roles.ts';
import { slotsFrom, tooManyArguments } from './slots.ts';

/** Writes of resource presets (docs/contract/resources-and-operations.md 3.1). */

type Props = {
  name?: string | null;
  resource_slots?: string | null;
  shared_memory?: string | null;
  scaling_group_name?: string | null;
};
type Which = { id?: string | null; name?: string | null };

/** 23.09 and 24.09 know presets by name, and answer refusals of the database in the payload. */
const isOld = ({ presetsPerGroup }: Behaviour): boolean => !presetsPerGroup;

const INTRINSIC = ['cpu', 'mem'];

function refuseWithoutIntrinsic(behaviour: Behaviour, slots: Slots): Slots {
  if (isOld(behaviour) || INTRINSIC.every(slot => slot in slots)) return slots;
  throw new ManagerError(
    'Invalid or Missing API Parameters. (ResourceSlot must have all intrinsic resource slots.)',
    'api_parsing_invalid-parameters',
  );
}

function slotsOf(behaviour: Behaviour, text: string | null): Slots {
  if (text !== null && Array.isArray(JSON.parse(text)))
    throw new ManagerError("'list' object has no attribute 'items'");
  return slotsFrom(behaviour, text);
}

/**
 * Slots of a change. From 25.4 on amounts are plain decimals without units, and an empty map changes nothing; on 25.15 a
 * slot that is left out becomes 0.
 */
function changedSlots(behaviour: Behaviour, text: string | null, before: Slots): Slots {
  if (isOld(behaviour)) return slotsOf(behaviour, text);
  const given = Object.entries((text === null ? {} : JSON.parse(text)) as Record<string, unknown>);
  if (given.length === 0) return before;
  const amounts = given.flatMap(([slot, value]): [string, string][] => {
    if (value === null) return [];
    if (!/^[+-]?(\d+\.?\d*|\.\d+|Infinity)$/.test(String(value)))
      throw new ManagerError("[<class 'decimal.ConversionSyntax'>]");
    return [[slot, behaviour.release === '25.15' ? String(value) : plain(String(value))]];
  });
  const slots = refuseWithoutIntrinsic(behaviour, Object.fromEntries(amounts));
  if (behaviour.writes.slotsLeftOut !== 'zero') return slots;
  return { ...Object.fromEntries(Object.keys(before).map(slot => [slot, '0'])), ...slots };
}

/** A decimal without trailing zeros. */
const plain = (amount: string): string => (amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount);

const INFINITE = "invalid input for query argument $3: Decimal('Infinity') (value out of int64 range)";

/** The failure of an infinite size, which each release words in its own way. */
function infinite({ release }: Behaviour, creating: boolean): Error {
  const dataError = `<class 'asyncpg.exceptions.DataError'>: ${INFINITE}`;
  if (release === '23.09' || release === '24.09')
    return creating ? new PayloadRefusal(dataError) : tooManyArguments('ModifyResourcePreset');
  if (!creating) return new ManagerError('infinite values are not allowed');
  if (release === '25.15')
    return new ManagerError(`(sqlalchemy.dialects.postgresql.asyncpg.Error) ${dataError}\n[SQL: INSERT]`);
  return new ManagerError('cannot convert Infinity to integer');
}

/** Bytes of a size text; null for none: empty text, except in a change from 25.4 on; up to 24.09 zero too. */
function sizeOf(behaviour: Behaviour, text: string | null | undefined, creating: boolean): number | null {
  const old = isOld(behaviour);
  if (text === null || text === undefined || (text === '' && (creating || old))) return null;
  if (/^inf/i.test(text)) throw infinite(behaviour, creating);
  const bytes = bytesFromManager(text);
  if (bytes === null)
    throw new ManagerError(
      behaviour.release === '23.09' ? `('Unconvertible value', '${text}')` : `('Unconvertible value', '${text}', 'b')`,
    );
  return old && bytes === '0' ? null : Number(bytes);
}

/** 26.9 refuses a resource group that does not exist. */
function refuseUnknownGroup({ behaviour, db }: Context, group: string | null, creating: boolean): void {
  if (behaviour.release !== '26.9' || group === null || db.scaling_groups.has(group)) return;
  throw new ManagerError(
    creating ? 'Entity not found. (No ResourceGroupRow matches the given key)' : `No such resource group. (${group})`,
    'resource-group_read_not-found',
  );
}

/** Another preset of the same name in the same group; null for none. */
const twinOf = ({ db }: Context, { id, name, scaling_group_name: group }: PresetRow): PresetRow | null =>
  [...db.resource_presets.values()].find(
    other => other.id !== id && other.name === name && other.scaling_group_name === group,
  ) ?? null;

function refusedBy({ writes }: Behaviour, refused: Violation): Error {
  if (writes.userRefusals === 'payload') return inPayload(refused);
  if (writes.userRefusals === 'errors' || refused.kind !== 'unique') return new ManagerError(rawText(refused));
  return new ManagerError(`Unique constraint violated. (${plainText(refused)})`, 'database_generic_already-exists');
}

/** What the database refuses of a row: a name that is too long, or taken. */
function refuseRow(ctx: Context, row: PresetRow, creating: boolean): void {
  const { behaviour } = ctx;
  const { name, scaling_group_name: group } = row;
  const written = inserted('resource_presets', { name });
  if ([...name].length > 256) throw refusedBy(behaviour, tooLong(written, 256));
  if (!twinOf(ctx, row)) return;
  if (isOld(behaviour)) throw refusedBy(behaviour, taken(written, 'pk_resource_presets', 'name', name));
  if (creating)
    throw new ManagerError(
      `Duplicate Resource Preset (Duplicate resource preset name (name:${name}, scaling_group:${group ?? 'None'}))`,
      'resource-preset_generic_conflict',
    );
  throw refusedBy(
    behaviour,
    group === null
      ? taken(written, 'ix_resource_presets_name_null_scaling_group_name', 'name', name)
      : taken(written, 'ix_resource_presets_name_scaling_group_name', 'name, scaling_group_name', `${name}, ${group}`),
  );
}

/** The preset that is meant: by id if one is given, otherwise by name. @throws for none. */
function presetMeant(ctx: Context, { id, name }: Which, verb: 'modify' | 'delete'): PresetRow {
  const { behaviour, db } = ctx;
  if (!id && (name === undefined || name === null))
    throw new ManagerError(
      'Invalid or Missing API Parameters. (One of (`id` or `name`) parameter should not be null)',
      'api_parsing_invalid-parameters',
    );
  const found = id ? db.resource_presets.get(id) : presetNamed(ctx, name ?? '');
  if (found) return found;
  if (isOld(behaviour)) throw new PayloadRefusal(`no matching ${verb}resourcepreset`);
  const code = 'resource-preset_read_not-found';
  const isNewest = behaviour.release === '26.9';
  if (id && (isNewest || (behaviour.release === '26.4' && verb === 'modify')))
    throw new ManagerError(`No such resource preset. (Resource preset with ID ${id} not found.)`, code);
  throw isNewest
    ? new ManagerError('Entity not found. (No ResourcePresetRow matches the given key)', code)
    : new ManagerError('No such resource preset.', code);
}

/** `create_resource_preset`; 25.15 answers no preset. */
export const createPreset = mutation<{ name: string; props: Props }>(['superadmin'], (ctx, _, { name, props }) => {
  const { behaviour, db } = ctx;
  const row: PresetRow = {
    id: uuidFrom(randomFrom(ctx.now() + db.resource_presets.size)),
    name,
    resource_slots: refuseWithoutIntrinsic(behaviour, slotsOf(behaviour, props.resource_slots ?? null)),
    shared_memory: sizeOf(behaviour, props.shared_memory, true),
    scaling_group_name: props.scaling_group_name || null,
  };
  refuseUnknownGroup(ctx, row.scaling_group_name, true);
  refuseRow(ctx, row, true);
  db.resource_presets.set(row.id, row);
  return done(behaviour.release === '25.15' ? {} : { resource_preset: presetOf(row) });
});

/** `modify_resource_preset`. */
export const modifyPreset = mutation<Which & { props: Props }>(['superadmin'], (ctx, _, { props, ...which }) => {
  const { behaviour, db } = ctx;
  const { resource_slots, shared_memory, name, scaling_group_name: group } = props;
  if (isOld(behaviour) && Object.keys(props).length === 0) throw tooManyArguments('ModifyResourcePreset');
  const before = presetMeant(ctx, which, 'modify');
  if (name === null) throw new ManagerError('OptionalState cannot be NULLIFY');
  const row: PresetRow = {
    ...before,
    ...(name === undefined ? {} : { name }),
    ...(resource_slots === undefined
      ? {}
      : { resource_slots: changedSlots(behaviour, resource_slots, before.resource_slots) }),
    ...(shared_memory === undefined ? {} : { shared_memory: sizeOf(behaviour, shared_memory, false) }),
    ...(group === undefined ? {} : { scaling_group_name: group }),
  };
  if (group !== undefined) refuseUnknownGroup(ctx, group, false);
  refuseRow(ctx, row, false);
  // the database writes a changed row anew, behind the others
  db.resource_presets.delete(row.id);
  db.resource_presets.set(row.id, row);
  return done();
});

/** `delete_resource_preset`. */
export const deletePreset = mutation<Which>(['superadmin'], (ctx, _, which) => {
  ctx.db.resource_presets.delete(presetMeant(ctx, which, 'delete').id);
  return done();
});
