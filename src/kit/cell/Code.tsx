import { shortened } from '#lib/text.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

/** An id: monospace, shortened in the middle, whole on hover. */
export function Code({ value }: { value: string | null | undefined }) {
  if (!value) return <None />;
  return (
    <code className={css.code} title={value}>
      {shortened(value)}
    </code>
  );
}
