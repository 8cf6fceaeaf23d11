import { useState } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { copyText } from '#lib/clipboard.ts';
import css from './cell.module.css';

/** Copies a value and reports whether that worked. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const { t } = useText();
  const [said, setSaid] = useState<'copy.done' | 'copy.failed' | null>(null);
  const copy = async () => {
    setSaid((await copyText(value)) ? 'copy.done' : 'copy.failed');
    setTimeout(() => setSaid(null), 2000);
  };
  return (
    <button type="button" className={css.copy} aria-label={label} onClick={() => void copy()}>
      <span role="status">{said ? t(said) : t('copy')}</span>
    </button>
  );
}
