import { Button, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router-dom';
import { useText } from '#kit/page/use-text.ts';

type Props = {
  /** Whether there is something to lose. */
  dirty: boolean;
  /** A person wants to close the form. */
  asked: boolean;
  onStay: () => void;
  onLeave: () => void;
};

/** Asks before unsaved input is left: by the form's own ways out, by another address, by closing the tab. */
export function Leave({ dirty, asked, onStay, onLeave }: Props) {
  const { t } = useText();
  const blocker = useBlocker(dirty);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  const safe = useRef<HTMLButtonElement>(null);
  const blocked = blocker.state === 'blocked';
  if (!asked && !blocked) return null;
  const stay = () => {
    blocker.reset?.();
    onStay();
  };
  const leave = () => {
    onLeave();
    blocker.proceed?.();
  };
  return (
    <Modal
      open
      width={420}
      title={t('form.leave.title')}
      afterOpenChange={open => open && safe.current?.focus()}
      onCancel={stay}
      closable={{ 'aria-label': t('close') }}
      footer={
        <>
          <Button onClick={leave} danger>
            {t('form.leave.discard')}
          </Button>
          <Button ref={safe} type="primary" onClick={stay}>
            {t('form.leave.stay')}
          </Button>
        </>
      }
    >
      {t('form.leave.what')}
    </Modal>
  );
}
