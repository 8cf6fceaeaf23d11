import { useRef } from 'react';

/** A figure at a time, in ms since 1970. */
export type Point = { at: number; value: number };

/** Points that are kept: an hour, if one comes every 5 s. */
const KEPT = 720;

/**
 * The figures of an agent since its details were opened, by name. A figure that is null is left out. `at` says when they were
 * read: the same time adds nothing.
 */
export function useHistory(
  figures: Readonly<Record<string, number | null>>,
  at: number,
): Readonly<Record<string, Point[]>> {
  const history = useRef<{ at: number; points: Record<string, Point[]> }>({ at: 0, points: {} });
  if (at > history.current.at) {
    const points = { ...history.current.points };
    for (const [name, value] of Object.entries(figures))
      if (value !== null) points[name] = [...(points[name] ?? []), { at, value }].slice(-KEPT);
    history.current = { at, points };
  }
  return history.current.points;
}
