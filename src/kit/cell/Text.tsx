import { plainText } from '#lib/text.ts';
import css from './cell.module.css';
import { None } from './None.tsx';

/**
 * Text that a person wrote, in any script: isolated from the direction of the surrounding text, cut at the edge of the
 * cell, whole in the tooltip.
 */
export function Text({ value, title }: { value: string | null | undefined; title?: string }) {
  if (!value) return <None />;
  const text = plainText(value);
  return (
    <bdi className={css.text} title={title ?? text}>
      {text}
    </bdi>
  );
}
