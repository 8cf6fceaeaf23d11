import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ZodMiniObject } from 'zod/mini';
import { type ApiError, toApiError } from '#api/errors.ts';
import { type Conflict, changedOf, type Faults, type Fields, rebase, type Values } from './form.ts';
import { type Form, useForm } from './use-form.ts';

/** What follows a save in place of closing the form; nothing if the form is just closed. */
export type AfterSave = (() => void) | undefined;

export type SaveOptions<V extends Values> = {
  /** The only statement of what is valid; its messages are message keys. */
  schema: ZodMiniObject;
  fields: Fields<V>;
  initial: V;
  /** Reads the record again just before saving. Without it the form creates, and shows no changes. */
  reread?: (() => Promise<V>) | undefined;
  /** Asks the manager what only it knows to be wrong, before anything is written. */
  precheck?: ((values: V, changed: Partial<V>) => Promise<Faults<V>>) | undefined;
  /** Writes. `changed`: what differs from the record as it was just read. @throws ApiError. */
  save: (values: V, changed: Partial<V>) => Promise<AfterSave>;
  /** The form was saved, or there was nothing to save. */
  onSaved: (after: AfterSave) => void;
  /** The form stays open after a save, on what was saved. */
  stays?: boolean;
};

/** What became of a request to save. `nothing`: there was nothing to save, or a person has to decide first. */
export type Outcome = 'saved' | 'fault' | 'conflict' | 'refused' | 'nothing';

type Step<V extends Values> =
  | { kind: 'filling' }
  | { kind: 'saving' }
  /** Somebody else changed the same data: a person decides. */
  | { kind: 'choosing'; conflicts: readonly Conflict<V>[] };

export type Save<V extends Values> = {
  form: Form<V>;
  step: Step<V>;
  failure: ApiError | null;
  changed: Partial<V>;
  editing: boolean;
  /** There is no change to save. */
  nothing: boolean;
  /** Something would be lost if the form were closed. */
  unsaved: boolean;
  /** Validates and saves; moves the focus to what is wrong. */
  submit: () => Promise<Outcome>;
  /** Saves what was chosen between two versions. */
  choose: (values: V) => Promise<Outcome>;
  /** Goes back from the choice to the form. */
  back: () => void;
  /** The input is given up: nothing is unsaved any more. */
  discard: () => void;
};

/**
 * The save machine of a form: validate, read again, merge or ask about conflicts, check, write, and show a failure without
 * losing input. `body` is the element around the fields and the failure, where the focus moves.
 */
export function useSave<V extends Values>(body: RefObject<HTMLElement | null>, options: SaveOptions<V>): Save<V> {
  const { schema, fields, initial, reread, precheck, onSaved } = options;
  const [step, setStep] = useState<Step<V>>({ kind: 'filling' });
  const [failure, setFailure] = useState<ApiError | null>(null);
  const done = useRef(false);
  const saving = step.kind === 'saving';
  const editing = reread !== undefined;
  const form = useForm(schema, fields, initial, { locked: saving, editing });
  const changed = changedOf(form.base, form.values);
  const nothing = editing && Object.keys(changed).length === 0;

  const focusFault = () =>
    setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), 0);

  async function write(values: V, base: V): Promise<Outcome> {
    const different = changedOf(base, values);
    const known = await precheck?.(values, different);
    if (known && Object.keys(known).length > 0) {
      // At once: what is locked while saving cannot take the focus.
      flushSync(() => {
        form.refuse(known);
        setStep({ kind: 'filling' });
      });
      focusFault();
      return 'fault';
    }
    const writing = !editing || Object.keys(different).length > 0;
    const after = writing ? await options.save(values, different) : undefined;
    if (options.stays) {
      form.setBase(values);
      setStep({ kind: 'filling' });
    } else done.current = true;
    onSaved(after);
    return 'saved';
  }

  /** Saves, after the record is read again: after a choice between two versions too, since there may be a third. */
  async function save(values: V): Promise<Outcome> {
    setFailure(null);
    setStep({ kind: 'saving' });
    try {
      if (!reread) return await write(values, form.base);
      const theirs = await reread();
      const { values: merged, conflicts } = rebase(form.base, values, theirs);
      form.setBase(theirs);
      form.setAll(merged);
      if (conflicts.length > 0) {
        setStep({ kind: 'choosing', conflicts });
        return 'conflict';
      }
      return await write(merged, theirs);
    } catch (thrown) {
      refuse(toApiError(thrown));
      return 'refused';
    }
  }

  /** Shows why it was not saved, at its field if the failure names one. */
  function refuse(refusal: ApiError): void {
    const field = refusal.field && refusal.field in fields ? refusal.field : null;
    // At once, as above: the focus was on what is locked while saving.
    flushSync(() => {
      setFailure(refusal);
      if (field) form.refuse({ [field]: refusal.messageKey } as Faults<V>);
      setStep({ kind: 'filling' });
    });
    const note = body.current?.querySelector<HTMLElement>('[role=alert]');
    note?.scrollIntoView?.({ block: 'nearest' });
    if (field) focusFault();
    else note?.focus();
  }

  return {
    form,
    step,
    failure,
    changed,
    editing,
    nothing,
    unsaved: form.dirty && !done.current,
    submit: async () => {
      // between two versions, Enter takes what is chosen there
      if (saving || nothing || step.kind === 'choosing') return 'nothing';
      form.showAll();
      if (Object.keys(form.faults).length === 0) return save(form.values);
      focusFault();
      return 'fault';
    },
    choose: values => {
      form.setAll(values);
      return save(values);
    },
    back: () => setStep({ kind: 'filling' }),
    discard: () => {
      done.current = true;
    },
  };
}
