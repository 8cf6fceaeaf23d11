import { Button, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ZodMiniObject } from 'zod/mini';
import { type ApiError, toApiError } from '#api/errors.ts';
import { Antd } from '#kit/overlay/Antd.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Changes } from './Changes.tsx';
import { Conflicts } from './Conflicts.tsx';
import css from './form.module.css';
import { type Conflict, changedOf, type Faults, type Fields, rebase, type Values } from './form.ts';
import { Leave } from './Leave.tsx';
import { FormProvider, useForm } from './use-form.ts';

export type FormDialogProps<V extends Values> = {
  title: string;
  /** What the button that saves says. */
  submit: string;
  /** What it says when saving did not work. */
  failed: string;
  /** The only statement of what is valid; its messages are message keys. */
  schema: ZodMiniObject;
  fields: Fields<V>;
  initial: V;
  /** Editing: reads the record again just before saving. Without it the form creates, and shows no changes. */
  reread?: () => Promise<V>;
  /** Asks the manager what only it knows to be wrong, before anything is written. */
  precheck?: (values: V, changed: Partial<V>) => Promise<Faults<V>>;
  /** Saves. What it answers is done in place of `onClose`, for what comes after the form. */
  save: (values: V, changed: Partial<V>) => Promise<(() => void) | undefined>;
  onClose: () => void;
  children: ReactNode;
};

type Step<V extends Values> = { kind: 'filling' } | { kind: 'saving' } | { kind: 'choosing'; conflicts: Conflict<V>[] };

/**
 * A form in a dialog. It owns validation, the review of changes, the conflict with somebody else's, the failure, which
 * loses nothing, and the question before unsaved input is left (docs/decisions/2026-11-25-forms.md).
 */
export function FormDialog<V extends Values>(props: FormDialogProps<V>) {
  const { t } = useText();
  const { title, schema, fields, initial, reread, precheck, onClose } = props;
  const [step, setStep] = useState<Step<V>>({ kind: 'filling' });
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const done = useRef(false);
  const body = useRef<HTMLFormElement>(null);
  const saving = step.kind === 'saving';
  const editing = reread !== undefined;
  const form = useForm(schema, fields, initial, { locked: saving, editing });
  const changed = changedOf(form.base, form.values);

  const focusFault = () =>
    setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), 0);
  /** A person may be quicker than the dialog: what has the focus keeps it. */
  const focusFirst = () => {
    if (body.current?.contains(document.activeElement)) return;
    body.current?.querySelector<HTMLElement>(':is(input, select, textarea):not(:disabled)')?.focus();
  };
  const leave = () => (form.dirty ? setLeaving(true) : onClose());

  async function write(values: V, base: V): Promise<void> {
    const different = changedOf(base, values);
    const known = await precheck?.(values, different);
    if (known && Object.keys(known).length > 0) {
      // At once: what is locked while saving cannot take the focus.
      flushSync(() => {
        form.refuse(known);
        setStep({ kind: 'filling' });
      });
      focusFault();
      return;
    }
    const writing = !editing || Object.keys(different).length > 0;
    const next = writing ? await props.save(values, different) : undefined;
    done.current = true;
    (next ?? onClose)();
  }

  /** Saves, after reading the record again: what was chosen between two versions too, since a third may have come. */
  async function save(values: V): Promise<void> {
    setFailure(null);
    setStep({ kind: 'saving' });
    try {
      if (!reread) return await write(values, form.base);
      const theirs = await reread();
      const { values: merged, conflicts } = rebase(form.base, values, theirs);
      form.setBase(theirs);
      form.setAll(merged);
      if (conflicts.length > 0) return setStep({ kind: 'choosing', conflicts });
      await write(merged, theirs);
    } catch (thrown) {
      const refusal = toApiError(thrown);
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
  }
  const nothing = editing && Object.keys(changed).length === 0;
  const submit = () => {
    // between two versions, Enter takes what is chosen there
    if (saving || nothing || step.kind === 'choosing') return;
    form.showAll();
    if (Object.keys(form.faults).length > 0) focusFault();
    else void save(form.values);
  };
  const choose = (values: V) => {
    form.setAll(values);
    void save(values);
  };
  return (
    <Antd>
      <Modal
        open
        width={720}
        style={{ top: 40 }}
        classNames={{ body: css.body ?? '' }}
        title={title}
        afterOpenChange={open => open && focusFirst()}
        onCancel={() => !saving && leave()}
        mask={{ closable: false }}
        closable={{ 'aria-label': t('close') }}
        footer={
          step.kind === 'choosing' ? null : (
            <>
              <Button onClick={leave} disabled={saving}>
                {t('cancel')}
              </Button>
              <Button type="primary" onClick={submit} aria-busy={saving} className={css.main ?? ''} disabled={nothing}>
                {props.submit}
              </Button>
            </>
          )
        }
      >
        <FormProvider value={form}>
          <form
            ref={body}
            className={css.form}
            noValidate
            onSubmit={event => {
              event.preventDefault();
              submit();
            }}
          >
            {failure && <FailureNote title={props.failed} failure={failure} />}
            {step.kind === 'choosing' ? (
              <Conflicts
                form={form}
                conflicts={step.conflicts}
                onChosen={choose}
                onBack={() => setStep({ kind: 'filling' })}
              />
            ) : (
              <>
                <div className={css.fields}>{props.children}</div>
                {editing && <Changes form={form} changed={changed} />}
              </>
            )}
            <button type="submit" hidden />
          </form>
        </FormProvider>
      </Modal>
      <Leave
        dirty={form.dirty && !done.current}
        asked={leaving}
        onStay={() => setLeaving(false)}
        onLeave={() => {
          done.current = true;
          onClose();
        }}
      />
    </Antd>
  );
}
