import { plainText } from '#lib/text.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

/** Text that people wrote, whatever its script: set apart from the text around it, cut at the cell's edge, whole on hover. */
export function Text({ value }: { value: string | null | undefined }) {
  if (!value) return <None />;
  const text = plainText(value);
  return (
    <bdi className={css.text} title={text}>
      {text}
    </bdi>
  );
}
