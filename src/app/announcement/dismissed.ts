const STORED = 'console.announcement';

/** For a browser that stores nothing: until the page is reloaded. */
let here: string | null = null;

/** The announcement that was dismissed in this tab. An announcement is no secret; another text is shown again. */
export function dismissed(): string | null {
  try {
    return sessionStorage.getItem(STORED) ?? here;
  } catch {
    return here;
  }
}

/** Dismisses an announcement in this tab. */
export function dismissText(text: string): void {
  here = text;
  try {
    sessionStorage.setItem(STORED, text);
  } catch {
    // storage is blocked or full: see above
  }
}
