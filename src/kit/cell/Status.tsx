import css from './cell.module.css';

/** Shapes, so that a status can be told without its colour: full, half, hollow and crossed. */
export type Shape = 'full' | 'half' | 'hollow' | 'crossed';

/** A status as a word with a shape; colour comes third. */
export function Status({ shape, children }: { shape: Shape; children: string }) {
  return (
    <span className={css.status} data-shape={shape}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4" />
        {shape === 'half' && <path d="M5 1a4 4 0 0 1 0 8z" />}
        {shape === 'crossed' && <path d="M2.2 7.8 7.8 2.2" />}
      </svg>
      {children}
    </span>
  );
}
