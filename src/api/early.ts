/** The requests that public/boot.js sends before this code runs: the login check and the handshake. */
export type Early = { check: Promise<Response>; hello: Promise<Response> };

declare global {
  interface Window {
    early?: Early | undefined;
  }
}

/** Returns the early answers on the first call; undefined after that. */
export function takeEarly(): Early | undefined {
  const { early } = window;
  window.early = undefined;
  return early;
}
