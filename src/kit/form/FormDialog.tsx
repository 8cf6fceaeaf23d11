import { Button, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { Antd } from '#kit/overlay/Antd.tsx';
import { DialogButton } from '#kit/overlay/DialogButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Changes } from './Changes.tsx';
import { Conflicts } from './Conflicts.tsx';
import css from './form.module.css';
import type { Values } from './form.ts';
import { Leave } from './Leave.tsx';
import { FormProvider } from './use-form.ts';
import { type SaveOptions, useSave } from './use-save.ts';

export type FormDialogProps<V extends Values> = Omit<SaveOptions<V>, 'onSaved'> & {
  title: string;
  /** What the button that saves says. */
  submit: string;
  /** What it says if it could not be saved. */
  failed: string;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A form in a dialog: fields, the review of changes, the conflict with somebody else's, the failure in its place, and the
 * question before unsaved input is left (docs/decisions/2026-11-25-forms.md).
 */
export function FormDialog<V extends Values>(props: FormDialogProps<V>) {
  const { t } = useText();
  const { title, onClose } = props;
  const [leaving, setLeaving] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const saver = useSave<V>(body, { ...props, onSaved: after => (after ?? onClose)() });
  const { form, step, failure, changed, editing, nothing, unsaved, submit } = saver;
  const saving = step.kind === 'saving';
  /** A person may be quicker than the dialog: what has the focus keeps it. */
  const focusFirst = () => {
    if (body.current?.contains(document.activeElement)) return;
    body.current?.querySelector<HTMLElement>(':is(input, select, textarea):not(:disabled)')?.focus();
  };
  const leave = () => (form.dirty ? setLeaving(true) : onClose());
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
              <DialogButton busy={saving} disabled={nothing} onClick={() => void submit()}>
                {props.submit}
              </DialogButton>
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
              void submit();
            }}
          >
            {failure && <FailureNote title={props.failed} failure={failure} />}
            {step.kind === 'choosing' ? (
              <Conflicts
                form={form}
                conflicts={step.conflicts}
                onChosen={values => void saver.choose(values)}
                onBack={saver.back}
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
        dirty={unsaved}
        asked={leaving}
        onStay={() => setLeaving(false)}
        onLeave={() => {
          saver.discard();
          onClose();
        }}
      />
    </Antd>
  );
}
