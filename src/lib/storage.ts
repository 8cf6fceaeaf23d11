/** What this browser remembers between visits: choices only, never secrets. */

/** The remembered text; null where there is none or where the browser keeps nothing (private windows, blocked storage). */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text. Where the browser keeps nothing the choice lasts as long as the page, which is all that can be done. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // as documented: nothing to keep it in
  }
}

/** Forgets a text. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // as documented: there was nothing to keep it in
  }
}
