let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in the console's font, 14 px and half bold, in px; about that where the browser has no canvas. */
export function textWidth(text: string): number {
  if (!context) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `500 14px ${getComputedStyle(document.body).fontFamily}`;
  }
  return context ? context.measureText(text).width : text.length * 8;
}
