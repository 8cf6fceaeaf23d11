import { Drawer } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { Antd } from './Antd.tsx';

type Props = {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** The details of one row, beside its list. Its page says in the URL that it is open. */
export function DetailDrawer({ title, onClose, children }: Props) {
  const { t } = useText();
  useEffect(() => {
    // Closed, the focus is where it came from: on the row.
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <Antd>
      <Drawer open title={title} size={560} onClose={onClose} closable={{ 'aria-label': t('close') }} destroyOnHidden>
        {children}
      </Drawer>
    </Antd>
  );
}
