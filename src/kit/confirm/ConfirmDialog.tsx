import { Button, Modal } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type ApiError, toApiError } from '#api/errors.ts';
import { Antd } from '#kit/overlay/Antd.tsx';
import { DialogButton } from '#kit/overlay/DialogButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './confirm.module.css';

type Props = {
  title: string;
  /** Label of the button: the action, not "OK". */
  action: string;
  /** Title of the failure note. */
  failed: string;
  /** What the action changes, with counts, and how to undo it. */
  children: ReactNode;
  /** A name that has to be typed first, for an action that cannot be undone. */
  typed?: string | undefined;
  /** Whether the consequences have been read. */
  ready?: boolean;
  /** Whether the action is destructive; styles the button. */
  danger?: boolean;
  run: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks before an action with consequences. A refusal shows in the dialog, which stays open. */
export function ConfirmDialog(props: Props) {
  const { title, action, failed, children, typed, ready = true, danger = true, run, onClose } = props;
  const { t } = useText();
  const id = useId();
  const [name, setName] = useState('');
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const may = ready && !running && (typed === undefined || name === typed);
  const start = async () => {
    if (!may) return;
    setRunning(true);
    setFailure(null);
    try {
      await run();
      onClose();
    } catch (thrown) {
      setFailure(toApiError(thrown));
      setRunning(false);
    }
  };
  return (
    <Antd>
      <Modal
        open
        width={520}
        title={title}
        afterOpenChange={shown => shown && (field.current ?? button.current)?.focus()}
        onCancel={() => !running && onClose()}
        mask={{ closable: false }}
        closable={{ 'aria-label': t('close') }}
        footer={
          <>
            <Button ref={typed === undefined ? button : null} onClick={onClose} disabled={running}>
              {t('cancel')}
            </Button>
            <DialogButton danger={danger} busy={running} disabled={!may} onClick={() => void start()}>
              {action}
            </DialogButton>
          </>
        }
      >
        <form
          className={css.confirm}
          onSubmit={event => {
            event.preventDefault();
            void start();
          }}
        >
          {failure && <FailureNote title={failed} failure={failure} />}
          {children}
          {typed !== undefined && (
            <p>
              <label htmlFor={id}>{t('confirm.type')}</label> <code>{typed}</code>
              <input
                ref={field}
                id={id}
                className={css.typed}
                value={name}
                autoComplete="off"
                spellCheck={false}
                onChange={event => setName(event.target.value)}
              />
            </p>
          )}
        </form>
      </Modal>
    </Antd>
  );
}
