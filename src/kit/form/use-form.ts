import { createContext, useContext, useState } from 'react';
import type { ZodMiniObject } from 'zod/mini';
import type { PlainKey } from '#i18n/messages.ts';
import { changedOf, type Faults, type Fields, faultsOf, isRequired, newFaultsOf, type Values } from './form.ts';

/** A form as it is being filled in. */
export type Form<V extends Values> = {
  values: V;
  /** As the record was when it was last read. */
  base: V;
  fields: Fields<V>;
  /** All that is wrong, shown or not. */
  faults: Faults<V>;
  dirty: boolean;
  /** What is wrong with a datum, once a person has been there or has tried to save. */
  shownFault: (name: keyof V & string) => PlainKey | null;
  isRequired: (name: keyof V & string) => boolean;
  set: <Name extends keyof V & string>(name: Name, value: V[Name]) => void;
  setAll: (values: V) => void;
  /** The record was read again: what differs from it now is what was changed. */
  setBase: (base: V) => void;
  touch: (name: keyof V & string) => void;
  /** From now on everything that is wrong is shown. */
  showAll: () => void;
  /** Faults that only the manager knows of, each until its datum is changed. */
  refuse: (faults: Faults<V>) => void;
  /** Whether nothing can be typed: it is being saved. */
  locked: boolean;
};

type Way = {
  /** Whether nothing can be typed: it is being saved. */
  locked: boolean;
  /** Whether there is a record: what nobody touched in it is not sent, and may break a rule that it never met. */
  editing: boolean;
};

/** The state of a form over `initial`, its rules said by `schema`. */
export function useForm<V extends Values>(
  schema: ZodMiniObject,
  fields: Fields<V>,
  initial: V,
  { locked, editing }: Way,
): Form<V> {
  const [values, setAll] = useState(initial);
  const [base, setBase] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, setShowAll] = useState(false);
  const [refused, refuse] = useState<Faults<V>>({});
  const faults = editing ? newFaultsOf<V>(schema, values, base) : faultsOf<V>(schema, values);
  const touch = (name: string) => setTouched(before => (before.has(name) ? before : new Set(before).add(name)));
  return {
    values,
    base,
    fields,
    faults,
    dirty: Object.keys(changedOf(base, values)).length > 0,
    shownFault: name => refused[name] ?? (all || touched.has(name) ? (faults[name] ?? null) : null),
    isRequired: name => isRequired(schema, name),
    set: (name, value) => {
      setAll(before => ({ ...before, [name]: value }));
      refuse(({ [name]: _, ...others }) => others as Faults<V>);
      touch(name);
    },
    setAll,
    setBase,
    touch,
    showAll: () => setShowAll(true),
    refuse,
    locked,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: each field says by its type parameter of which form it is
const FormContext = createContext<Form<any> | null>(null);
export const FormProvider = FormContext.Provider;

/** The form around. @throws Error outside of one. */
export function useFormAround<V extends Values>(): Form<V> {
  const form = useContext(FormContext);
  if (!form) throw new Error('a field needs a form around it');
  return form;
}
