import { shortened } from '#lib/text.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

type Props = {
  value: string | null | undefined;
  /** There is room for all of it. */
  whole?: boolean;
};

/** An id: monospace, shortened in the middle where there is no room for all of it, whole on hover. */
export function Code({ value, whole = false }: Props) {
  if (!value) return <None />;
  return (
    <code className={css.code} title={value}>
      {whole ? value : shortened(value)}
    </code>
  );
}
