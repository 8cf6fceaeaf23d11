import { MAY_HIDE } from './text.ts';

/** Addresses end alike: kim@example.com, i-node01.cluster.local. */
const DOMAIN = /@|\.[^.]+\.[a-z]{2,}$/i;

/** Characters that stay visible at the end of a name. */
const KEPT = 5;

/**
 * The end of a name, which stays visible if the name is cut in the middle. Empty if it is to be cut at its end: an address,
 * or a script whose letters may join.
 */
export const endOf = (name: string): string =>
  DOMAIN.test(name) || MAY_HIDE.test(name) ? '' : name.slice(Math.max(1, name.length - KEPT)).trimStart();

let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in the console's font, 14 px and half bold, in px; about that where the browser has no canvas. */
export function textWidth(text: string): number {
  if (!context) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `500 14px ${getComputedStyle(document.body).fontFamily}`;
  }
  return context ? context.measureText(text).width : text.length * 8;
}
