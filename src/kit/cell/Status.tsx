import css from './cell.module.css';

/** Shapes, so that a status can be told without its colour: full, half, hollow and crossed. */
export type Shape = 'full' | 'half' | 'hollow' | 'crossed';

/** A status as a word with a shape; colour comes third. */
export function Status({ shape, children }: { shape: Shape; children: string }) {
  return (
    <span className={css.status} data-shape={shape}>
      {children}
    </span>
  );
}
