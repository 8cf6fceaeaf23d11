import * as z from 'zod/mini';
import type { DisplayValue } from '#api/activity.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { Label } from '#kit/page/label.ts';

/** What a form holds, by the data's own names. */
export type Values = Record<string, unknown>;

/** What a form knows of a datum beside its rule: its label, and how its value is shown in a list of changes. */
export type FieldInfo<Value> = {
  label: Label;
  /** How a value is shown; the value itself by default. */
  display?: (value: Value) => DisplayValue;
  /** The release that has the datum, where the connected manager is older: shown, disabled, never sent. */
  needs?: string | null;
  /** Says a fault with what this datum may be; null for a fault that says enough by itself. */
  wrong?: (fault: PlainKey, t: Translate) => string | null;
};

/** Every datum of a form. */
export type Fields<V extends Values> = { [Name in keyof V & string]: FieldInfo<V[Name]> };

/** Every datum of a form with its rule. */
export type RuledFields<V extends Values> = {
  [Name in keyof V & string]: FieldInfo<V[Name]> & { rule: z.ZodMiniType };
};

/** The schema of fields: the rule of each, and rules about several of them. */
export const schemaOf = <V extends Values>(
  fields: RuledFields<V>,
  checks: readonly z.core.$ZodCheck<V>[] = [],
): z.ZodMiniObject =>
  z
    .object(Object.fromEntries(Object.entries<{ rule: z.ZodMiniType }>(fields).map(([name, { rule }]) => [name, rule])))
    .check(...(checks as readonly z.core.$ZodCheck<Values>[]));

/** What is wrong with which datum, as message keys. */
export type Faults<V extends Values> = Partial<Record<keyof V & string, PlainKey>>;

/** Whether two values of a form are the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the schema says is wrong, one fault a datum, in the order of the schema. Its messages are message keys. */
export function faultsOf<V extends Values>(schema: z.ZodMiniObject, values: V): Faults<V> {
  const { error } = schema.safeParse(values);
  const faults: Faults<V> = {};
  for (const { path, message } of error?.issues ?? []) {
    const name = String(path[0]) as keyof V & string;
    faults[name] ??= message as PlainKey;
  }
  return faults;
}

/** Whether a text must be filled in: an empty one breaks its rule. What is not text always holds something. */
export function isRequired(schema: z.ZodMiniObject, name: string): boolean {
  const { error } = z.safeParse(schema.shape[name] as z.ZodMiniType, '');
  return (
    error !== undefined && !error.issues.some(issue => issue.code === 'invalid_type' || issue.code === 'invalid_value')
  );
}

/** The data in which `now` differs from `before`. */
export function changedOf<V extends Values>(before: V, now: V): Partial<V> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, before[name]))) as Partial<V>;
}

/**
 * What is wrong with a record that is changed: what it holds already and nobody touched is not called wrong, whatever
 * it is. Other doors and older releases made it, and it is not sent.
 */
export function newFaultsOf<V extends Values>(schema: z.ZodMiniObject, values: V, base: V): Faults<V> {
  const before = faultsOf<V>(schema, base);
  const changed = changedOf(base, values);
  return Object.fromEntries(
    Object.entries(faultsOf<V>(schema, values)).filter(([name, fault]) => name in changed || before[name] !== fault),
  ) as Faults<V>;
}

/** A datum that both this form and somebody else changed, to different values. */
export type Conflict<V extends Values> = { name: keyof V & string; mine: unknown; theirs: unknown };

/**
 * What to do with a record that was read again before saving: the values to save, in which what nobody touched here is
 * as it is there now, and the data about which a person has to decide.
 */
export function rebase<V extends Values>(base: V, mine: V, theirs: V): { values: V; conflicts: Conflict<V>[] } {
  const changed = changedOf(base, mine);
  const conflicts = Object.entries(changed)
    .filter(([name, value]) => !same(base[name], theirs[name]) && !same(value, theirs[name]))
    .map(([name, value]) => ({ name, mine: value, theirs: theirs[name] }));
  return { values: { ...theirs, ...changed }, conflicts };
}
