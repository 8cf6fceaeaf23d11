/** What this browser stores between visits: choices only, never secrets. */

/** The stored text; null when there is none, or when the browser blocks storage (private windows). */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text. When the browser blocks storage, the choice lasts only as long as the page. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // storage is blocked, as documented
  }
}

/** Removes a stored text. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // storage is blocked: nothing was stored
  }
}
