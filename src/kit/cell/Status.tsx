import css from './cell.module.css';

/** Shapes, so that a status is recognisable without its colour. */
export type Shape = 'full' | 'half' | 'hollow' | 'crossed';

/** A status as a word, a shape and a colour. */
export function Status({ shape, children }: { shape: Shape; children: string }) {
  return (
    <span className={css.status} data-shape={shape}>
      {children}
    </span>
  );
}
