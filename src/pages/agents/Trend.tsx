import css from './agents.module.css';
import type { Point } from './use-history.ts';

const [WIDTH, HEIGHT] = [240, 32];

type Props = {
  points: readonly Point[];
  /** The value at the top; the highest of the points if it is null, or if one is above it. */
  most: number | null;
  label: string;
};

/** A line of figures over time, from the first to the last, with the area below it. Its label says what it shows in words. */
export function Trend({ points, most, label }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const top = Math.max(most ?? 0, ...points.map(({ value }) => value)) || 1;
  const span = last.at - first.at || 1;
  const place = ({ at, value }: Point) => {
    const [x, y] = [(WIDTH * (at - first.at)) / span, HEIGHT - 1 - ((HEIGHT - 2) * value) / top];
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const line = points.length > 1 ? points.map(place) : [place(first), place({ ...first, at: first.at + 1 })];
  return (
    <svg
      className={css.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <polygon points={`0,${HEIGHT} ${line.join(' ')} ${WIDTH},${HEIGHT}`} />
      <polyline points={line.join(' ')} />
    </svg>
  );
}
