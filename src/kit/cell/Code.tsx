import { shortened } from '#lib/text.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

type Props = {
  value: string | null | undefined;
  /** Shows the whole value instead of shortening it. */
  whole?: boolean;
};

/** An id in monospace, shortened in the middle unless `whole`; the tooltip has all of it. */
export function Code({ value, whole = false }: Props) {
  if (!value) return <None />;
  return (
    <code className={css.code} title={value}>
      {whole ? value : shortened(value)}
    </code>
  );
}
