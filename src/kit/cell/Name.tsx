import type { CSSProperties } from 'react';
import { endOf, textWidth } from '#lib/name-end.ts';
import { plainText } from '#lib/text.ts';
import css from './cell.module.css';
import { Text } from './Text.tsx';

/** The space at both sides of a cell, in px. */
const SPACE = 16;

/** Whether a text may be cut in a column that is at least `width` px wide. */
export const mayBeCut = (text: string, width: number): boolean => textWidth(text) > width - SPACE;

type Props = {
  value: string | null | undefined;
  /** The least width of the column, in px. */
  width: number;
  /** The tooltip, if it is not the value. */
  title?: string;
};

/**
 * A name or an id in a cell. If the cell is too narrow it is cut in the middle, since names often differ only at their end:
 * `i-no…-1001`. Whole in the tooltip.
 */
export function Name({ value, width, title }: Props) {
  const text = plainText(value ?? '');
  const end = mayBeCut(text, width) ? endOf(text) : '';
  if (end === '') return <Text value={value} {...(title !== undefined && { title })} />;
  return (
    <bdi title={title ?? text}>
      <span className={css.start} style={{ '--end': `${Math.ceil(textWidth(end))}px` } as CSSProperties}>
        {text.slice(0, -end.length)}
      </span>
      {end}
    </bdi>
  );
}
