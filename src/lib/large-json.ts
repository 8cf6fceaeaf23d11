import { parseJson } from './json.ts';
import { pauses } from './slices.ts';

/** Characters that are parsed at once: a few milliseconds. */
const SLICE = 200_000;

/** What stands before the list of an answer with one root: `{"data": {"items": [`. */
const HEAD = /^\s*\{\s*"data"\s*:\s*\{\s*"\w+"\s*:\s*\[/;

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const OPENS = [91, 123]; // [ {
const CLOSES = [93, 125]; // ] }

/** The end of the string that begins at `from`: the index of its closing quote. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

/** The index of the comma or bracket that ends the item which begins at `from`; the length if nothing does. */
function endOfItem(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = endOfString(text, at);
    else if (OPENS.includes(char)) depth++;
    else if (CLOSES.includes(char)) {
      if (depth === 0) return at;
      depth--;
    } else if (char === COMMA && depth === 0) return at;
  }
  return text.length;
}

/**
 * Reads JSON text as `parseJson` does, and yields to the browser meanwhile if it is an answer of one long list.
 * @throws SyntaxError when the text is not JSON; AbortError once `signal` is aborted.
 */
export async function parseLargeJson(text: string, signal?: AbortSignal): Promise<unknown> {
  const start = HEAD.exec(text)?.[0].length;
  if (start === undefined || text.length < SLICE) return parseJson(text);
  const pause = pauses(signal);
  const items: unknown[] = [];
  let from = start;
  let end = start - 1;
  do {
    end = endOfItem(text, end + 1);
    const ends = text.charCodeAt(end) !== COMMA;
    if (!ends && end - from < SLICE) continue;
    items.push(...(parseJson(`[${text.slice(from, end)}]`) as unknown[]));
    from = end + 1;
    await pause();
    if (ends) break;
  } while (end < text.length);
  const whole = parseJson(text.slice(0, start) + text.slice(end)) as { data: Record<string, unknown> };
  const [name = ''] = Object.keys(whole.data);
  whole.data[name] = items;
  return whole;
}
