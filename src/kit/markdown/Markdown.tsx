import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import css from './markdown.module.css';
import { isKnown, type Piece, readMarkdown } from './markdown.ts';

/** A text of Markdown, without raw HTML, and without images: those are links. */
export function Markdown({ text }: { text: string }) {
  const pieces = useMemo(() => readMarkdown(text), [text]);
  return <div className={css.markdown}>{pieces.map(shown)}</div>;
}

/** The heading levels of a text are not those of the page around it. */
const HEADING = /^h[1-6]$/;
const VOID = new Set(['br', 'hr']);

function shown(piece: Piece, at: number): ReactNode {
  if (typeof piece === 'string') return piece;
  const { tag, href, title, children } = piece;
  if (VOID.has(tag)) return createElement(tag, { key: at });
  const inner = children.map(shown);
  if (tag === 'a' && href !== null)
    return (
      <a key={at} href={href} title={title ?? undefined} target="_blank" rel="noopener noreferrer">
        {inner}
      </a>
    );
  if (HEADING.test(tag))
    return (
      <p key={at} className={css.heading} data-level={tag}>
        {inner}
      </p>
    );
  return isKnown(tag) ? createElement(tag, { key: at }, inner) : <Fragment key={at}>{inner}</Fragment>;
}
